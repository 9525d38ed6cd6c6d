using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.NRules.Lowering;

/// <summary>Three-valued logic at run time: <c>and or not if</c>.</summary>
internal static class Deciding
{
    /// <summary>The value, or the error where it is absent.</summary>
    public static Value Needed(Value value, Expr expr) =>
        value.Kind == ValueKind.Null ? ValueDiagnostics.Absent(expr.Span, ExprText.Of(expr)) : value;

    /// <summary>A truth, null, unknown or an error; an error for anything else.</summary>
    public static Value Truth(Value value, Expr expr) =>
        value.Kind is ValueKind.Boolean or ValueKind.Null or ValueKind.Unknown or ValueKind.Error
            ? value
            : ValueDiagnostics.WrongKind(expr.Span, FeelType.Boolean.Words, value);

    /// <summary>The contrary of a condition.</summary>
    public static Value Not(Value value, NotExpr node) => Turned(Needed(value, node.Operand));

    /// <summary>The contrary of a truth; anything else stays what it is.</summary>
    public static Value Turned(Value value) => value.Kind == ValueKind.Boolean ? Value.Of(!value.AsBoolean) : value;

    /// <summary>Whether what stands left of <c>and</c> or <c>or</c> leaves anything to the right side.</summary>
    /// <param name="left">What stands left.</param>
    /// <param name="decisive">The truth that decides: true for <c>or</c>.</param>
    public static bool IsOpen(Value left, bool decisive) =>
        left.Kind != ValueKind.Error && !(left.Kind == ValueKind.Boolean && left.AsBoolean == decisive);

    /// <summary>What <c>and</c> or <c>or</c> comes to where the left side leaves it open.</summary>
    public static Value Join(Value left, Value right, bool decisive, BinaryExpr node)
    {
        if (left.Kind == ValueKind.Boolean)
        {
            return Needed(right, node.Right);
        }

        if (right.Kind == ValueKind.Boolean && right.AsBoolean == decisive)
        {
            return right;
        }

        return left.Kind == ValueKind.Unknown || right.Kind == ValueKind.Unknown ? Value.Unknown : Truth(Needed(left, node.Left), node.Left);
    }

    /// <summary>What an <c>if</c> gives whose condition is unknown.</summary>
    public static Value Either(Value then, Value otherwise)
    {
        if (then.Kind == ValueKind.Error && otherwise.Kind == ValueKind.Error)
        {
            return then;
        }

        return then.Kind == otherwise.Kind && Equality.Sure(then, otherwise) ? then : Value.Unknown;
    }
}
