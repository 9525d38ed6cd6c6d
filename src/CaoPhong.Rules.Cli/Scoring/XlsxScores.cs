using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Excel;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Writes scorecards as an Excel workbook.</summary>
internal sealed class XlsxScores(Stream stream, IReadOnlyList<string> parts, Language language, bool assessors) : ScoreWriter
{
    private readonly ScorecardXlsx workbook = new(stream, parts, language, assessors);

    public override void Write(ScoredMeeting scored) => workbook.Write(scored);

    public override void Dispose()
    {
        workbook.Dispose();
        base.Dispose();
    }
}
