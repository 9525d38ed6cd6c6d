using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Writes scorecards as CSV.</summary>
internal sealed class CsvScores(TextWriter writer, SheetNotation sheet, IReadOnlyList<string> parts, Language language, bool assessors) : ScoreWriter
{
    private readonly ScorecardCsv csv = new(writer, sheet, parts, language, assessors);

    public override void Write(ScoredMeeting scored) => csv.Write(scored);
}
