using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis;

/// <summary>Looks for what is worth knowing of a rule set, though it is not wrong.</summary>
/// <remarks>Thread-safe.</remarks>
public static class RuleSetAnalyzer
{
    /// <summary>The first digits of all codes of this room.</summary>
    public const string Codes = "CPR66";

    /// <summary>Reports warnings and notes; never an error.</summary>
    /// <param name="ruleSet">Without errors.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static void Analyze(RuleSet ruleSet, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        ArgumentNullException.ThrowIfNull(diagnostics);

        var run = new AnalysisRun(ruleSet, diagnostics);
        ReachCheck.Run(run);
        GradeReachCheck.Run(run);
        FormReachCheck.Run(run);
        MonotonicityCheck.Run(run);
        SmallGroupsCheck.Run(run);
        GradeInfluenceCheck.Run(run);
        ProvenanceCheck.Run(run);
    }
}
