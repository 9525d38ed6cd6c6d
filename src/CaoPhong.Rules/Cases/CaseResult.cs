using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.Cases;

/// <summary>What running a case came to.</summary>
/// <param name="Case">Which.</param>
/// <param name="Findings">What is not as expected, each at the place of the expectation; none: the case passed.</param>
/// <param name="Scorecard">What the meeting scored; null where it was rejected, and for a case of a year.</param>
internal sealed record CaseResult(Case Case, IReadOnlyList<Diagnostic> Findings, Scorecard? Scorecard)
{
    /// <summary>What the year came to; null where it was rejected, and for a case of one meeting.</summary>
    public YearScorecard? Year { get; init; }

    /// <summary>Whether everything is as expected.</summary>
    public bool Passed => Findings.Count == 0;
}
