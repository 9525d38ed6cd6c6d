using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>Which changes of a version its cases notice, and which they do not.</summary>
/// <remarks>Immutable; safe to share between threads. Changes that the checker refuses, and such that are proven to change nothing, are not counted.</remarks>
/// <param name="RuleSet">The version.</param>
/// <param name="Noticed">How many changes a case notices.</param>
/// <param name="Survivors">The changes that no case notices though they change what some meeting scores.</param>
/// <param name="Unproven">The changes that no case notices, and of which nobody knows whether they change anything.</param>
public sealed record MutationReport(RuleSet RuleSet, int Noticed, IReadOnlyList<Survivor> Survivors, IReadOnlyList<Survivor> Unproven)
{
    /// <summary>How many changes count.</summary>
    public int Total => Noticed + Survivors.Count;
}

/// <summary>A change that no case notices.</summary>
/// <param name="Mutant">The change.</param>
/// <param name="Witness">A meeting that shows a difference, such as <c>task_rate = 90</c>; null where none is known.</param>
public sealed record Survivor(Mutant Mutant, Phrase? Witness)
{
    /// <summary>It as a finding: "no case notices if 90 becomes 91 (line 42)".</summary>
    public Diagnostic Finding => MutationDiagnostics.Unnoticed(Mutant, Witness);
}
