using CaoPhong.Rules.Analysis.Impacts;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes meetings under two versions as CSV, one row each, also those that stay and those that are rejected.</summary>
/// <remarks>Not thread-safe: it writes to one writer.</remarks>
public sealed class ImpactCsv
{
    private static readonly string[] Headings =
        ["cell", "held_on", "old_from", "old_to", "old_grade", "new_from", "new_to", "new_grade", "moves", "because", "errors"];

    private readonly CsvText csv;
    private readonly Wording wording;

    /// <summary>Writes the headings.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheet">How numbers are written.</param>
    /// <param name="wording">The language of grades and messages.</param>
    public ImpactCsv(TextWriter writer, SheetNotation sheet, Wording wording)
    {
        this.wording = wording;
        csv = new(writer, sheet);
        foreach (var heading in Headings)
        {
            csv.Text(heading);
        }

        csv.EndRow();
    }

    /// <summary>Writes a meeting.</summary>
    public void Write(MeetingImpact meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        csv.Text(meeting.Cell);
        csv.Day(meeting.HeldOn);
        Write(meeting.Old.Value?.Total, meeting.OldGrade);
        Write(meeting.New.Value?.Total, meeting.NewGrade);
        csv.Text(meeting.IsScored ? meeting.Moves ? "true" : "false" : "");
        csv.Text(ImpactWords.Causes(meeting, wording));
        var errors = new[] { meeting.Old, meeting.New }.Where(scored => !scored.IsOk).SelectMany(scored => scored.Diagnostics);
        csv.Text(string.Join("; ", errors.Select(error => $"{error.Code} {error.Message(wording.Language)}").Distinct()));
        csv.EndRow();
    }

    private void Write(Bounds? total, GradeState grade)
    {
        csv.Number(total?.From);
        csv.Number(total?.To);
        csv.Text(ImpactWords.Grade(grade, wording));
    }
}
