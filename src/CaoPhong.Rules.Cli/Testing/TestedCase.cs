using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli.Testing;

/// <summary>A case that was run.</summary>
/// <param name="Case">Which.</param>
/// <param name="Findings">What is not as expected; none: it passed.</param>
internal sealed record TestedCase(RuleCase Case, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Whether everything is as expected.</summary>
    public bool Passed => Findings.Count == 0;
}
