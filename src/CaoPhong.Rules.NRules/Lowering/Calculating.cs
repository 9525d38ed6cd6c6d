using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.NRules.Lowering;

/// <summary>Calculation at run time: errors are looked at first, then absent operands, then unknown ones.</summary>
internal static class Calculating
{
    /// <summary>The result of <c>+ - * /</c>.</summary>
    public static Value Calculate(Value left, Value right, BinaryExpr node)
    {
        if (left.Kind == ValueKind.Number && right.Kind == ValueKind.Number)
        {
            return Numbers(left.AsNumber, right.AsNumber, node);
        }

        return left.Kind == ValueKind.Error ? left
            : right.Kind == ValueKind.Error ? right
            : left.Kind == ValueKind.Null ? Deciding.Needed(left, node.Left)
            : right.Kind == ValueKind.Null ? Deciding.Needed(right, node.Right)
            : Arithmetic.Calculate(node, left, right);
    }

    /// <summary>The negative of a value.</summary>
    public static Value Negate(Value value, NegateExpr node) => value.Kind switch
    {
        ValueKind.Number => Value.Of(-value.AsNumber),
        ValueKind.Null => Deciding.Needed(value, node.Operand),
        ValueKind.Unknown or ValueKind.Error => value,
        _ => Arithmetic.Negate(value, node.Operand.Span),
    };

    private static Value Numbers(decimal left, decimal right, BinaryExpr node)
    {
        if (node.Operator == BinaryOperator.Divide && right == 0)
        {
            return ValueDiagnostics.DivisionByZero(node.Span);
        }

        decimal result;
        var fits = node.Operator switch
        {
            BinaryOperator.Add => Decimals.TryAdd(left, right, out result),
            BinaryOperator.Subtract => Decimals.TrySubtract(left, right, out result),
            BinaryOperator.Multiply => Decimals.TryMultiply(left, right, out result),
            _ => Decimals.TryDivide(left, right, out result),
        };
        return fits ? Value.Of(result) : ValueDiagnostics.Overflow(node.Span);
    }
}
