using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Puts together what shares unknown facts.</summary>
internal static class OpenGrouping
{
    /// <summary>The groups of items, with the rules between facts that touch their facts; rules that touch none are groups by themselves.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="items">What is not settled.</param>
    /// <param name="constraints">What is settled, and holds facts to what was given.</param>
    /// <param name="rules">The rules that unknown facts can break.</param>
    /// <param name="others">Whether an ordinary criterion may count that is none of these items.</param>
    public static IReadOnlyList<OpenGroup> Of(
        OpenMeeting meeting, IReadOnlyList<OpenItem> items, IReadOnlyList<OpenItem> constraints, IReadOnlyList<FactRule> rules,
        Func<IReadOnlyCollection<OpenItem>, bool> others)
    {
        var needed = new HashSet<int>(items.SelectMany(item => UnknownOf(meeting, item)).Concat(rules.SelectMany(rule => UnknownOf(meeting, rule))));

        // A constraint matters only for facts that something else depends on.
        var holding = constraints.Where(item => UnknownOf(meeting, item).Overlaps(needed)).ToArray();
        var union = UnionOf(meeting, [.. items, .. holding], rules);
        var all = holding.Concat(items).ToLookup(item => union.Find(First(UnknownOf(meeting, item))));
        var ruled = rules.ToLookup(rule => union.Find(First(UnknownOf(meeting, rule))));
        return [.. all.Select(group => group.Key).Union(ruled.Select(group => group.Key)).Order()
            .Select(root => new OpenGroup(meeting, [.. all[root]], [.. ruled[root]], []) { MustCount = !others([.. all[root]]) })];
    }

    /// <summary>A number for each item: the same for items that share unknown facts, or are held together by rules or by other items.</summary>
    public static IReadOnlyList<int> RootsOf(OpenMeeting meeting, IReadOnlyList<OpenItem> items, IReadOnlyList<FactRule> rules)
    {
        var union = UnionOf(meeting, items, rules);
        return [.. items.Select(item => union.Find(First(UnknownOf(meeting, item))))];
    }

    private static SlotUnion UnionOf(OpenMeeting meeting, IReadOnlyList<OpenItem> items, IReadOnlyList<FactRule> rules)
    {
        var union = new SlotUnion(meeting.Schema.SlotCount);
        foreach (var item in items)
        {
            union.Join(UnknownOf(meeting, item));
        }

        foreach (var rule in rules)
        {
            union.Join(UnknownOf(meeting, rule));
        }

        return union;
    }

    private static SortedSet<int> UnknownOf(OpenMeeting meeting, OpenItem item) => meeting.UnknownUnder(item.Reads, item.IsConstraint);

    private static SortedSet<int> UnknownOf(OpenMeeting meeting, FactRule rule) => meeting.UnknownUnder(SlotReading.Of(rule.Require), throughGiven: false);

    private static int First(SortedSet<int> slots) => slots.Count == 0 ? 0 : slots.Min;

    private sealed class SlotUnion(int count)
    {
        private readonly int[] roots = [.. Enumerable.Range(0, count)];

        public int Find(int slot) => roots[slot] == slot ? slot : roots[slot] = Find(roots[slot]);

        public void Join(IReadOnlyCollection<int> slots)
        {
            foreach (var slot in slots)
            {
                roots[Find(slot)] = Find(slots.First());
            }
        }
    }
}
