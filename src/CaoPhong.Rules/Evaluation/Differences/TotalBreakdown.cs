using CaoPhong.Rules.Evaluation.Undecided;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Differences;

/// <summary>A total as what each criterion and each step on the way gives to it.</summary>
/// <remarks>Immutable. Where everything is certain the numbers add up to the total exactly; else each is a bound that holds.</remarks>
internal sealed class TotalBreakdown
{
    private readonly Scorecard card;
    private readonly Dictionary<string, Bounds?> criteria = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bounds> ceilings = new(StringComparer.Ordinal);

    public TotalBreakdown(Scorecard card)
    {
        this.card = card;
        foreach (var part in card.Parts)
        {
            if (part.Part is Criterion criterion)
            {
                criteria[criterion.Id] = Given(criterion, part);
            }
        }

        IsCertain = card.Total.IsExact && card.Parts.All(part => part.Points.IsExact && !MayBeLeftOut(part));
        foreach (var step in card.Steps.Where(step => step.Kind == TotalStepKind.Ceiling))
        {
            ceilings[step.Section!.Id] = Lowering(step);
        }

        Rescale = Rescaling();
        Limit = card.Steps.FirstOrDefault(step => step.Kind == TotalStepKind.Limit) is { } limit ? Lowering(limit) : Bounds.Exactly(0);
        Round = IsCertain ? Bounds.Exactly(Rest()) : Rounding();
    }

    /// <summary>Whether every line is certain.</summary>
    public bool IsCertain { get; }

    /// <summary>What rescaling adds.</summary>
    public Bounds Rescale { get; }

    /// <summary>What the limits of the form add or take away.</summary>
    public Bounds Limit { get; }

    /// <summary>What rounding adds or takes away.</summary>
    public Bounds Round { get; }

    /// <summary>What a criterion gives; null where it is left out or not in the form.</summary>
    public Bounds? Of(string criterion) => criteria.GetValueOrDefault(criterion);

    /// <summary>What the ceiling of a section takes away.</summary>
    public Bounds Ceiling(string section) => ceilings.GetValueOrDefault(section);

    private static Bounds? Given(Criterion criterion, PartScore part)
    {
        if (part.State == PartState.LeftOut)
        {
            return null;
        }

        var points = criterion.Role == CriterionRole.Penalty ? Intervals.Negative(part.Points) : part.Points;
        return MayBeLeftOut(part) ? new(Math.Min(points.From, 0), Math.Max(points.To, 0)) : points;
    }

    private static bool MayBeLeftOut(PartScore part) => part is { State: PartState.Undecided, Part: Criterion { CanBeLeftOut: true } };

    // Ceilings and limits keep order and take more from more, so that the ends say what lies between.
    private static Bounds Lowering(TotalStep step)
    {
        var (one, other) = (PointsRange.Sum(step.After.To, -step.Before.To), PointsRange.Sum(step.After.From, -step.Before.From));
        return new(Math.Min(one, other), Math.Max(one, other));
    }

    private Bounds Rescaling()
    {
        if (card.Steps.FirstOrDefault(step => step.Kind == TotalStepKind.Rescale) is { } step)
        {
            // Never less than before: what is left is at most the whole.
            var change = Intervals.Minus(step.After, step.Before);
            return IsCertain ? change : new(Math.Max(change.From, 0), Math.Max(change.To, 0));
        }

        var mayHappen = card.Parts.Any(part => part.Part is Criterion { Role: CriterionRole.Ordinary } && (part.State == PartState.LeftOut || MayBeLeftOut(part)));
        return mayHappen && !IsCertain ? new(0, card.Form.Sections.Sum(section => Width(card.Find(section.Id)!.Points))) : Bounds.Exactly(0);
    }

    private static decimal Width(Bounds points) => Intervals.Minus(points, points).To;

    private Bounds Rounding()
    {
        if (card.Form.Round is not { } rounding || RoundedAlready.Is(card, rounding.To))
        {
            return Bounds.Exactly(0);
        }

        var step = card.Steps.FirstOrDefault(one => one.Kind == TotalStepKind.Round);
        if (step is null ? card.Total.IsExact : step.Before.IsExact && step.After.IsExact)
        {
            return step is null ? Bounds.Exactly(0) : Intervals.Minus(step.After, step.Before);
        }

        var (down, up) = rounding.Mode switch
        {
            RoundingMode.Up => (0m, rounding.To),
            RoundingMode.Down => (rounding.To, 0m),
            _ => (rounding.To / 2, rounding.To / 2),
        };
        return new(-down, up);
    }

    // What is left when all other lines are taken off the total, to the last digit.
    private decimal Rest()
    {
        var rest = default(ExactSum) + card.Total.From;
        foreach (var given in criteria.Values.Concat(ceilings.Values.Select(ceiling => (Bounds?)ceiling)))
        {
            rest -= given?.From ?? 0;
        }

        return (rest - Rescale.From - Limit.From).ToDecimal();
    }
}
