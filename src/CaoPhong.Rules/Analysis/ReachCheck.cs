using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis;

/// <summary>Every max can be reached, and every criterion gives more than one number of points.</summary>
internal static class ReachCheck
{
    public static void Run(AnalysisRun run)
    {
        foreach (var form in run.RuleSet.Forms)
        {
            foreach (var criterion in form.Criteria.Where(criterion => criterion.Role != CriterionRole.Penalty && criterion.Table.Rows.Count > 0))
            {
                Check(run, form, criterion);
            }
        }
    }

    private static void Check(AnalysisRun run, Form form, Criterion criterion)
    {
        var points = ReachablePoints.Of(run.Everything, form, criterion, run.Budget);
        if (points is null)
        {
            return;
        }

        var (least, most) = (Rounded(criterion, points.Lower?.Value), Rounded(criterion, points.Upper?.Value));
        if (most is { } best && Decimals.Compare(best, criterion.Max) < 0 && criterion.Applies?.Otherwise != Otherwise.Full)
        {
            run.Diagnostics.Report(AnalysisDiagnostics.UnreachedMax(criterion.Span, criterion.Id, criterion.Max, best));
        }
        else if (least is { } only && only == most && criterion.Applies is null)
        {
            run.Diagnostics.Report(AnalysisDiagnostics.Constant(criterion.Span, criterion.Id, only));
        }
    }

    private static decimal? Rounded(Criterion criterion, decimal? points) =>
        points is not { } number ? null
        : criterion.Table.Round is { } rounding ? (PointsRounding.TryApply(rounding, number, out var rounded) ? rounded : null)
        : number;
}
