namespace CaoPhong.Rules.Expressions.Closures;

/// <summary>Finds the parts of an expression that are the same for every meeting.</summary>
internal static class Constants
{
    /// <summary>Whether nothing in it names anything or is called from a host.</summary>
    public static bool Is(Expr expr) => expr switch
    {
        LiteralExpr => true,
        NegateExpr node => Is(node.Operand),
        NotExpr node => Is(node.Operand),
        BinaryExpr node => Is(node.Right) && Is(node.Left),
        BetweenExpr node => Is(node.Operand) && Is(node.From) && Is(node.To),
        InExpr node => Is(node.Operand) && All(node.Tests),
        RangeExpr node => Is(node.From) && Is(node.To),
        ComparisonTest node => Is(node.Operand),
        NegatedTests node => All(node.Tests),
        IfExpr node => Is(node.Condition) && Is(node.Then) && Is(node.Else),
        ListExpr node => All(node.Items),
        CallExpr node => node.Registered is null && All(node.Arguments),
        PathExpr node => Is(node.Operand),
        _ => false,
    };

    private static bool All(IReadOnlyList<Expr> parts)
    {
        foreach (var part in parts)
        {
            if (!Is(part))
            {
                return false;
            }
        }

        return true;
    }
}
