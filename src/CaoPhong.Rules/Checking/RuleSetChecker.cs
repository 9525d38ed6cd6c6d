using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Checking;

/// <summary>Runs every check over a rule set.</summary>
/// <remarks>Thread-safe. Where the text had mistakes, what could be read is checked, so that an author sees all mistakes at once.</remarks>
public static class RuleSetChecker
{
    /// <summary>Reports what is wrong before any meeting, what is probably a mistake, and what could not be looked into.</summary>
    /// <returns>How far the check could look into the criteria.</returns>
    public static CheckSummary Check(RuleSet ruleSet, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        ArgumentNullException.ThrowIfNull(diagnostics);

        var run = new CheckRun(ruleSet, diagnostics);
        foreach (var broken in ruleSet.Forms.SelectMany(form => form.Criteria).Where(criterion => criterion.IsBroken))
        {
            run.LeaveOpen(broken);
        }

        SumsCheck.Run(run);
        FormsCheck.Run(run);
        TablesCheck.Run(run);
        PointsCheck.Run(run);
        GradesCheck.Run(run);
        CapsCheck.Run(run);
        AppliesCheck.Run(run);
        AbsentFactsCheck.Run(run);
        UnusedFactsCheck.Run(run);
        StepsCheck.Run(run);
        SourcesCheck.Run(run);
        LookAlikeCheck.Run(run);
        RetroactiveCheck.Run(run);
        return new(ruleSet.Forms.Sum(form => form.Criteria.Count()), [.. ruleSet.Forms.SelectMany(form => form.Criteria).Where(run.IsLeftOpen)]);
    }
}
