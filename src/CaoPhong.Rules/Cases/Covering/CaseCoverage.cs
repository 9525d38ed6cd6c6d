using CaoPhong.Rules.Cases.Proposing;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>What the cases of a version reach of it, and what they do not.</summary>
/// <remarks>Immutable; safe to share between threads. What is proven to be out of reach of every meeting is left out.</remarks>
/// <param name="RuleSet">The version.</param>
/// <param name="Reached">What a case reaches.</param>
/// <param name="Missed">What no case reaches though one could.</param>
/// <param name="Open">What no case reaches, and nobody knows whether one could: it is listed and not counted.</param>
public sealed record CaseCoverage(
    RuleSet RuleSet, IReadOnlyList<CoverageGoal> Reached, IReadOnlyList<MissedGoal> Missed, IReadOnlyList<CoverageGoal> Open)
{
    /// <summary>How many goals are counted.</summary>
    public int Total => Reached.Count + Missed.Count;

    /// <summary>How many of a hundred are reached, rounded down: 100 only where nothing is missed.</summary>
    public int Percent => Total == 0 ? 100 : 100 * Reached.Count / Total;

    /// <summary>What is wrong where so many of a hundred are asked for; null where nothing is.</summary>
    public Diagnostic? Shortfall(int required) => Percent < required ? CoverageDiagnostics.TooLittle(RuleSet, Percent, required) : null;

    /// <summary>Cases that would reach what is missed, each once.</summary>
    public IReadOnlyList<ProposedCase> Proposed => [.. Missed.Select(missed => missed.Case).Distinct()];
}

/// <summary>Something that no case reaches.</summary>
/// <param name="Goal">What.</param>
/// <param name="Case">A case that would.</param>
public sealed record MissedGoal(CoverageGoal Goal, ProposedCase Case);
