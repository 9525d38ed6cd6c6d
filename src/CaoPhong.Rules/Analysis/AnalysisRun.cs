using CaoPhong.Rules.Checking;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis;

/// <summary>What the analyses of one run share.</summary>
/// <remarks>Not thread-safe: one run belongs to one rule set.</remarks>
/// <param name="RuleSet">A rule set without errors.</param>
/// <param name="Diagnostics">Where findings go.</param>
internal sealed record AnalysisRun(RuleSet RuleSet, DiagnosticBag Diagnostics)
{
    /// <summary>All meetings that the facts allow.</summary>
    public FactKnowledge Everything { get; } = FactKnowledge.Everything(RuleSet.Facts);

    /// <summary>How many regions may still be looked at.</summary>
    public RegionBudget Budget { get; } = new();

    /// <summary>The words for meetings that show something.</summary>
    public WitnessWords Words { get; } = new(RuleSet.Facts);
}
