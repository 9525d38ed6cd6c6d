using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Operators;
using static CaoPhong.Rules.Expressions.Closures.Operands;

namespace CaoPhong.Rules.Expressions.Closures;

// Comparisons of two values: `= != < <= > >=`, `between`, `at least` and `at most`.
internal sealed partial class ClosureBuilder
{
    private Eval Compare(BinaryExpr node, Eval left)
    {
        var right = Closure(node.Right);
        var comparison = node.Operator;
        return frame =>
        {
            var first = left(frame);
            var second = right(frame);
            return first.Kind == ValueKind.Number && second.Kind == ValueKind.Number
                ? Value.Of(Ordering.Holds(comparison, Decimals.Compare(first.AsNumber, second.AsNumber)))
                : InOrder(comparison, first, node.Left, second, node.Right);
        };
    }

    private Eval AreEqual(BinaryExpr node, Eval left)
    {
        var general = AreEqualInGeneral(node, left);
        if (node.Right is not LiteralExpr { Value.Kind: ValueKind.Text } literal || node.Left.Type is not (ChoiceType or GradeType or TextType))
        {
            return general;
        }

        // A choice against one of its values is what most rules ask.
        var text = literal.Value.AsText;
        var whenEqual = node.Operator == BinaryOperator.Equal;
        return frame => left(frame) is { Kind: ValueKind.Text } value
            ? Value.Of(string.Equals(value.AsText, text, StringComparison.Ordinal) == whenEqual)
            : general(frame);
    }

    private Eval AreEqualInGeneral(BinaryExpr node, Eval left)
    {
        var right = Closure(node.Right);
        var wanted = node.Operator == BinaryOperator.Equal;

        // A meeting without a grade fails every comparison of grades; `= null` asks for it.
        var grades = node.Left.Type is GradeType || node.Right.Type is GradeType;
        var asksForNull = node.Left.Type is NullType || node.Right.Type is NullType;
        var choice = node.Left.Type as ChoiceType ?? node.Right.Type as ChoiceType;
        var values = choice is not null && (node.Left.Type is TextType || node.Right.Type is TextType) ? choice.Values : null;
        return frame =>
        {
            var first = left(frame);
            if (first.Kind == ValueKind.Error)
            {
                return first;
            }

            var second = right(frame);
            if (second.Kind == ValueKind.Error)
            {
                return second;
            }

            if (grades && !asksForNull && (first.Kind == ValueKind.Null || second.Kind == ValueKind.Null))
            {
                return Value.False;
            }

            if (Unlike(first, node.Left, second, node.Right) is { } unlike)
            {
                return unlike;
            }

            if (values is not null && (NoValue(first, node.Left, values) ?? NoValue(second, node.Right, values)) is { } stranger)
            {
                return stranger;
            }

            var same = Equality.Of(first, second);
            return same.Kind == ValueKind.Boolean ? Value.Of(same.AsBoolean == wanted) : same;
        };
    }

    private Eval Between(BetweenExpr node)
    {
        var operand = Closure(node.Operand);
        var from = Closure(node.From);
        var to = Closure(node.To);
        return frame =>
        {
            var value = operand(frame);
            var above = InOrder(BinaryOperator.GreaterOrEqual, value, node.Operand, from(frame), node.From);
            if (above.IsFalse || above.Kind == ValueKind.Error)
            {
                return above;
            }

            var below = InOrder(BinaryOperator.LessOrEqual, value, node.Operand, to(frame), node.To);
            return above.IsTrue || below.IsFalse ? below : above;
        };
    }

    private Eval CompareGrades(BinaryExpr node, Eval left)
    {
        var right = Closure(node.Right);
        var grades = node.Left.Type as GradeType ?? (GradeType)node.Right.Type;
        var form = GradeOrder.FormOf(node) is { } path ? Node(path) : Always(Value.Unknown);
        var atLeast = node.Operator == BinaryOperator.AtLeast;
        return frame =>
        {
            var first = left(frame);
            var second = right(frame);
            if (first.Kind == ValueKind.Error || second.Kind == ValueKind.Error)
            {
                return first.Kind == ValueKind.Error ? first : second;
            }

            if (first.Kind == ValueKind.Null || second.Kind == ValueKind.Null)
            {
                return Value.False;
            }

            return first.Kind == ValueKind.Unknown || second.Kind == ValueKind.Unknown
                ? Value.Unknown
                : GradeOrder.Holds(grades, form(frame), atLeast, first.AsText, second.AsText, node.Span);
        };
    }

    // A text compared with a choice must be one of its values.
    private static Value? NoValue(Value value, Expr expr, IReadOnlyList<string> values) =>
        expr.Type is TextType && value.Kind == ValueKind.Text && !values.Contains(value.AsText)
            ? ValueDiagnostics.NotAValue(expr.Span, value.AsText, values)
            : null;
}
