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
                if (cap.To == 0 && form.Grades.Count > 0)
                {
                    run.Diagnostics.Report(CheckingWarnings.UselessCap(run.Places.ValueOf(cap.Span, "to"), cap.Id, form.Grades[0].Id));
                }

                if (NeverHolds(run, form, cap.Holds))
                {
                    run.Diagnostics.Report(CheckingWarnings.DeadCap(run.Places.ValueOf(cap.Span, "when", "unless"), cap.Id));
                }
            }

            foreach (var reason in form.NotGraded.Where(reason => NeverHolds(run, form, reason.When)))
            {
                run.Diagnostics.Report(CheckingWarnings.DeadNotGraded(reason.When.Span));
            }
        }
    }

    // Points, fullness and total are taken for independent of the facts and of one another: what never holds then never holds.
    private static bool NeverHolds(CheckRun run, Form form, Expr condition)
    {
        var question = new CoverageQuestion([condition]) { Assumptions = [.. new[] { form.When }.OfType<Expr>()] };
        return CoverageSearch.Run(run.Everything, question, run.Budget).Dead.Count > 0;
    }
}
