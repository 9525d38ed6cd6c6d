namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>What a condition over a scorecard must be worked through with.</summary>
/// <remarks>The rest has nothing to do with each other or with the facts of the condition: its ranges say all.</remarks>
/// <param name="Criteria">The criteria that share unknown facts where it matters.</param>
/// <param name="Apart">The slots of names that are taken as the whole scorecard has them.</param>
internal sealed record VerdictLinks(IReadOnlyList<OpenCriterion> Criteria, IReadOnlySet<int> Apart)
{
    /// <summary>Everything together.</summary>
    public static VerdictLinks All(IReadOnlyList<OpenCriterion> criteria) => new(criteria, new HashSet<int>());

    /// <summary>What a condition needs.</summary>
    /// <param name="shape">The condition.</param>
    /// <param name="criteriaOf">The open criteria that a slot looks at.</param>
    /// <param name="rootOf">Which criteria share unknown facts: those with the same number.</param>
    /// <param name="factRoots">The numbers of the facts of the condition itself.</param>
    /// <param name="canBeLeftOut">Whether a criterion may count or be left out.</param>
    public static VerdictLinks Of(
        VerdictShape shape, Func<int, IReadOnlyList<OpenCriterion>> criteriaOf, Func<OpenCriterion, int> rootOf, IReadOnlySet<int> factRoots,
        Func<OpenCriterion, bool> canBeLeftOut)
    {
        var touching = shape.Mentions
            .SelectMany(mention => criteriaOf(mention.Slot).Select(rootOf).Distinct())
            .GroupBy(root => root)
            .ToDictionary(same => same.Key, same => same.Count());
        var linked = new List<OpenCriterion>();
        var apart = new HashSet<int>();
        foreach (var mention in shape.Mentions)
        {
            var byRoot = criteriaOf(mention.Slot).ToLookup(rootOf);
            if (mention.Kind != MentionKind.Other && byRoot.All(same => IsAlone(same.Key)))
            {
                apart.Add(mention.Slot);
                continue;
            }

            // Sums keep order: a criterion that only this name looks at may stay a range.
            linked.AddRange(byRoot
                .Where(same => mention.Kind != MentionKind.KeepsOrder || !IsAlone(same.Key) || same.Count() > 1 || same.Any(canBeLeftOut))
                .SelectMany(same => same));
        }

        return new([.. linked.Distinct().OrderBy(criterion => criterion.Table.Index)], apart);

        bool IsAlone(int root) => touching[root] == 1 && !factRoots.Contains(root);
    }
}
