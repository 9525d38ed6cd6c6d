using CaoPhong.Rules.Evaluation.Undecided;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>The steps of a total that is not certain: each as far as the bounds tell.</summary>
internal static class OpenSteps
{
    /// <summary>Adds the steps of the form itself.</summary>
    public static void Add(ref List<TotalStep>? steps, FormLayout layout, Outcome[] criteria, (FormTotal Low, FormTotal High) total, Bounds final)
    {
        var bonus = SumOf(layout, criteria, CriterionRole.Bonus);
        var penalty = SumOf(layout, criteria, CriterionRole.Penalty);
        var rescaled = Minus(new(total.Low.WithPenalties, total.High.WithPenalties), bonus, penalty);
        var withBonus = new Bounds(PointsRange.Sum(rescaled.From, bonus.From), PointsRange.Sum(rescaled.To, bonus.To));
        var withPenalties = new Bounds(total.Low.WithPenalties, total.High.WithPenalties);
        var mayRescale = criteria.Where((outcome, table) => outcome.LeftOut && layout.Criterion(table).Role == CriterionRole.Ordinary).Any();
        if (mayRescale)
        {
            TotalSteps.Add(ref steps, TotalStepKind.Rescale, PlainOf(layout, criteria), rescaled);
        }

        if (bonus != Bounds.Exactly(0))
        {
            TotalSteps.Add(ref steps, TotalStepKind.Bonus, rescaled, withBonus);
        }

        if (penalty != Bounds.Exactly(0))
        {
            TotalSteps.Add(ref steps, TotalStepKind.Penalty, withBonus, withPenalties);
        }

        var limited = new Bounds(total.Low.Limited, total.High.Limited);
        TotalSteps.Add(ref steps, TotalStepKind.Limit, withPenalties, limited);
        TotalSteps.Add(ref steps, TotalStepKind.Round, limited, final);
    }

    private static Bounds PlainOf(FormLayout layout, Outcome[] criteria)
    {
        var sums = new OutcomeSums(layout, [.. criteria.Select((outcome, table) => layout.Criterion(table).Role == CriterionRole.Ordinary ? outcome : Outcome.Points(0, 0))]);
        return layout.Top.Aggregate(Bounds.Exactly(0), (all, part) => new(
            PointsRange.Sum(all.From, sums.Sections[part].From), PointsRange.Sum(all.To, sums.Sections[part].To)));
    }

    private static Bounds Minus(Bounds sum, Bounds bonus, Bounds penalty)
    {
        var from = PointsRange.Sum(PointsRange.Sum(sum.From, -bonus.From), penalty.To);
        var to = PointsRange.Sum(PointsRange.Sum(sum.To, -bonus.To), penalty.From);
        return new(Math.Min(from, to), Math.Max(from, to));
    }

    private static Bounds SumOf(FormLayout layout, Outcome[] criteria, CriterionRole role)
    {
        var sum = PointsRange.Zero;
        for (var table = 0; table < criteria.Length; table++)
        {
            if (layout.Criterion(table).Role == role && criteria[table].Counts)
            {
                var points = new PointsRange(criteria[table].From, criteria[table].To);
                sum = sum.Plus(criteria[table].LeftOut ? points.Or(PointsRange.Zero) : points);
            }
        }

        return new(sum.From, sum.To);
    }
}
