using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis;

/// <summary>The max of a form can be reached: no two of its criteria keep one another from their most points.</summary>
/// <remarks>That one alone never reaches its max is told by <see cref="ReachCheck"/>.</remarks>
internal static class FormReachCheck
{
    // Pairs grow with the square of the criteria.
    private const int MostPairs = 1_000;

    public static void Run(AnalysisRun run)
    {
        // Bonus points make up for what is lost elsewhere.
        foreach (var form in run.RuleSet.Forms.Where(form => form.Criteria.All(criterion => criterion.Role != CriterionRole.Bonus)))
        {
            Check(run, form);
        }
    }

    private static void Check(AnalysisRun run, Form form)
    {
        var budget = new RegionBudget();
        var full = AllOf(form.Sections)
            .Select(criterion => new Full(criterion, MostPoints.When(criterion)))
            .Where(one => one.When is not null && CanHold(run, form, one.When, budget))
            .ToList();
        foreach (var (first, second) in Pairs(full).Take(MostPairs))
        {
            if (!CanHold(run, form, ExprBuild.All([first.When!, second.When!], second.When!.Span)!, budget))
            {
                run.Diagnostics.Report(AnalysisDiagnostics.Exclusive(form, first.Criterion, second.Criterion));
                return;
            }
        }
    }

    // Only those that ask for the same fact can keep one another from anything.
    private static IEnumerable<(Full First, Full Second)> Pairs(List<Full> all)
    {
        var names = all.Select(one => ExprNames.In(one.When!).Select(symbol => symbol.Slot).ToHashSet()).ToList();
        for (var second = 1; second < all.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (names[first].Overlaps(names[second]))
                {
                    yield return (all[first], all[second]);
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

    private static bool CanHold(AnalysisRun run, Form form, Expr condition, RegionBudget budget)
    {
        var question = new CoverageQuestion([condition]) { Assumptions = [.. new[] { form.When }.OfType<Expr>()] };
        return CoverageSearch.Run(run.Everything, question, budget).Dead.Count == 0;
    }

    private sealed record Full(Criterion Criterion, Expr? When);
}
