using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts.Files;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>What became of a row of a file.</summary>
/// <param name="Row">The row.</param>
/// <param name="Scorecard">Its scorecard; null where it was rejected.</param>
/// <param name="Diagnostics">The warnings of the scorecard, or why there is none.</param>
internal sealed record ScoredRow(FactRow Row, Scorecard? Scorecard, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Which cell; null where that is not known.</summary>
    public string? Cell { get; init; } = Scorecard?.Facts.Cell;

    /// <summary>The day; null where that is not known.</summary>
    public DateOnly? HeldOn { get; init; } = Scorecard?.Facts.HeldOn;

    /// <summary>Who assessed; null where the rule set has no assessors, and where the row does not say.</summary>
    public string? AssessedBy { get; init; }

    /// <summary>Whether it is the assessment that decides.</summary>
    public bool Decides { get; init; } = true;
}
