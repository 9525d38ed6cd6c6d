using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>The least and the most that sums of criteria come to, where some criteria are tied together and some can be left out.</summary>
/// <remarks>Immutable. Sums and ceilings keep order, so that for each maximum of what is left the ends are enough;
/// criteria that are tied together and are added to different places are worked through state by state.</remarks>
internal sealed class SumBounds
{
    private readonly FormLayout layout;
    private readonly IReadOnlyList<TiedCriteria> criteria;
    private readonly bool rescales;

    /// <param name="layout">The form.</param>
    /// <param name="criteria">All criteria, those that nothing ties together each alone.</param>
    public SumBounds(FormLayout layout, IReadOnlyList<TiedCriteria> criteria)
    {
        this.layout = layout;
        this.criteria = criteria;
        rescales = criteria.Any(tied => tied.States.Any(state => LeftOut(tied, state).Contains(true)));
        CanBeEmpty = criteria.All(tied => tied.States.Any(state => LeftOut(tied, state).All(leftOut => leftOut)));
    }

    /// <summary>Whether everything can be left out, which is an error.</summary>
    public bool CanBeEmpty { get; }

    /// <summary>Whether bounds may be wider than needed, because too many states hang together.</summary>
    public bool IsWide { get; private set; }

    /// <summary>The points of a section with its bonus parts.</summary>
    /// <param name="section">Its place.</param>
    public PointsRange OfSection(int section) => Hull(section, countsLeft: CanBeEmpty, stops: true, sum => sum.Plain.Plus(sum.Extra));

    /// <summary>The points of a section without bonus, before or after its own ceiling.</summary>
    /// <param name="section">Its place.</param>
    /// <param name="stops">Whether it stops there.</param>
    public PointsRange WithoutBonus(int section, bool stops) => Hull(section, countsLeft: true, stops, sum => sum.Plain);

    /// <summary>Whether a section can have all the points that are left in it, and whether it can have fewer.</summary>
    /// <param name="section">Its place.</param>
    public (bool CanBeFull, bool CanBeLess) FullnessOf(int section)
    {
        var (full, less) = (false, false);
        foreach (var sum in Sums(new(layout, section, countsLeft: true, stops: true)).Where(sum => !CanBeEmpty || sum.AllLeft > 0))
        {
            var all = sum.Plain.Plus(sum.Extra);
            full |= Decimals.Compare(all.To, sum.Left) >= 0;
            less |= Decimals.Compare(all.From, sum.Left) < 0;
        }

        return (full, less);
    }

    /// <summary>The totals of least and most points; null where every criterion is left out whatever is filled in.</summary>
    public (FormTotal Low, FormTotal High)? OfForm()
    {
        (FormTotal Low, FormTotal High)? range = null;
        foreach (var sum in Sums(new(layout, -1, rescales, stops: false)))
        {
            if (rescales && sum.Left == 0)
            {
                continue;
            }

            decimal? left = rescales ? sum.Left : null;
            var low = Total(sum.Plain.From, left, sum.Extra.From, atLeast: true);
            var high = Total(sum.Plain.To, left, sum.Extra.To, atLeast: false);
            range = range is { } known
                ? (low.WithPenalties < known.Low.WithPenalties ? low : known.Low, high.WithPenalties > known.High.WithPenalties ? high : known.High)
                : (low, high);
        }

        return range;
    }

    private PointsRange Hull(int section, bool countsLeft, bool stops, Func<FormSum, PointsRange> points)
    {
        PointsRange? range = null;
        foreach (var sum in Sums(new(layout, section, countsLeft, stops)).Where(sum => !CanBeEmpty || sum.AllLeft > 0))
        {
            range = range?.Or(points(sum)) ?? points(sum);
        }

        return range ?? PointsRange.Zero;
    }

    // Bonus and penalties are one number here; which of the two it is is told by its sign.
    private FormTotal Total(decimal plain, decimal? left, decimal extra, bool atLeast)
    {
        var form = layout.Form;
        if (plain is not (decimal.MinValue or decimal.MaxValue) && extra is not (decimal.MinValue or decimal.MaxValue)
            && FormTotal.TryMake(form, plain, left, Math.Max(extra, 0), Math.Max(-extra, 0), out var total))
        {
            return total;
        }

        var end = atLeast ? 0 : form.OverMaxAllowed ? decimal.MaxValue : form.Max;
        return new(plain, plain, plain, atLeast ? decimal.MinValue : decimal.MaxValue, end, end);
    }

    // Of the ordinary criteria among them, which are left out.
    private IEnumerable<bool> LeftOut(TiedCriteria tied, OutcomeKey[] state) =>
        state.Where((_, place) => layout.Criterion(tied.Tables[place]).Role == CriterionRole.Ordinary).Select(key => key.LeftOut);

    private IEnumerable<FormSum> Sums(SumSpace space)
    {
        var fixedPart = new PlaceSum[space.Count];
        var alone = new List<(int Coordinate, Dictionary<decimal, PointsRange> States)>();
        var coupled = new List<PlaceSum[][]>();
        foreach (var tied in criteria)
        {
            var states = tied.States.Select(state => Project(tied, state, space)).DistinctBy(sum => new PlaceKey(sum)).ToArray();
            var changing = Enumerable.Range(0, space.Count).Where(place => states.Any(state => state[place] != states[0][place])).ToArray();
            switch (changing.Length)
            {
                case 0:
                    Add(fixedPart, states[0]);
                    break;
                case 1:
                    Add(fixedPart, [.. states[0].Select((sum, place) => place == changing[0] ? default : sum)]);
                    alone.Add((changing[0], Hulls(states, changing[0])));
                    break;
                default:
                    coupled.Add(states);
                    break;
            }
        }

        Limit(coupled);
        var byPlace = Convolved(space, alone);
        return Combinations(coupled, fixedPart).SelectMany(sums => Folded(space, sums, byPlace));
    }

    private PlaceSum[] Project(TiedCriteria tied, OutcomeKey[] state, SumSpace space)
    {
        var sums = new PlaceSum[space.Count];
        for (var place = 0; place < state.Length; place++)
        {
            var table = tied.Tables[place];
            var coordinate = space.Of(table);
            if (coordinate < 0 || !state[place].Counts)
            {
                continue;
            }

            var criterion = layout.Criterion(table);
            if (coordinate == space.Elsewhere)
            {
                sums[coordinate] = sums[coordinate].Plus(new(space.CountsLeft ? criterion.Max : 0, PointsRange.Zero));
                continue;
            }

            var points = new PointsRange(state[place].From, state[place].To);
            sums[coordinate] = sums[coordinate].Plus(criterion.Role == CriterionRole.Penalty
                ? new(0, Negative(points))
                : new(criterion.Role == CriterionRole.Ordinary && space.CountsLeft ? criterion.Max : 0, points));
        }

        return sums;
    }

    private static PointsRange Negative(PointsRange points) =>
        new(points.To == decimal.MaxValue ? decimal.MinValue : -points.To, points.From == decimal.MinValue ? decimal.MaxValue : -points.From);

    // For each maximum of what is left the ends of the points.
    private static Dictionary<decimal, PointsRange> Hulls(PlaceSum[][] states, int place)
    {
        var hulls = new Dictionary<decimal, PointsRange>();
        foreach (var state in states)
        {
            var (left, points) = (state[place].Left, state[place].Points);
            hulls[left] = hulls.TryGetValue(left, out var known) ? known.Or(points) : points;
        }

        return hulls;
    }

    private void Limit(List<PlaceSum[][]> coupled)
    {
        while (coupled.Aggregate(1L, (product, states) => Math.Min(product * states.Length, int.MaxValue)) > Paver.MostLeaves)
        {
            // The tie with the most states is loosened: its places are taken as if they had nothing to do with each other.
            var most = coupled.OrderByDescending(states => states.Length).First();
            coupled.Remove(most);
            IsWide = true;
            coupled.Add(Loosened(most));
        }
    }

    private static PlaceSum[][] Loosened(PlaceSum[][] states)
    {
        var byLeft = states.GroupBy(state => string.Join(' ', state.Select(sum => sum.Left)));
        return [.. byLeft.Select(same => same.Aggregate((all, one) => [.. all.Zip(one, (sum, other) => sum with { Points = sum.Points.Or(other.Points) })]))];
    }

    private static Dictionary<decimal, PointsRange>[] Convolved(SumSpace space, List<(int Coordinate, Dictionary<decimal, PointsRange> States)> alone)
    {
        var all = new Dictionary<decimal, PointsRange>[space.Count];
        for (var place = 0; place < all.Length; place++)
        {
            all[place] = new() { [0] = PointsRange.Zero };
        }

        foreach (var (coordinate, states) in alone)
        {
            all[coordinate] = Convolved(all[coordinate], states);
        }

        return all;
    }

    private static Dictionary<decimal, PointsRange> Convolved(Dictionary<decimal, PointsRange> one, Dictionary<decimal, PointsRange> other)
    {
        var sums = new Dictionary<decimal, PointsRange>();
        foreach (var (left, points) in one)
        {
            foreach (var (moreLeft, morePoints) in other)
            {
                var sum = points.Plus(morePoints);
                sums[left + moreLeft] = sums.TryGetValue(left + moreLeft, out var known) ? known.Or(sum) : sum;
            }
        }

        return sums;
    }

    private static IEnumerable<PlaceSum[]> Combinations(List<PlaceSum[][]> coupled, PlaceSum[] start)
    {
        IEnumerable<PlaceSum[]> all = [start];
        foreach (var states in coupled)
        {
            all = all.SelectMany(sums => states.Select(state =>
            {
                var sum = (PlaceSum[])sums.Clone();
                Add(sum, state);
                return sum;
            }));
        }

        return all;
    }

    // Ceilinged sections stand after those that they are in, so the last is folded first.
    private static IEnumerable<FormSum> Folded(SumSpace space, PlaceSum[] sums, Dictionary<decimal, PointsRange>[] byPlace)
    {
        var places = new Dictionary<decimal, PointsRange>[space.Count];
        for (var place = 0; place < places.Length; place++)
        {
            places[place] = Convolved(byPlace[place], new() { [sums[place].Left] = sums[place].Points });
        }

        for (var ceiling = space.Ceilings.Length - 1; ceiling >= 0; ceiling--)
        {
            var most = space.CeilingOf(ceiling);
            var stopped = new Dictionary<decimal, PointsRange>();
            foreach (var (left, points) in places[ceiling])
            {
                var stop = new PointsRange(Math.Min(points.From, most), Math.Min(points.To, most));
                var key = Math.Min(left, most);
                stopped[key] = stopped.TryGetValue(key, out var known) ? known.Or(stop) : stop;
            }

            places[space.Above(ceiling)] = Convolved(places[space.Above(ceiling)], stopped);
        }

        var extra = places[space.Extra].Values.Aggregate((all, one) => all.Or(one));
        var elsewhere = places[space.Elsewhere].Keys;
        return places[space.RootPlain].SelectMany(entry => elsewhere.Select(left => new FormSum(entry.Key, entry.Key + left, entry.Value, extra)));
    }

    private static void Add(PlaceSum[] sums, PlaceSum[] more)
    {
        for (var place = 0; place < sums.Length; place++)
        {
            sums[place] = sums[place].Plus(more[place]);
        }
    }

    private readonly record struct FormSum(decimal Left, decimal AllLeft, PointsRange Plain, PointsRange Extra);

    private readonly record struct PlaceSum(decimal Left, PointsRange Points)
    {
        public PlaceSum Plus(PlaceSum other) => new(Left + other.Left, Points.Plus(other.Points));
    }

    private readonly struct PlaceKey(PlaceSum[] sums) : IEquatable<PlaceKey>
    {
        private readonly PlaceSum[] sums = sums;

        public bool Equals(PlaceKey other) => sums.AsSpan().SequenceEqual(other.sums);

        public override bool Equals(object? obj) => obj is PlaceKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var sum in sums)
            {
                hash.Add(sum);
            }

            return hash.ToHashCode();
        }
    }
}
