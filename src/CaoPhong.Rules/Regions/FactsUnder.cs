using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Regions;

/// <summary>What expressions need: the facts that they name, and those from which derived facts follow.</summary>
public static class FactsUnder
{
    /// <summary>All names, derived facts before what is under them; each once.</summary>
    public static IReadOnlyList<Symbol> Of(FactSchema schema, IEnumerable<Expr> expressions)
    {
        var found = new List<Symbol>();
        var seen = new HashSet<int>();
        void Add(Expr expr)
        {
            foreach (var symbol in ExprNames.In(expr))
            {
                if (seen.Add(symbol.Slot))
                {
                    found.Add(symbol);
                    if (symbol.Slot >= schema.Facts.Count && symbol.Slot < schema.SlotCount)
                    {
                        Add(schema.Derived[symbol.Slot - schema.Facts.Count].Value);
                    }
                }
            }
        }

        foreach (var expr in expressions)
        {
            Add(expr);
        }

        return found;
    }
}
