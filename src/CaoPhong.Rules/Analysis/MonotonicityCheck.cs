using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis;

/// <summary>More of what is good never loses points; points that go up and down are worth knowing.</summary>
internal static class MonotonicityCheck
{
    public static void Run(AnalysisRun run)
    {
        foreach (var form in run.RuleSet.Forms)
        {
            foreach (var criterion in form.Criteria)
            {
                var walk = new PointsWalk(run, form, criterion);
                foreach (var axis in walk.Partition.Axes.Where(axis => axis.Fact is { Type: NumberType } && (axis.Pieces.Count > 1 || walk.IsCalculatedFrom(axis.Fact))))
                {
                    Check(run, criterion, walk, axis);
                }
            }
        }
    }

    private static void Check(AnalysisRun run, Criterion criterion, PointsWalk walk, Axis axis)
    {
        var fact = axis.Fact!;
        var better = BetterOf(run.RuleSet.Facts, fact);
        foreach (var steps in walk.Along(axis))
        {
            // A penalty takes off what it counts.
            var sign = criterion.Role == CriterionRole.Penalty ? -1 : 1;
            var pairs = steps.Zip(steps.Skip(1)).ToArray();
            if (better is { } direction)
            {
                var wanted = direction == Better.Higher ? sign : -sign;
                var (before, after) = pairs.FirstOrDefault(pair => Math.Sign(pair.Second.Points - pair.First.Points) == -wanted);
                if (after is not null)
                {
                    // The change is told in the direction that is good.
                    var (first, second) = direction == Better.Higher ? (before!, after) : (after, before!);
                    run.Diagnostics.Report(AnalysisDiagnostics.LosesPoints(
                        criterion.Span, criterion.Id, new(first.Value, second.Value, first.Points, second.Points, first.Others),
                        fact.Name, direction == Better.Higher ? "higher" : "lower"));
                    return;
                }
            }
            else if (pairs.Any(pair => pair.Second.Points > pair.First.Points) && pairs.Any(pair => pair.Second.Points < pair.First.Points))
            {
                var shown = steps.Where((step, place) => place == 0 || step.Points != steps[place - 1].Points).Take(5)
                    .Select(step => (Value: Numbers.Format(step.Value), Points: Numbers.Format(step.Points)))
                    .ToList();
                run.Diagnostics.Report(AnalysisDiagnostics.UpAndDown(
                    criterion.Span, criterion.Id, fact.Name,
                    new(string.Join("; ", shown.Select(step => $"{step.Value} được {step.Points} điểm")), string.Join("; ", shown.Select(step => $"{step.Value} gives {step.Points}"))),
                    steps[0].Others));
                return;
            }
        }
    }

    private static Better? BetterOf(FactSchema schema, Symbol fact) =>
        fact.Slot < schema.Facts.Count ? schema.Facts[fact.Slot].Better
        : fact.Slot < schema.SlotCount ? schema.Derived[fact.Slot - schema.Facts.Count].Better
        : null;
}
