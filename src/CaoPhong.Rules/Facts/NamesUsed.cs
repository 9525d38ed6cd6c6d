using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Facts;

/// <summary>The names that an expression uses, before it was checked.</summary>
internal static class NamesUsed
{
    /// <summary>Each name once, in the order of the text, without the variables that the expression itself brings in.</summary>
    public static IReadOnlyCollection<string> In(Expr expr)
    {
        var names = new List<string>();
        Collect(expr, [], names);
        return names;
    }

    private static void Collect(Expr expr, IReadOnlyList<string> variables, List<string> names) =>
        ExprRewriter.Replace(expr, node =>
        {
            switch (node)
            {
                case NameExpr name when !variables.Contains(name.Name) && !names.Contains(name.Name):
                    names.Add(name.Name);
                    return node;
                case QuantifierExpr quantifier:
                    Collect(quantifier.List, variables, names);
                    Collect(quantifier.Condition, [.. variables, quantifier.Variable], names);
                    return node;
                default:
                    return null;
            }
        });
}
