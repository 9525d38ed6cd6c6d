using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Reporting;

/// <summary>A percentage as the part and the whole that it comes from.</summary>
/// <param name="Counted">What is counted as the part.</param>
/// <param name="Part">How many.</param>
/// <param name="Whole">Of how many.</param>
/// <param name="Unit">Of what; null where that is not said.</param>
internal sealed record Share(Expr Counted, decimal Part, decimal Whole, string? Unit)
{
    /// <summary>Part and whole of <c>100 * a / b</c>, <c>a / b * 100</c> and the like; null for other expressions.</summary>
    public static (Expr Part, Expr Whole)? In(Expr expr) => expr switch
    {
        BinaryExpr { Operator: BinaryOperator.Divide, Left: BinaryExpr { Operator: BinaryOperator.Multiply } product, Right: var whole }
            when Times100(product) is { } part => (part, whole),
        BinaryExpr { Operator: BinaryOperator.Multiply } product
            when Times100(product) is BinaryExpr { Operator: BinaryOperator.Divide } quotient => (quotient.Left, quotient.Right),
        _ => null,
    };

    private static Expr? Times100(BinaryExpr product) =>
        IsHundred(product.Left) ? product.Right : IsHundred(product.Right) ? product.Left : null;

    private static bool IsHundred(Expr expr) => expr is LiteralExpr { Value: { Kind: ValueKind.Number, AsNumber: 100 } };
}
