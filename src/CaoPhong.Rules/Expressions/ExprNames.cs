namespace CaoPhong.Rules.Expressions;

/// <summary>What expressions name.</summary>
public static class ExprNames
{
    /// <summary>Every name, once, in the order written; variables of quantifiers and filters apart.</summary>
    public static IReadOnlyList<Symbol> In(Expr expr) =>
        [.. ExprTree.All(expr).OfType<NameExpr>().Select(name => name.Symbol).OfType<Symbol>().Where(symbol => !symbol.IsLocal).DistinctBy(symbol => symbol.Slot)];

    /// <summary>Whether it is the same for every meeting: it names nothing, and calls nothing that a host registered.</summary>
    public static bool IsConstant(Expr expr) => !ExprTree.All(expr).Any(node => node is NameExpr or ErrorExpr or CallExpr { Registered: not null });
}
