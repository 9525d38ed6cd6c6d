using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Checking;

/// <summary>Runs every check over a rule set.</summary>
public static class RuleSetChecker
{
    /// <summary>Reports what is wrong before any meeting; warnings and notes that an <c>ignore</c> switches off are left out.</summary>
    public static void Check(RuleSet ruleSet, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        ArgumentNullException.ThrowIfNull(diagnostics);
    }
}
