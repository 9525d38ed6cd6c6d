using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes scorecards as rows of a CSV file: a column for every section and criterion, and for every meeting a row.</summary>
/// <remarks>Not thread-safe: it writes to one writer.</remarks>
public sealed class ScorecardCsv
{
    private readonly CsvText csv;
    private readonly ScorecardRow row;

    /// <summary>Rows with points of parts.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheet">How numbers are written.</param>
    /// <param name="parts">The ids of the sections and criteria that have a column.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="assessors">Whether there is a column that says who assessed a meeting, and one that says whether that decides.</param>
    public ScorecardCsv(TextWriter writer, SheetNotation sheet, IReadOnlyList<string> parts, Language language, bool assessors = false)
    {
        csv = new(writer, sheet);
        row = new(parts, language, assessors);
        foreach (var column in row.Columns)
        {
            csv.Text(column);
        }

        csv.EndRow();
    }

    /// <summary>Writes one row.</summary>
    public void Write(ScoredMeeting scored)
    {
        row.Write(csv, scored);
        csv.EndRow();
    }
}
