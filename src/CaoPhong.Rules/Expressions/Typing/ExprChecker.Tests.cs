using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Closures;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions.Typing;

// `in`, cells of tables, and ranges.
internal sealed partial class ExprChecker
{
    private Typed In(InExpr node)
    {
        var operand = Visit(node.Operand);
        var tests = node.Tests.Select(test => Test(test, operand)).ToList();
        if (!tests.Exists(test => test.Type is NullType))
        {
            operand = Need(operand);
        }

        var name = ExprText.Of(tests[0]);
        var choice = tests.Select(test => test.Type is ListType list ? list.Element : test.Type).FirstOrDefault(type => type is ChoiceType or GradeType);
        var asked = choice is null ? operand.Expr : Conform(operand.Expr, choice, name);
        return new(node with { Operand = asked, Tests = tests, Type = FeelType.Boolean });
    }

    private Expr Test(Expr test, Typed operand) => test switch
    {
        NegatedTests negated => negated with { Tests = [.. negated.Tests.Select(one => Test(one, operand))], Type = FeelType.Boolean },
        ComparisonTest comparison => Comparison(comparison, operand),
        _ => Value(test, operand),
    };

    private ComparisonTest Comparison(ComparisonTest node, Typed operand)
    {
        var bound = Visit(node.Operand);
        if (node.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            return node with { Operand = Equals(bound, operand, node.Span), Type = FeelType.Boolean };
        }

        bound = Need(bound);
        var compared = operand.Type is ListType list ? list.Element : operand.Type;
        MustBeOrdered(operand.Expr, compared, bound.Expr, bound.Type, Sign(node.Operator), node.Span);
        return node with { Operand = bound.Expr, Type = FeelType.Boolean };
    }

    private Expr Value(Expr test, Typed operand)
    {
        var typed = Visit(test);
        var compared = operand.Type is ListType list ? list.Element : operand.Type;
        switch (typed.Type)
        {
            case RangeType when operand.Type is RangeType:
                return typed.Expr;
            case RangeType range:
                MustBeOrdered(operand.Expr, compared, typed.Expr, range.Element, "in", test.Span);
                return typed.Expr;
            case ListType { Element: RangeType range }:
                MustBeOrdered(operand.Expr, compared, typed.Expr, range.Element, "in", test.Span);
                return typed.Expr;
            case ListType of when operand.Type is not ListType || compared is ChoiceType:
                return ElementsEqual(typed.Expr, of, operand, compared, test.Span);
            case ListType of when operand.Type is ListType && TypeRules.Comparable(of.Element, operand.Type):
                return typed.Expr;
            default:
                return Equals(typed, operand, test.Span);
        }
    }

    private Expr ElementsEqual(Expr list, ListType of, Typed operand, FeelType compared, SourceSpan span)
    {
        var conformed = Conform(list, new ListType(compared), ExprText.Of(operand.Expr));
        if (!TypeRules.Comparable(of.Element, compared))
        {
            diagnostics.Report(TypeDiagnostics.NotComparable(span, compared, of.Element));
        }

        return conformed;
    }

    // A value that the operand, or one of its elements, must equal.
    private Expr Equals(Typed test, Typed operand, SourceSpan span)
    {
        if (test.Type is NullType)
        {
            if (!CanBeNull(operand.Expr))
            {
                diagnostics.Report(TypeDiagnostics.NeverNull(operand.Expr.Span, ExprText.Of(operand.Expr)));
            }

            return test.Expr;
        }

        var compared = operand.Type is ListType list && test.Type is not ListType ? list.Element : operand.Type;
        if (test.Type is BooleanType && compared is not (BooleanType or AnyType))
        {
            return Wrong(test.Expr, TypeDiagnostics.ConditionAsTest(span, ExprText.Of(operand.Expr))).Expr;
        }

        var conformed = Conform(test.Expr, compared, ExprText.Of(operand.Expr));
        if (!TypeRules.Comparable(compared, conformed.Type))
        {
            diagnostics.Report(TypeDiagnostics.NotComparable(span, compared, conformed.Type));
        }

        return conformed;
    }

    private Typed Range(RangeExpr node)
    {
        var from = Need(Visit(node.From));
        var to = Need(Visit(node.To));
        var type = TypeRules.Common(from.Type, to.Type);
        var checkedNode = node with { From = from.Expr, To = to.Expr, Type = new RangeType(type) };
        if (!Ordering.Has(type))
        {
            return Wrong(checkedNode, TypeDiagnostics.NoOrder(node.Span, type, "..", null));
        }

        if (type is AnyType && from.Type is not AnyType && to.Type is not AnyType)
        {
            return Wrong(checkedNode, TypeDiagnostics.RangeEnds(node.Span, from.Type, to.Type));
        }

        MustRunForwards(checkedNode);
        return new(checkedNode);
    }

    // Ends that are written out were looked at when they were read; these are worked out, as in [2 * 10..5].
    private void MustRunForwards(RangeExpr range)
    {
        if (WrittenConstants.AreReversed(range.From, range.To) || !Constancy.Of(range.From) || !Constancy.Of(range.To))
        {
            return;
        }

        var from = ClosureBuilder.Build(range.From)(new Frame([]));
        var to = ClosureBuilder.Build(range.To)(new Frame([]));
        if (from.Kind == to.Kind && Ordering.Has(from.Kind) && Ordering.Compare(from, to) > 0)
        {
            diagnostics.Report(ParsingDiagnostics.ReversedRange(range));
        }
    }

    private Typed OpenRange(ComparisonTest node)
    {
        var operand = Need(Visit(node.Operand));
        var checkedNode = node with { Operand = operand.Expr, Type = new RangeType(operand.Type) };
        return node.Operator != BinaryOperator.NotEqual && Ordering.Has(operand.Type)
            ? new(checkedNode)
            : Wrong(checkedNode, TypeDiagnostics.NoOpenRange(node.Span));
    }
}
