using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Tells which unknown facts can change an outcome.</summary>
/// <param name="group">The group.</param>
/// <param name="relevant">The places of their axes, filled here.</param>
internal sealed class Relevance(OpenGroup group, HashSet<int> relevant)
{
    // Beyond so many leaves every fact of an item that is not settled is taken to matter.
    private const int MostLeaves = 512;

    /// <summary>Adds the axes along which two boxes differ that come to different outcomes, and those inside a box whose outcome is still open.</summary>
    public void Mark(List<Leaf> leaves, int[] items)
    {
        foreach (var leaf in leaves.Where(leaf => !leaf.IsApart))
        {
            foreach (var item in items.Where(item => !leaf.Outcomes[item].IsSettled))
            {
                relevant.UnionWith(group.ItemAxes[item].Where(axis => BoxSplit.SizeOf(leaf.Box[axis]) != 1));
            }
        }

        foreach (var item in items)
        {
            MarkDifferences(leaves, item);
        }
    }

    private void MarkDifferences(List<Leaf> leaves, int item)
    {
        if (leaves.Count < 2 || leaves.All(leaf => leaf.Outcomes[item].Key == leaves[0].Outcomes[item].Key))
        {
            return;
        }

        if (leaves.Count > MostLeaves)
        {
            relevant.UnionWith(group.ItemAxes[item]);
            return;
        }

        for (var one = 0; one < leaves.Count; one++)
        {
            for (var other = one + 1; other < leaves.Count; other++)
            {
                if (leaves[one].Outcomes[item].Key != leaves[other].Outcomes[item].Key)
                {
                    MarkDifference(leaves[one].Box, leaves[other].Box, item);
                }
            }
        }
    }

    // One fact alone must be able to lead from the one box to the other.
    private void MarkDifference(Possible[] one, Possible[] other, int item)
    {
        var apart = Enumerable.Range(0, one.Length).Where(axis => group.ItemAxes[item].Contains(axis) && BoxSplit.AreApart(one[axis], other[axis])).ToArray();
        var facts = apart.Where(axis => axis < group.Axes.Facts.Count).ToArray();
        switch (facts.Length)
        {
            case 1:
                relevant.Add(facts[0]);
                break;
            case 0 when apart.Length > 0:
                // Derived facts alone differ: any open fact under all of them may be the one.
                var bases = apart.Select(axis => group.Meeting.Derived.BasesOf(group.Axes.Slots[axis]).Select(group.Axes.PlaceOf).OfType<int>().ToHashSet());
                relevant.UnionWith(bases.Aggregate((all, more) => [.. all.Intersect(more)]));
                break;
        }
    }
}
