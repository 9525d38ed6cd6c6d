using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis;

/// <summary>Every criterion alone can change the grade of some meeting.</summary>
/// <remarks>Criteria are taken for independent of one another: what cannot change a grade then never does.</remarks>
internal static class GradeInfluenceCheck
{
    public static void Run(AnalysisRun run)
    {
        foreach (var form in run.RuleSet.Forms.Where(form => form.Grades.Count > 1))
        {
            // Rescaling and penalties make totals of every size.
            if (form.Criteria.Any(criterion => criterion.CanBeLeftOut || criterion.Role == CriterionRole.Penalty))
            {
                continue;
            }

            var sets = form.Criteria.ToDictionary(criterion => criterion.Id, criterion => PointSets.Of(run, form, criterion), StringComparer.Ordinal);
            if (sets.ContainsValue(null))
            {
                continue;
            }

            foreach (var criterion in form.Criteria.Where(criterion => sets[criterion.Id]!.Count > 1))
            {
                if (!CanChange(form, criterion, sets))
                {
                    run.Diagnostics.Report(AnalysisDiagnostics.NoInfluence(criterion.Span, criterion.Id));
                }
            }
        }
    }

    // Whether its most points, beside the same points of the others, come to another grade than its least.
    private static bool CanChange(Form form, Criterion criterion, Dictionary<string, IReadOnlySet<decimal>?> sets)
    {
        var (least, most) = (sets[criterion.Id]!.Min(), sets[criterion.Id]!.Max());
        IReadOnlySet<decimal> alone = new HashSet<decimal> { least };
        if (TotalSets.Of(form, other => ReferenceEquals(other, criterion) ? alone : sets[other.Id]!) is not { } totals)
        {
            return true;
        }

        // Under a ceiling the difference may be less: then this says "can" where it cannot, which is only not told.
        var (plain, bonus) = criterion.Role == CriterionRole.Bonus ? (0m, most - least) : (most - least, 0m);
        return totals.Any(total => GradeOf(form, total.Plain, total.Bonus) != GradeOf(form, total.Plain + plain, total.Bonus + bonus));
    }

    private static string? GradeOf(Form form, decimal plain, decimal bonus) =>
        FormTotal.TryMake(form, plain, null, bonus, 0, out var total) ? form.Grades.FirstOrDefault(grade => grade.Band.Has(total.Final))?.Id : null;
}
