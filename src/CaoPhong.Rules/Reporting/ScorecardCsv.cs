using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes scorecards as rows of a CSV file: a column for every section and criterion, and for every meeting a row.</summary>
/// <remarks>Not thread-safe: it writes to one writer.</remarks>
public sealed class ScorecardCsv
{
    private static readonly string[] Columns =
    [
        "cell", "held_on", "ruleset", "version", "status", "form", "total", "total_from", "total_to", "grade", "grades",
        "caps", "caps_possible", "left_out", "unknown",
    ];

    private static readonly string[] Assessed = ["assessed_by", "decides"];

    private readonly CsvText csv;
    private readonly IReadOnlyList<string> parts;
    private readonly Language language;
    private readonly bool assessors;

    /// <summary>Rows with points of parts.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sheet">How numbers are written.</param>
    /// <param name="parts">The ids of the sections and criteria that have a column.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="assessors">Whether there is a column that says who assessed a meeting, and one that says whether that decides.</param>
    public ScorecardCsv(TextWriter writer, SheetNotation sheet, IReadOnlyList<string> parts, Language language, bool assessors = false)
    {
        this.assessors = assessors;
        csv = new(writer, sheet);
        this.parts = parts;
        this.language = language;
        foreach (var column in Columns.Take(2).Concat(assessors ? Assessed : []).Concat(Columns.Skip(2)).Concat(parts).Append("warnings").Append("errors"))
        {
            csv.Text(column);
        }

        csv.EndRow();
    }

    /// <summary>Writes one row.</summary>
    public void Write(ScoredMeeting scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        var card = scored.Scorecard;
        csv.Text(scored.Cell);
        csv.Day(scored.HeldOn);
        if (assessors)
        {
            csv.Text(scored.AssessedBy);
            csv.Text(scored.Decides ? "true" : "false");
        }

        csv.Text(card?.RuleSet.Header.Id);
        csv.Text(card?.RuleSet.Header.Version);
        csv.Text(card?.RuleSet.Header.Status.ToString().ToLowerInvariant());
        csv.Text(card?.Form.Id);
        csv.Number(card is { Total.IsExact: true } ? card.Total.From : null);
        csv.Number(card?.Total.From);
        csv.Number(card?.Total.To);
        csv.Text(card?.Grade?.Id);
        List(card?.Grades.Select(grade => grade.Id));
        List(card?.Caps.Select(cap => cap.Id));
        List(card?.CapsPossible.Select(cap => cap.Id));
        List(card?.Parts.Where(part => part.State == PartState.LeftOut).Select(part => part.Part.Id));
        List(card?.Unknown.Select(fact => fact.Name));
        foreach (var id in parts)
        {
            Points(card?.Find(id));
        }

        List(card?.Warnings.Select(warning => warning.Message(language)));
        List(scored.Errors.Select(error => $"{error.Code}: {error.Message(language)}"));
        csv.EndRow();
    }

    private void Points(PartScore? part)
    {
        if (part is null || part.State == PartState.LeftOut)
        {
            csv.Text(null);
        }
        else if (part.Points.IsExact)
        {
            csv.Number(part.Points.From);
        }
        else
        {
            csv.Text(Wording.In(language).Points(part.Points));
        }
    }

    private void List(IEnumerable<string>? items) => csv.Text(items is null ? null : string.Join("; ", items));
}
