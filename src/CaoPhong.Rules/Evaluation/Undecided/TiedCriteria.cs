namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Criteria that unknown facts tie together, with all that they can come to at once.</summary>
/// <param name="Tables">The places of the criteria in the form.</param>
/// <param name="States">Distinct; each by criterion.</param>
internal sealed record TiedCriteria(int[] Tables, IReadOnlyList<OutcomeKey[]> States)
{
    /// <summary>A criterion alone: one state where it counts, one where it is left out.</summary>
    public static TiedCriteria Of(int table, Outcome outcome)
    {
        var states = new List<OutcomeKey[]>();
        if (outcome.Counts)
        {
            states.Add([new(false, true, outcome.From, outcome.To)]);
        }

        if (outcome.LeftOut)
        {
            states.Add([new(true, false, 0, 0)]);
        }

        return new([table], states);
    }

    /// <summary>The criteria of a paving.</summary>
    /// <param name="tables">Their places in the form.</param>
    /// <param name="items">The places of their items.</param>
    /// <param name="leaves">The boxes.</param>
    public static TiedCriteria Of(int[] tables, int[] items, IReadOnlyList<Leaf> leaves)
    {
        var states = leaves.SelectMany(leaf => Expanded([.. items.Select(item => leaf.Outcomes[item].Key)], 0));
        if (tables.Length == 1)
        {
            // One criterion alone: what it can come to is all that matters.
            var all = states.Select(state => state[0]).ToList();
            var counted = all.Where(key => key.Counts).ToList();
            var hulls = new List<OutcomeKey[]>();
            if (counted.Count > 0)
            {
                hulls.Add([new(false, true, counted.Min(key => key.From), counted.Max(key => key.To))]);
            }

            if (all.Any(key => key.LeftOut))
            {
                hulls.Add([new(true, false, 0, 0)]);
            }

            return new(tables, hulls);
        }

        return new(tables, [.. states.DistinctBy(state => new StateKey(state))]);
    }

    // A criterion that can be left out or count in one box gives two states.
    private static IEnumerable<OutcomeKey[]> Expanded(OutcomeKey[] state, int from)
    {
        for (var place = from; place < state.Length; place++)
        {
            if (state[place] is { LeftOut: true, Counts: true } both)
            {
                var counted = (OutcomeKey[])state.Clone();
                counted[place] = both with { LeftOut = false };
                var leftOut = (OutcomeKey[])state.Clone();
                leftOut[place] = new(true, false, 0, 0);
                return Expanded(counted, place + 1).Concat(Expanded(leftOut, place + 1));
            }
        }

        return [state];
    }

    private readonly struct StateKey(OutcomeKey[] state) : IEquatable<StateKey>
    {
        private readonly OutcomeKey[] state = state;

        public bool Equals(StateKey other) => state.AsSpan().SequenceEqual(other.state);

        public override bool Equals(object? obj) => obj is StateKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var key in state)
            {
                hash.Add(key);
            }

            return hash.ToHashCode();
        }
    }
}
