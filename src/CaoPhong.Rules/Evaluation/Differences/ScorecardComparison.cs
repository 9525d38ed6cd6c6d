using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Evaluation.Differences;

/// <summary>Compares two scorecards line by line.</summary>
internal sealed class ScorecardComparison(Scorecard before, Scorecard after)
{
    private readonly TotalBreakdown old = new(before);
    private readonly TotalBreakdown now = new(after);

    // Only within one version and form a criterion asks the same question of both.
    private readonly bool sameForm = before.Fingerprint == after.Fingerprint && before.Form.Id == after.Form.Id;

    private readonly HashSet<int> changed = [.. FactChange.Between(before.Facts, after.Facts).Select(change => change.Fact.Slot)];
    private readonly HashSet<string> same = new(StringComparer.Ordinal);

    public ScorecardDifference Run()
    {
        var lines = Criteria().ToList();
        lines.Add(new(DifferenceKind.Ceiling, null, CeilingsOf(before, old), CeilingsOf(after, now), Ceilings()));
        lines.Add(Step(DifferenceKind.Rescale, old.Rescale, now.Rescale));
        lines.Add(Step(DifferenceKind.Limit, old.Limit, now.Limit));
        var total = Intervals.Minus(after.Total, before.Total);
        if (old.IsCertain && now.IsCertain)
        {
            var rest = lines.Aggregate(default(ExactSum) + total.From, (sum, line) => sum - line.Change.From);
            lines.Add(new(DifferenceKind.Round, null, old.Round, now.Round, Bounds.Exactly(rest.ToDecimal())));
        }
        else
        {
            lines.Add(Step(DifferenceKind.Round, old.Round, now.Round));
            total = Intervals.Both(lines.Aggregate(Bounds.Exactly(0), (sum, line) => Intervals.Plus(sum, line.Change)), total);
        }

        return new(before, after, [.. lines.Where(line => line.Change != Bounds.Exactly(0))], total, FactChange.Between(before.Facts, after.Facts));
    }

    private IEnumerable<DifferenceLine> Criteria()
    {
        var gone = before.Form.Criteria.Where(criterion => after.Find(criterion.Id) is null);
        foreach (var criterion in after.Form.Criteria.Concat(gone))
        {
            var (one, other) = (old.Of(criterion.Id), now.Of(criterion.Id));
            if (sameForm && IsAsked(criterion).All(slot => !changed.Contains(slot)))
            {
                same.Add(criterion.Id);
            }

            yield return new(DifferenceKind.Criterion, criterion, one, other, Change(one, other, same.Contains(criterion.Id)));
        }
    }

    private IEnumerable<int> IsAsked(Criterion criterion)
    {
        var expressions = criterion.Table.Rows.SelectMany(row => new Expr?[] { row.When, row.Points }).Concat(criterion.Table.Counts).Append(criterion.Applies?.When);
        return FactsUnder.Of(after.RuleSet.Facts, expressions.OfType<Expr>()).Select(symbol => symbol.Slot);
    }

    private DifferenceLine Step(DifferenceKind kind, Bounds one, Bounds other) =>
        new(kind, null, one, other, Change(one, other, sameForm && same.Count == after.Form.Criteria.Count()));

    private Bounds Ceilings()
    {
        var sections = before.Form.Parts.Concat(after.Form.Parts).OfType<Section>().Where(section => section.HasCeiling).DistinctBy(section => section.Id);
        return sections.Aggregate(Bounds.Exactly(0), (sum, section) => Intervals.Plus(sum, Change(
            old.Ceiling(section.Id), now.Ceiling(section.Id), section.Tree.OfType<Criterion>().All(criterion => same.Contains(criterion.Id)))));
    }

    private static Bounds CeilingsOf(Scorecard card, TotalBreakdown breakdown) =>
        card.Form.Parts.OfType<Section>().Aggregate(Bounds.Exactly(0), (sum, section) => Intervals.Plus(sum, breakdown.Ceiling(section.Id)));

    // What is open in both in the same way is one and the same number, which nobody knows yet.
    private static Bounds Change(Bounds? before, Bounds? after, bool isSame) =>
        isSame ? Bounds.Exactly(0) : Intervals.Minus(after ?? Bounds.Exactly(0), before ?? Bounds.Exactly(0));
}
