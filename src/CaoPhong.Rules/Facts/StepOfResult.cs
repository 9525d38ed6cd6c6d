using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Facts;

/// <summary>How fine the result of an expression can be: a sum of whole numbers is whole.</summary>
/// <remarks>Only what follows from the facts' own steps for certain; a quotient has no step.</remarks>
internal static class StepOfResult
{
    /// <summary>A step on which every result lies; null where none is known.</summary>
    public static decimal? Find(Expr expr) => Of(expr) is { } step and < decimal.MaxValue ? step : null;

    private static decimal? Of(Expr expr) => expr switch
    {
        LiteralExpr { Value.Kind: ValueKind.Number } literal => StepOf(literal.Value.AsNumber),
        NameExpr { Symbol: { Type: NumberType } symbol } => symbol.Domain.Step,
        NegateExpr negated => Of(negated.Operand),
        BinaryExpr { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum => Common(Of(sum.Left), Of(sum.Right)),
        BinaryExpr { Operator: BinaryOperator.Multiply } product => Product(Of(product.Left), Of(product.Right)),
        IfExpr choice => Common(Of(choice.Then), Of(choice.Else)),
        CallExpr { Function: "floor" or "ceiling", Arguments.Count: 1 } or CallExpr { Function: "count" } or CallExpr { Function: "string length" } => 1,
        CallExpr { Function: "abs", Arguments: [var only] } => Of(only),
        CallExpr { Function: "min" or "max" or "sum", Arguments: { Count: > 1 } several } => several.Select(Of).Aggregate(Common),
        _ => null,
    };

    // 0 lies on every step, so that it makes nothing finer.
    private static decimal StepOf(decimal number) => number == 0 ? decimal.MaxValue : Math.Abs(number);

    // The coarsest step on which both lie, by Euclid's way.
    private static decimal? Common(decimal? one, decimal? other)
    {
        if (one is not { } a || other is not { } b)
        {
            return null;
        }

        if (a == decimal.MaxValue || b == decimal.MaxValue)
        {
            return Math.Min(a, b);
        }

        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    private static decimal? Product(decimal? one, decimal? other) => (one, other) switch
    {
        (decimal.MaxValue, _) or (_, decimal.MaxValue) => decimal.MaxValue,
        ({ } a, { } b) when a <= 1_000_000 && b <= 1_000_000 && a * b is var step and > 0 && step / b == a => step,
        _ => null,
    };
}
