using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Checking;

/// <summary>Caps, and reasons for not grading, can come about; a cap lowers something.</summary>
internal static class CapsCheck
{
    public static void Run(CheckRun run)
    {
        foreach (var form in run.RuleSet.Forms)
        {
            foreach (var cap in form.Caps)
            {
                Check(run, form, cap);
            }

            foreach (var reason in form.NotGraded.Where(reason => NeverHolds(run, form, reason.When)))
            {
                run.Diagnostics.Report(CheckingWarnings.DeadNotGraded(reason.When.Span));
            }
        }
    }

    private static void Check(CheckRun run, Form form, Cap cap)
    {
        if (cap.To == 0 && form.Grades.Count > 0)
        {
            run.Diagnostics.Report(CheckingWarnings.UselessCap(run.Places.ValueOf(cap.Span, "to"), cap.Id, form.Grades[0].Id));
        }

        if (NeverHolds(run, form, cap.Holds))
        {
            run.Diagnostics.Report(CheckingWarnings.DeadCap(run.Places.ValueOf(cap.Span, "when", "unless"), cap.Id));
        }
        else if (cap.To > 0 && ShadowsOf(run, form, cap) is { Count: > 0 } shadows)
        {
            var finding = CheckingWarnings.ShadowedCap(cap.Span, cap.Id, [.. shadows.Select(other => other.Id)], form.Grades[cap.To].Id);
            run.Diagnostics.Report(shadows.Aggregate(finding, (found, other) => found.Also(other.Span, Phrase.Same($"'{other.Id}'"))));
        }
    }

    // The caps that lower at least as far wherever this one holds: one of them, or else all together.
    private static IReadOnlyList<Cap> ShadowsOf(CheckRun run, Form form, Cap cap)
    {
        var place = form.Caps.ToList().IndexOf(cap);
        Cap[] lower = [.. form.Caps.Where((other, at) => other.To > cap.To || (other.To == cap.To && at < place))];
        bool Cover(IEnumerable<Cap> others) => NeverHolds(run, form, cap.Holds, [.. others.Select(other => ExprBuild.Not(other.Holds))]);
        var one = lower.FirstOrDefault(other => Cover([other]));
        return one is not null ? [one] : lower.Length > 1 && Cover(lower) ? lower : [];
    }

    // Points, fullness and total are taken for independent of the facts and of one another: what never holds then never holds.
    private static bool NeverHolds(CheckRun run, Form form, Expr condition, params Expr[] further)
    {
        var question = new CoverageQuestion([condition]) { Assumptions = [.. new[] { form.When }.OfType<Expr>(), .. further] };
        return CoverageSearch.Run(run.Everything, question, run.Budget).Dead.Count > 0;
    }
}
