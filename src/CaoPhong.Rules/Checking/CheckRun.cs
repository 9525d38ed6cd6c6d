using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Checking;

/// <summary>What the checks of one run share.</summary>
/// <remarks>Not thread-safe: one run belongs to one rule set.</remarks>
/// <param name="RuleSet">What is checked. Where its text has mistakes, parts of it are missing.</param>
/// <param name="Diagnostics">Where findings go.</param>
internal sealed record CheckRun(RuleSet RuleSet, DiagnosticBag Diagnostics)
{
    private readonly HashSet<Criterion> notAnalysed = new(ReferenceEqualityComparer.Instance);

    /// <summary>All meetings that the facts allow.</summary>
    public FactKnowledge Everything { get; } = FactKnowledge.Everything(RuleSet.Facts);

    /// <summary>How many regions may still be looked at.</summary>
    public RegionBudget Budget { get; } = new();

    /// <summary>Where things stand in the document.</summary>
    public DocumentMap Places { get; } = new(RuleSet.Document);

    /// <summary>The words for meetings that show something.</summary>
    public WitnessWords Words { get; } = new(RuleSet.Facts);

    /// <summary>Remembers that something stays open of a criterion.</summary>
    public void LeaveOpen(Criterion criterion) => notAnalysed.Add(criterion);

    /// <summary>Whether something stays open of a criterion.</summary>
    public bool IsLeftOpen(Criterion criterion) => notAnalysed.Contains(criterion);
}
