using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Checking;

/// <summary>A condition of <c>applies</c> is sometimes true and sometimes false.</summary>
internal static class AppliesCheck
{
    public static void Run(CheckRun run)
    {
        foreach (var form in run.RuleSet.Forms)
        {
            foreach (var criterion in form.Criteria)
            {
                if (criterion.Applies is not { } applies)
                {
                    continue;
                }

                Expr[] assumptions = [.. new[] { form.When }.OfType<Expr>()];
                var question = new CoverageQuestion([applies.When, ExprBuild.Not(applies.When)]) { Assumptions = assumptions };
                var dead = CoverageSearch.Run(run.Everything, question, run.Budget).Dead;
                if (dead.Count == 1)
                {
                    run.Diagnostics.Report(CheckingWarnings.AppliesDecided(applies.Span, criterion.Id, always: dead[0] == 1));
                }
            }
        }
    }
}
