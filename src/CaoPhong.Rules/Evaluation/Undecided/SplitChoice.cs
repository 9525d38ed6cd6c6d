using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Chooses along which axis a box is cut.</summary>
internal sealed class SplitChoice(OpenGroup group)
{
    /// <summary>Whether the outcome of an item in a box is told: there is one, or what is still open has nothing to do with the box.</summary>
    public bool IsTold(PavingNode node, int item) =>
        node.Outcomes[item].IsSettled || (group.Items[item] is OpenVerdict && !Needs(node, [item]).Any(need => need.Axes.Any(node.IsOpen)));

    /// <summary>Whether some facts of a box bring an error, so that it is not sure that any does not.</summary>
    public bool IsDoubtful(PavingNode node, int[] items) =>
        node.OpenRules.Contains(true) || group.Axes.Derived.Count > 0 || items.Any(item => node.Outcomes[item].CanFail);

    /// <summary>Of these items those that must be worked through with another, or are left out in a part of the box; the others share nothing open.</summary>
    public int[] Together(PavingNode node, int[] unsettled, int[] items)
    {
        var roots = Enumerable.Range(0, node.Box.Length).ToArray();
        foreach (var axes in unsettled.Select(item => group.ItemAxes[item]).Concat(Ties(node, items)))
        {
            var first = -1;
            foreach (var axis in axes.Where(node.IsOpen))
            {
                first = first < 0 ? axis : first;
                Join(first, axis);
            }
        }

        var rootOf = unsettled.ToDictionary(item => item, item => group.ItemAxes[item].Where(node.IsOpen).Select(Find).DefaultIfEmpty(-1 - item).First());
        var shared = rootOf.Values.GroupBy(root => root).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return [.. unsettled.Where(item => shared.Contains(rootOf[item]) || node.Outcomes[item] is { LeftOut: true, Counts: true })];

        int Find(int axis) => roots[axis] == axis ? axis : roots[axis] = Find(roots[axis]);

        void Join(int one, int other) => roots[Find(other)] = Find(one);
    }

    /// <summary>The middle of numbers with few values; null where there is none.</summary>
    public (int Axis, Possible One, Possible Other)? SplitBetween(PavingNode node, int[] unsettled) =>
        Split(node, Needs(node, unsettled), onlyAtCuts: false);

    /// <summary>The best cut for items that are not settled, where a condition compares with a constant, or between truths, texts and lists; null where there is none.</summary>
    public (int Axis, Possible One, Possible Other)? SplitAtCut(PavingNode node, int[] unsettled) =>
        Split(node, Needs(node, unsettled), onlyAtCuts: true);

    /// <summary>The best cut to find out whether a box has facts that bring no error.</summary>
    public (int Axis, Possible One, Possible Other)? SplitDoubt(PavingNode node, int[] items)
    {
        var axes = Ties(node, items).SelectMany(tied => tied).Where(node.IsOpen).Distinct().Order().ToArray();
        CutFinder[] Everywhere(int axis) => [.. group.RuleCuts, .. group.ItemCuts];
        return Split(node, axes, Everywhere, onlyAtCuts: true) ?? Split(node, axes, Everywhere, onlyAtCuts: false);
    }

    private (int Axis, Possible One, Possible Other)? Split(PavingNode node, int[] axes, Func<int, CutFinder[]> finders, bool onlyAtCuts)
    {
        foreach (var axis in axes)
        {
            var slot = group.Axes.Slots[axis];
            var cuts = finders(axis).SelectMany(finder => finder.CutsOf(slot)).Distinct().Order().ToArray();
            var texts = finders(axis).SelectMany(finder => finder.TextsOf(slot)).Distinct().Order(StringComparer.Ordinal).ToArray();
            if (BoxSplit.Halve(node.Box[axis], cuts, texts, onlyAtCuts) is var (one, other))
            {
                return (axis, one, other);
            }
        }

        return null;
    }

    private (int Axis, Possible One, Possible Other)? Split(PavingNode node, List<(HashSet<int> Axes, CutFinder Cuts)> needs, bool onlyAtCuts)
    {
        // The open axes, those that most depend on first.
        var axes = needs.SelectMany(need => need.Axes).Where(node.IsOpen)
            .GroupBy(axis => axis)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key)
            .Select(same => same.Key);
        return Split(node, [.. axes], axis => [.. needs.Where(need => need.Axes.Contains(axis)).Select(need => need.Cuts)], onlyAtCuts);
    }

    // What items depend on; a condition over points needs only the criteria that are still open.
    private List<(HashSet<int> Axes, CutFinder Cuts)> Needs(PavingNode node, int[] items)
    {
        var needs = new List<(HashSet<int> Axes, CutFinder Cuts)>();
        foreach (var item in items)
        {
            if (group.Items[item] is not OpenVerdict verdict)
            {
                needs.Add((group.ItemAxes[item], group.ItemCuts[item]));
                continue;
            }

            var (facts, criteria) = verdict.NeedsIn(new BoxKnowledge(group.Meeting, group.Axes, node.Box).Of, node.Outcomes);
            needs.Add((group.AxesOf(facts), group.ItemCuts[item]));
            needs.AddRange(criteria.Select(place => (group.ItemAxes[place], group.ItemCuts[place])));
        }

        return needs;
    }

    // What holds axes together besides the items that are not settled: rules and items that some facts of the box break.
    private IEnumerable<HashSet<int>> Ties(PavingNode node, int[] items) =>
        Enumerable.Range(0, node.OpenRules.Length).Where(rule => node.OpenRules[rule]).Select(rule => group.RuleAxes[rule])
            .Concat(items.Where(item => node.Outcomes[item].CanFail).Select(item => group.ItemAxes[item]));
}
