namespace CaoPhong.Rules.Expressions.Closures;

/// <summary>The parts of an expression that are the same for every meeting.</summary>
internal sealed class Constancy
{
    private readonly HashSet<Expr> varying = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at every part of an expression once.</summary>
    public Constancy(Expr whole)
    {
        foreach (var node in ExprTree.All(whole).Reverse())
        {
            if (Varies(node) || ExprTree.Children(node).Any(varying.Contains))
            {
                varying.Add(node);
            }
        }
    }

    /// <summary>Whether nothing in an expression names anything or is called from a host.</summary>
    public static bool Of(Expr expr) => !ExprTree.All(expr).Any(Varies);

    /// <summary>The same of a part of the whole.</summary>
    public bool OfPart(Expr part) => !varying.Contains(part);

    private static bool Varies(Expr node) => node is NameExpr or ErrorExpr or CallExpr { Registered: not null };
}
