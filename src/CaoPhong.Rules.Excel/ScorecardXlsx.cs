using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Excel;

/// <summary>Writes scorecards as rows of a workbook: a column for every section and criterion.</summary>
/// <remarks>Not thread-safe. The workbook is complete when it is disposed; the stream stays open.</remarks>
public sealed class ScorecardXlsx : IDisposable
{
    private readonly XlsxWriter writer;
    private readonly ScorecardRow row;

    /// <summary>A workbook with the points of parts.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="parts">The ids of the sections and criteria that have a column.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="assessors">Whether there is a column that says who assessed a meeting, and one that says whether that decides.</param>
    public ScorecardXlsx(Stream output, IReadOnlyList<string> parts, Language language, bool assessors = false)
    {
        row = new(parts, language, assessors);
        writer = new(output);
        writer.BeginSheet(language == Language.Vietnamese ? "Phiếu điểm" : "Scorecards", [.. row.Columns.Select(column => new XlsxColumn(column, WidthOf(column)))]);
    }

    /// <summary>Writes one row.</summary>
    public void Write(ScoredMeeting scored)
    {
        writer.BeginRow();
        row.Write(writer, scored);
        writer.EndRow();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.EndSheet();
        writer.Dispose();
    }

    private static int WidthOf(string column) => column switch
    {
        "total" or "total_from" or "total_to" or "decides" => 8,
        "version" or "status" => 9,
        "held_on" or "form" => 12,
        "ruleset" or "assessed_by" => 14,
        "grades" or "caps" or "caps_possible" or "left_out" or "unknown" => 16,
        "cell" => 20,
        "warnings" => 30,
        "errors" => 40,
        _ => 10,
    };
}
