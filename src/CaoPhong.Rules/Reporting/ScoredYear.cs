using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.Reporting;

/// <summary>What became of the year of one cell: its scorecard, or why there is none.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Cell">Which cell; null where no meeting says.</param>
/// <param name="Year">The year in which it begins.</param>
/// <param name="Scorecard">Its scorecard; null where it was rejected.</param>
/// <param name="Errors">Why it was rejected; empty where it was not.</param>
public sealed record ScoredYear(string? Cell, int Year, YearScorecard? Scorecard, IReadOnlyList<Diagnostic> Errors);
