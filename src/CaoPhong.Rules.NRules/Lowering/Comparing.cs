using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.NRules.Lowering;

/// <summary>Comparison at run time: <c>= != &lt; &lt;= &gt; &gt;=</c> and <c>between</c>.</summary>
internal static class Comparing
{
    /// <summary>Whether an order holds.</summary>
    public static Value Compare(Value left, Value right, BinaryExpr node) => InOrder(node.Operator, left, node.Left, right, node.Right);

    /// <summary>Whether two values are equal, or differ.</summary>
    public static Value AreEqual(Value left, Value right, BinaryExpr node)
    {
        if (left.Kind == ValueKind.Error || right.Kind == ValueKind.Error)
        {
            return left.Kind == ValueKind.Error ? left : right;
        }

        if ((Unlike(left, node.Left, right, node.Right) ?? NoValueOfChoice(left, right, node)) is { } error)
        {
            return error;
        }

        var same = Equality.Of(left, right);
        return node.Operator == BinaryOperator.Equal ? same : Deciding.Turned(same);
    }

    /// <summary>Whether a value lies between two others, both ends included.</summary>
    public static Value Between(Value value, Value from, Value to, BetweenExpr node)
    {
        var above = InOrder(BinaryOperator.GreaterOrEqual, value, node.Operand, from, node.From);
        if (above.IsFalse || above.Kind == ValueKind.Error)
        {
            return above;
        }

        var below = InOrder(BinaryOperator.LessOrEqual, value, node.Operand, to, node.To);
        return above.IsTrue || below.IsFalse ? below : above;
    }

    /// <summary>Whether an order holds between two values, each perhaps an error, absent, unknown or of another kind.</summary>
    public static Value InOrder(BinaryOperator comparison, Value left, Expr leftExpr, Value right, Expr rightExpr)
    {
        if (left.Kind == ValueKind.Number && right.Kind == ValueKind.Number)
        {
            return Value.Of(Holds(comparison, Decimals.Compare(left.AsNumber, right.AsNumber)));
        }

        var (first, second) = (Deciding.Needed(left, leftExpr), Deciding.Needed(right, rightExpr));
        if (first.Kind == ValueKind.Error || second.Kind == ValueKind.Error)
        {
            return first.Kind == ValueKind.Error ? first : second;
        }

        if ((Unordered(first, leftExpr) ?? Unordered(second, rightExpr) ?? Unlike(first, leftExpr, second, rightExpr)) is { } error)
        {
            return error;
        }

        return first.Kind == ValueKind.Unknown || second.Kind == ValueKind.Unknown
            ? Value.Unknown
            : Value.Of(Holds(comparison, Ordering.Compare(first, second)));
    }

    /// <summary>The error of a value that has no order; null where it has one or is unknown.</summary>
    public static Value? Unordered(Value value, Expr expr) =>
        value.Kind == ValueKind.Unknown || Ordering.Has(value.Kind) ? null : ValueDiagnostics.WrongKind(expr.Span, FeelType.Number.Words, value);

    /// <summary>The error of two known values of different kinds, which the types could not show; null where there is none.</summary>
    public static Value? Unlike(Value left, Expr leftExpr, Value right, Expr rightExpr)
    {
        if (left.Kind == right.Kind || left.Kind is ValueKind.Null or ValueKind.Unknown || right.Kind is ValueKind.Null or ValueKind.Unknown)
        {
            return null;
        }

        return leftExpr.Type is AnyType
            ? ValueDiagnostics.WrongKind(leftExpr.Span, ValueTypes.Of(right).Words, left)
            : ValueDiagnostics.WrongKind(rightExpr.Span, ValueTypes.Of(left).Words, right);
    }

    /// <summary>Whether an order holds where the left value is to the right as <paramref name="order"/> is to 0.</summary>
    public static bool Holds(BinaryOperator comparison, int order) => comparison switch
    {
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        BinaryOperator.GreaterOrEqual => order >= 0,
        BinaryOperator.Equal => order == 0,
        _ => order != 0,
    };

    // A text that is compared with a choice must be one of its values.
    private static Value? NoValueOfChoice(Value left, Value right, BinaryExpr node)
    {
        if ((node.Left.Type as ChoiceType ?? node.Right.Type as ChoiceType) is not { } choice)
        {
            return null;
        }

        return Stranger(left, node.Left, choice) ?? Stranger(right, node.Right, choice);
    }

    private static Value? Stranger(Value value, Expr expr, ChoiceType choice) =>
        expr.Type is TextType && value.Kind == ValueKind.Text && !choice.Values.Contains(value.AsText, StringComparer.Ordinal)
            ? ValueDiagnostics.NotAValue(expr.Span, value.AsText, choice.Values)
            : null;
}
