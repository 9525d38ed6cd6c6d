using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Assessments;
using CaoPhong.Rules.Evaluation.Differences;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes where assessments differ as rows of a CSV file: one for every line, and one for the total, which is their sum.</summary>
/// <remarks>Not thread-safe: it writes to one writer.</remarks>
public sealed class ReviewCsv
{
    private static readonly string[] Columns =
    [
        "cell", "held_on", "ruleset", "version", "form", "assessed_before", "assessed_after", "line", "title", "before", "after", "change",
        "change_from", "change_to", "grade_before", "grade_after",
    ];

    private readonly CsvText csv;
    private readonly Wording wording;

    /// <summary>Rows under a heading.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheet">How numbers are written.</param>
    /// <param name="wording">The language of titles.</param>
    public ReviewCsv(TextWriter writer, SheetNotation sheet, Wording wording)
    {
        csv = new(writer, sheet);
        this.wording = wording;
        foreach (var column in Columns)
        {
            csv.Text(column);
        }

        csv.EndRow();
    }

    /// <summary>Writes the rows of one meeting.</summary>
    public void Write(AssessedMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        foreach (var difference in meeting.Differences)
        {
            foreach (var line in difference.Lines)
            {
                var title = line.Criterion?.Title ?? wording.Words(ReportWords.Line(line.Kind));
                Row(difference, DifferenceJson.NameOf(line), title, line.Before, line.After, line.Change);
            }

            Row(difference, "total", wording.Words(ReportWords.Total), difference.Before.Total, difference.After.Total, difference.Total);
        }
    }

    private void Row(ScorecardDifference difference, string line, string title, Bounds? before, Bounds? after, Bounds change)
    {
        var (one, other) = (difference.Before, difference.After);
        csv.Text(other.Facts.Cell);
        csv.Day(other.Facts.HeldOn);
        csv.Text(other.RuleSet.Header.Id);
        csv.Text(other.RuleSet.Header.Version);
        csv.Text(other.Form.Id);
        csv.Text(one.AssessedBy?.Id);
        csv.Text(other.AssessedBy?.Id);
        csv.Text(line);
        csv.Text(title);
        Points(before);
        Points(after);
        csv.Number(change.IsExact ? change.From : null);
        csv.Number(change.From == decimal.MinValue ? null : change.From);
        csv.Number(change.To == decimal.MaxValue ? null : change.To);
        csv.Text(line == "total" ? one.Grade?.Id : null);
        csv.Text(line == "total" ? other.Grade?.Id : null);
        csv.EndRow();
    }

    private void Points(Bounds? points)
    {
        if (points is { IsExact: false } open)
        {
            csv.Text(wording.Points(open));
        }
        else
        {
            csv.Number(points?.From);
        }
    }
}
