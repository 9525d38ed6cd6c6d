using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.Expressions.Closures;

/// <summary>What operands must be before an operator can look at them.</summary>
internal static class Operands
{
    /// <summary>The value, or the error where it is absent.</summary>
    public static Value Needed(Value value, Expr expr) =>
        value.Kind == ValueKind.Null ? ValueDiagnostics.Absent(expr.Span, ExprText.Of(expr)) : value;

    /// <summary>The error of two operands that are both needed; null where there is none.</summary>
    public static Value? Missing(BinaryExpr node, Value left, Value right) =>
        left.Kind == ValueKind.Error ? left
        : right.Kind == ValueKind.Error ? right
        : left.Kind == ValueKind.Null ? Needed(left, node.Left)
        : right.Kind == ValueKind.Null ? Needed(right, node.Right)
        : null;

    /// <summary>Whether an order holds between two values, each perhaps an error, absent, unknown or of another kind.</summary>
    public static Value InOrder(BinaryOperator comparison, Value left, Expr leftExpr, Value right, Expr rightExpr)
    {
        var first = Needed(left, leftExpr);
        var second = Needed(right, rightExpr);
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
            : Value.Of(Ordering.Holds(comparison, Ordering.Compare(first, second)));
    }

    /// <summary>The error of a value that has no order; null where it has one or is unknown.</summary>
    public static Value? Unordered(Value value, Expr expr) =>
        value.Kind == ValueKind.Unknown || Ordering.Has(value.Kind) ? null : ValueDiagnostics.WrongKind(expr.Span, FeelType.Number.Words, value);

    /// <summary>The error of two known values of different kinds, which the types could not show; null where there is none.</summary>
    public static Value? Unlike(Value left, Expr leftExpr, Value right, Expr rightExpr) =>
        left.Kind == right.Kind || !HasKind(left) || !HasKind(right) ? null
        : leftExpr.Type is AnyType ? ValueDiagnostics.WrongKind(leftExpr.Span, ValueTypes.Of(right).Words, left)
        : ValueDiagnostics.WrongKind(rightExpr.Span, ValueTypes.Of(left).Words, right);

    private static bool HasKind(Value value) => value.Kind is not (ValueKind.Null or ValueKind.Unknown);
}
