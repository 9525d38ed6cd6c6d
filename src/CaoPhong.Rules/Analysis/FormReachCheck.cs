using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis;

/// <summary>The max of a form can be reached: no two of its criteria keep one another from their most points.</summary>
/// <remarks>That one alone never reaches its max is told by <see cref="ReachCheck"/>.</remarks>
internal static class FormReachCheck
{
    public static void Run(AnalysisRun run)
    {
        foreach (var form in run.RuleSet.Forms)
        {
            Check(run, form);
        }
    }

    private static void Check(AnalysisRun run, Form form)
    {
        var full = AllOf(form.Sections)
            .Select(criterion => (Criterion: criterion, When: MostPoints.When(criterion)))
            .Where(one => one.When is not null && CanHold(run, form, one.When))
            .ToList();
        foreach (var (second, place) in full.Select((one, place) => (one, place)))
        {
            var names = ExprNames.In(second.When!).Select(symbol => symbol.Slot).ToHashSet();
            foreach (var first in full.Take(place).Where(first => ExprNames.In(first.When!).Any(symbol => names.Contains(symbol.Slot))))
            {
                if (!CanHold(run, form, ExprBuild.All([first.When!, second.When!], second.When!.Span)!))
                {
                    run.Diagnostics.Report(AnalysisDiagnostics.Exclusive(form, first.Criterion, second.Criterion));
                    return;
                }
            }
        }
    }

    // Under a ceiling not every part need be full.
    private static IEnumerable<Criterion> AllOf(IEnumerable<Part> parts) => parts.SelectMany(part => part switch
    {
        Criterion { Role: CriterionRole.Ordinary } criterion => [criterion],
        Section { HasCeiling: false } section => AllOf(section.Parts),
        _ => [],
    });

    private static bool CanHold(AnalysisRun run, Form form, Expr condition)
    {
        var question = new CoverageQuestion([condition]) { Assumptions = [.. new[] { form.When }.OfType<Expr>()] };
        return CoverageSearch.Run(run.Everything, question, run.Budget).Dead.Count == 0;
    }
}
