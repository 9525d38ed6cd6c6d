using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Closures;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions.Typing;

// Comparisons: `= != < <= > >=`, `between`, `at least` and `at most`.
internal sealed partial class ExprChecker
{
    private Typed AreEqual(BinaryExpr node, Typed left)
    {
        var right = Visit(node.Right);
        if (left.Type is NullType || right.Type is NullType)
        {
            return AskForNull(node, left, right);
        }

        var (first, second) = Equated(left, right, node.Span);
        return new(node with { Left = first, Right = second, Type = FeelType.Boolean });
    }

    private Typed AskForNull(BinaryExpr node, Typed left, Typed right)
    {
        var asked = left.Type is NullType ? right.Expr : left.Expr;
        var checkedNode = node with { Left = left.Expr, Right = right.Expr, Type = FeelType.Boolean };
        if (!CanBeNull(asked))
        {
            diagnostics.Report(TypeDiagnostics.NeverNull(asked.Span, ExprText.Of(asked)));
        }

        return new(checkedNode);
    }

    // Two values that are tested for being equal: texts must be values of the choice or grade that they are held against.
    private (Expr Left, Expr Right) Equated(Typed left, Typed right, SourceSpan span)
    {
        var (first, second) = (Conform(left.Expr, right.Type, ExprText.Of(right.Expr)), Conform(right.Expr, left.Type, ExprText.Of(left.Expr)));
        if (!TypeRules.Comparable(first.Type, second.Type))
        {
            diagnostics.Report(TypeDiagnostics.NotComparable(span, first.Type, second.Type, TypeAdvice.For(first, second)));
        }
        else if (first.Type is ChoiceType choice && second.Type is ChoiceType other && !choice.Values.Intersect(other.Values).Any())
        {
            diagnostics.Report(NameDiagnostics.NoCommonValue(span, ExprText.Of(first), ExprText.Of(second)));
        }

        return (first, second);
    }

    private Typed Compare(BinaryExpr node, Typed leftOperand)
    {
        var left = Need(leftOperand);
        var right = Need(Visit(node.Right));
        MustBeOrdered(left, right, Sign(node.Operator), node.Span);
        return new(node with { Left = left.Expr, Right = right.Expr, Type = FeelType.Boolean });
    }

    private Typed Between(BetweenExpr node)
    {
        var operand = Need(Visit(node.Operand));
        var from = Need(Visit(node.From));
        var to = Need(Visit(node.To));
        if (MustBeOrdered(operand, from, "between", node.Span))
        {
            MustBeOrdered(operand, to, "between", node.Span);
        }

        return new(node with { Operand = operand.Expr, From = from.Expr, To = to.Expr, Type = FeelType.Boolean });
    }

    private bool MustBeOrdered(Typed left, Typed right, string operation, SourceSpan span) =>
        MustBeOrdered(left.Expr, left.Type, right.Expr, right.Type, operation, span);

    private bool MustBeOrdered(Expr left, FeelType leftType, Expr right, FeelType rightType, string operation, SourceSpan span)
    {
        if (TypeRules.Ordered(leftType, rightType))
        {
            return true;
        }

        var orderless = !Ordering.Has(leftType) ? (left.Span, leftType) : !Ordering.Has(rightType) ? (right.Span, rightType) : default;
        diagnostics.Report(orderless.Item2 is { } type && (type is not BooleanType || leftType is BooleanType && rightType is BooleanType)
            ? TypeDiagnostics.NoOrder(orderless.Item1, type, operation, OrderAdvice(type))
            : TypeDiagnostics.NotComparable(span, leftType, rightType, leftType == left.Type ? TypeAdvice.For(left, right) : null));
        return false;
    }

    private static Phrase? OrderAdvice(FeelType type) => type switch
    {
        GradeType => new("mức xếp loại so sánh bằng 'at least' và 'at most'", "grades are compared with 'at least' and 'at most'"),
        ChoiceType => new("liệt kê các giá trị: 'x in (\"…\", \"…\")'", "list the values: 'x in (\"…\", \"…\")'"),
        _ => null,
    };

    private Typed CompareGrades(BinaryExpr node, Typed left)
    {
        var right = Visit(node.Right);
        var sign = Sign(node.Operator);
        var first = Conform(left.Expr, right.Type, "");
        var second = Conform(right.Expr, left.Type, "");
        foreach (var side in new[] { first, second })
        {
            if (side.Type is not (GradeType or AnyType))
            {
                diagnostics.Report(TypeDiagnostics.NoGrade(side.Span, sign, ExprText.Of(side), side.Type));
                break;
            }
        }

        return new(node with { Left = first, Right = second, Type = FeelType.Boolean });
    }

    // Texts written out where a choice or grade is wanted must be values of it; they get its type.
    private Expr Conform(Expr expr, FeelType wanted, string name) => (expr, wanted) switch
    {
        (LiteralExpr { Value.Kind: ValueKind.Text } literal, ChoiceType choice) => ValueOf(literal, choice, choice.Values, name),
        (LiteralExpr { Value.Kind: ValueKind.Text } literal, GradeType grade) => ValueOf(literal, grade, grade.Values, name),
        (IfExpr { Type: TextType } node, ChoiceType or GradeType) =>
            node with { Then = Conform(node.Then, wanted, name), Else = Conform(node.Else, wanted, name) },
        (ListExpr { Type: ListType { Element: TextType } } list, ListType { Element: ChoiceType or GradeType } of) =>
            list with { Items = [.. list.Items.Select(item => Conform(item, of.Element, name))], Type = of },
        _ => expr,
    };

    private Expr ValueOf(LiteralExpr literal, FeelType type, IReadOnlyList<string> values, string name)
    {
        var text = literal.Value.AsText;
        if (!values.Contains(text) && type is not GradeType { IsOpen: true })
        {
            diagnostics.Report(type is GradeType
                ? NameDiagnostics.UnknownGrade(literal.Span, text, values)
                : NameDiagnostics.UnknownChoice(literal.Span, text, name, values));
        }

        return literal with { Type = type };
    }

    // Of facts only an optional one is ever null; a constant may be asked for, and what data or a variable holds.
    private static bool CanBeNull(Expr expr) => expr switch
    {
        NameExpr { Symbol: { } symbol } => symbol.Optional || symbol.IsLocal || symbol.Type is GradeType,
        PathExpr { Operand.Type: RecordType record } path => record.Optional.Contains(path.Member) || path.Type is GradeType,
        IfExpr node => CanBeNull(node.Then) || CanBeNull(node.Else),
        _ => expr.Type is AnyType or NullType || Constancy.Of(expr),
    };
}
