using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Compilation;

/// <summary>Which slots expressions read.</summary>
internal sealed class SlotReading(FactSchema schema)
{
    private readonly int[][] bases = BasesOf(schema);

    /// <summary>The slots that an expression names, each once.</summary>
    public static IReadOnlyCollection<int> Of(Expr expr)
    {
        var slots = new SortedSet<int>();
        ExprRewriter.Replace(expr, node =>
        {
            if (node is NameExpr { Symbol: { IsLocal: false } symbol })
            {
                slots.Add(symbol.Slot);
            }

            return null;
        });
        return slots;
    }

    /// <summary>The slots, with all that the derived facts among them read, in order.</summary>
    public IReadOnlyList<int> WithBases(IEnumerable<int> slots)
    {
        var all = new SortedSet<int>();
        foreach (var slot in slots)
        {
            all.Add(slot);
            if (slot >= schema.Facts.Count && slot < schema.SlotCount)
            {
                all.UnionWith(bases[slot - schema.Facts.Count]);
            }
        }

        return [.. all];
    }

    // A derived fact uses only earlier ones, so one pass in order of slots is enough.
    private static int[][] BasesOf(FactSchema schema)
    {
        var bases = new int[schema.Derived.Count][];
        for (var i = 0; i < bases.Length; i++)
        {
            var all = new SortedSet<int>();
            foreach (var slot in Of(schema.Derived[i].Value))
            {
                all.Add(slot);
                if (slot >= schema.Facts.Count)
                {
                    all.UnionWith(bases[slot - schema.Facts.Count]);
                }
            }

            bases[i] = [.. all];
        }

        return bases;
    }
}
