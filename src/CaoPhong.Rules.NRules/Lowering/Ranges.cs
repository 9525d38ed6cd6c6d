using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.NRules.Lowering;

/// <summary>Ranges that are values, at run time.</summary>
internal static class Ranges
{
    /// <summary>A range such as <c>[a..b)</c>.</summary>
    public static Value Closed(Value from, Value to, RangeExpr node)
    {
        var (start, end) = (Deciding.Needed(from, node.From), Deciding.Needed(to, node.To));
        if (start.Kind == ValueKind.Error || end.Kind == ValueKind.Error)
        {
            return start.Kind == ValueKind.Error ? start : end;
        }

        return Comparing.Unordered(start, node.From) ?? Comparing.Unordered(end, node.To) ?? Comparing.Unlike(start, node.From, end, node.To)
            ?? Value.Of(new ValueRange(node.FromClosed, start, end, node.ToClosed));
    }

    /// <summary>A range without one of its ends, such as <c>(&lt; 10)</c>.</summary>
    public static Value Open(Value operand, ComparisonTest node)
    {
        var end = Deciding.Needed(operand, node.Operand);
        if (end.Kind == ValueKind.Error)
        {
            return end;
        }

        return Comparing.Unordered(end, node.Operand) ?? Value.Of(node.Operator switch
        {
            BinaryOperator.Less or BinaryOperator.LessOrEqual => new ValueRange(false, Value.Null, end, node.Operator == BinaryOperator.LessOrEqual),
            BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => new ValueRange(node.Operator == BinaryOperator.GreaterOrEqual, end, Value.Null, false),
            _ => new ValueRange(true, end, end, true),
        });
    }
}
