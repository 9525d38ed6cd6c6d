using CaoPhong.Rules.Evaluation.Undecided;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Differences;

/// <summary>What each step gives to a total that is open, as bounds that hold for every way of filling in the unknown facts.</summary>
/// <remarks>The steps of a scorecard say how its least and its greatest total are made; in between a step may do more or less than at either
/// end. Here each step is worked out from all that may come before it.</remarks>
internal sealed class OpenTotal
{
    private readonly Scorecard card;
    private readonly IReadOnlyDictionary<string, Bounds?> criteria;

    /// <param name="card">The scorecard.</param>
    /// <param name="criteria">What each criterion gives; null where it is left out.</param>
    public OpenTotal(Scorecard card, IReadOnlyDictionary<string, Bounds?> criteria)
    {
        this.card = card;
        this.criteria = criteria;
        var (plain, left) = card.Form.Sections.Select(Sums).Aggregate(Nothing, Plus);
        Rescale = Rescaling(plain, left);
        var rescaled = Intervals.Plus(plain, Rescale);
        rescaled = new(rescaled.From, Math.Min(rescaled.To, Math.Max(card.Form.Max, plain.To)));
        var complete = card.Form.Criteria.Where(criterion => criterion.Role != CriterionRole.Ordinary)
            .Aggregate(rescaled, (sum, criterion) => Intervals.Plus(sum, Given(criterion)));
        var limited = new Bounds(Limited(complete.From), Limited(complete.To));
        Limit = Lowering(complete, limited);
        Round = Rounding(limited);
    }

    /// <summary>What the ceiling of each section takes away.</summary>
    public Dictionary<string, Bounds> Ceilings { get; } = new(StringComparer.Ordinal);

    /// <summary>What rescaling adds.</summary>
    public Bounds Rescale { get; }

    /// <summary>What the limits of the form add or take away.</summary>
    public Bounds Limit { get; }

    /// <summary>What rounding adds or takes away.</summary>
    public Bounds Round { get; }

    private static (Bounds Plain, Bounds Left) Nothing => (Bounds.Exactly(0), Bounds.Exactly(0));

    private Bounds Given(Criterion criterion) => criteria.GetValueOrDefault(criterion.Id) ?? Bounds.Exactly(0);

    // Points without bonus, and the maximum of what is left.
    private (Bounds Plain, Bounds Left) Sums(Part part)
    {
        if (part is Criterion criterion)
        {
            return criterion.Role != CriterionRole.Ordinary || criteria.GetValueOrDefault(criterion.Id) is not { } given ? Nothing
                : (given, new(TotalBreakdown.MayBeLeftOut(card.Find(criterion.Id)!) ? 0 : criterion.Max, criterion.Max));
        }

        var section = (Section)part;
        var (plain, left) = section.Parts.Select(Sums).Aggregate(Nothing, Plus);
        if (!section.HasCeiling)
        {
            return (plain, left);
        }

        var stopped = Stopped(plain, section.Max);
        Ceilings[section.Id] = Lowering(plain, stopped);
        return (stopped, Stopped(left, section.Max));
    }

    private static (Bounds Plain, Bounds Left) Plus((Bounds Plain, Bounds Left) one, (Bounds Plain, Bounds Left) other) =>
        (Intervals.Plus(one.Plain, other.Plain), Intervals.Plus(one.Left, other.Left));

    private static Bounds Stopped(Bounds points, decimal ceiling) => new(Math.Min(points.From, ceiling), Math.Min(points.To, ceiling));

    // A stop keeps order and takes more from more, so that the ends say what lies between.
    private static Bounds Lowering(Bounds before, Bounds after)
    {
        var (one, other) = (PointsRange.Sum(after.To, -before.To), PointsRange.Sum(after.From, -before.From));
        return new(Math.Min(one, other), Math.Max(one, other));
    }

    // The fewer is left, the more is added; nobody has more than what is left, and so nothing is lifted over the max.
    private Bounds Rescaling(Bounds plain, Bounds left)
    {
        var max = card.Form.Max;
        if (left.From == max && left.To == max)
        {
            return Bounds.Exactly(0);
        }

        var most = Math.Max(max - plain.From, 0);
        var least = left.To > 0 ? Math.Max((plain.From * max / left.To) - plain.From, 0) : 0;
        return new(Math.Min(least, most), left.From > 0 ? Math.Min(most, Math.Max((plain.To * max / left.From) - plain.To, 0)) : most);
    }

    private decimal Limited(decimal points)
    {
        var positive = Math.Max(points, 0);
        return card.Form.OverMaxAllowed ? positive : Math.Min(positive, card.Form.Max);
    }

    private Bounds Rounding(Bounds limited)
    {
        if (card.Form.Round is not { } rounding || RoundedAlready.Is(card, rounding.To))
        {
            return Bounds.Exactly(0);
        }

        if (limited.IsExact && PointsRounding.TryApply(rounding, limited.From, out var rounded))
        {
            return Bounds.Exactly(rounded - limited.From);
        }

        var (down, up) = rounding.Mode switch
        {
            RoundingMode.Up => (0m, rounding.To),
            RoundingMode.Down => (rounding.To, 0m),
            _ => (rounding.To / 2, rounding.To / 2),
        };
        return new(-down, up);
    }
}
