using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis;

/// <summary>Every grade is that of some total which the points of the criteria can come to.</summary>
/// <remarks>Criteria are taken for independent of one another: what they cannot come to then they never do.</remarks>
internal static class GradeReachCheck
{
    public static void Run(AnalysisRun run)
    {
        // Rescaling and penalties make totals of every size.
        foreach (var form in run.RuleSet.Forms.Where(form => form.Grades.Count > 1 && !form.Criteria.Any(criterion => criterion.CanBeLeftOut || criterion.Role == CriterionRole.Penalty)))
        {
            Check(run, form);
        }
    }

    private static void Check(AnalysisRun run, Form form)
    {
        var sets = form.Criteria.ToDictionary(criterion => criterion.Id, criterion => PointSets.Of(run, form, criterion), StringComparer.Ordinal);
        if (sets.ContainsValue(null) || TotalSets.Of(form, criterion => sets[criterion.Id]!) is not { } sums)
        {
            return;
        }

        decimal[] totals = [.. sums.Select(sum => FormTotal.TryMake(form, sum.Plain, null, sum.Bonus, 0, out var total) ? total.Final : 0).Distinct()];

        // A grade that is cut off by 0 or by the max was told by the checker.
        foreach (var grade in form.Grades.Where(grade => Touches(grade, form) && !totals.Any(grade.Band.Has)))
        {
            run.Diagnostics.Report(AnalysisDiagnostics.UnreachedGrade(grade.Span, grade.Id, totals.MinBy(total => Distance(grade, total))));
        }
    }

    private static bool Touches(Grade grade, Form form) =>
        !(grade.Band.Lower is { } lower && (lower.Value > form.Max || (lower.Value == form.Max && !lower.Closed))) && !(grade.Band.Upper?.Value < 0);

    private static decimal Distance(Grade grade, decimal total) =>
        grade.Band.Lower is { } lower && total <= lower.Value ? lower.Value - total
        : grade.Band.Upper is { } upper && total >= upper.Value ? total - upper.Value
        : 0;
}
