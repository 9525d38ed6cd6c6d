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
        if (IsCertain)
        {
            foreach (var step in card.Steps.Where(step => step.Kind == TotalStepKind.Ceiling))
            {
                ceilings[step.Section!.Id] = Change(step);
            }

            (Rescale, Limit) = (Change(TotalStepKind.Rescale), Change(TotalStepKind.Limit));
            Round = Bounds.Exactly(Rest());
        }
        else
        {
            var open = new OpenTotal(card, criteria);
            ceilings = open.Ceilings;
            (Rescale, Limit, Round) = (open.Rescale, open.Limit, open.Round);
        }
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

    /// <summary>Whether an unknown fact decides whether a criterion counts at all.</summary>
    internal static bool MayBeLeftOut(PartScore part) => part is { State: PartState.Undecided, Part: Criterion { CanBeLeftOut: true } };

    private static Bounds Change(TotalStep step) => Intervals.Minus(step.After, step.Before);

    private Bounds Change(TotalStepKind kind) => card.Steps.FirstOrDefault(step => step.Kind == kind) is { } step ? Change(step) : Bounds.Exactly(0);

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
