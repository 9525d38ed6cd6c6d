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
        var union = new SlotUnion(meeting.Schema.SlotCount);
        var needed = new SortedSet<int>();
        foreach (var item in items)
        {
            union.Join(Take(meeting.UnknownUnder(item.Reads, throughGiven: false)));
        }

        foreach (var rule in rules)
        {
            union.Join(Take(meeting.UnknownUnder(SlotReading.Of(rule.Require), throughGiven: false)));
        }

        // A constraint matters only for facts that something else depends on.
        var holding = constraints.Where(item => meeting.UnknownUnder(item.Reads, throughGiven: true).Overlaps(needed)).ToArray();
        foreach (var item in holding)
        {
            union.Join(meeting.UnknownUnder(item.Reads, throughGiven: true));
        }

        var all = holding.Concat(items).ToLookup(item => union.Find(First(meeting.UnknownUnder(item.Reads, item.IsConstraint))));
        var ruled = rules.ToLookup(rule => union.Find(First(meeting.UnknownUnder(SlotReading.Of(rule.Require), throughGiven: false))));
        return [.. all.Select(group => group.Key).Union(ruled.Select(group => group.Key)).Order()
            .Select(root => new OpenGroup(meeting, [.. all[root]], [.. ruled[root]], []) { MustCount = !others([.. all[root]]) })];

        SortedSet<int> Take(SortedSet<int> slots)
        {
            needed.UnionWith(slots);
            return slots;
        }
    }

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
