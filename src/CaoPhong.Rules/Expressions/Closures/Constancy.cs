namespace CaoPhong.Rules.Expressions.Closures;

/// <summary>Finds the parts of an expression that are the same for every meeting.</summary>
internal static class Constancy
{
    /// <summary>Whether nothing in it names anything or is called from a host.</summary>
    public static bool Of(Expr expr) =>
        ExprTree.All(expr).All(node => node is not (NameExpr or ErrorExpr or CallExpr { Registered: not null }));
}
