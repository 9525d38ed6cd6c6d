using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Excel;

/// <summary>Writes scorecards as rows of a workbook: a column for every section and criterion.</summary>
/// <remarks>Not thread-safe. The workbook is complete when it is disposed; the stream stays open.</remarks>
public sealed class ScorecardXlsx : IDisposable
{
    private static readonly XlsxColumn[] Columns =
    [
        new("cell", 20), new("held_on", 12), new("ruleset", 14), new("version", 9), new("status", 9), new("form", 12), new("total", 8),
        new("total_from", 8), new("total_to", 8), new("grade", 10), new("grades", 16), new("caps", 16), new("caps_possible", 16),
        new("left_out", 16), new("unknown", 16),
    ];

    private static readonly XlsxColumn[] Assessed = [new("assessed_by", 14), new("decides", 8)];

    private readonly XlsxWriter writer;
    private readonly IReadOnlyList<string> parts;
    private readonly Language language;
    private readonly bool assessors;

    /// <summary>A workbook with the points of parts.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="parts">The ids of the sections and criteria that have a column.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="assessors">Whether there is a column that says who assessed a meeting, and one that says whether that decides.</param>
    public ScorecardXlsx(Stream output, IReadOnlyList<string> parts, Language language, bool assessors = false)
    {
        this.assessors = assessors;
        this.parts = parts;
        this.language = language;
        writer = new(output);
        writer.BeginSheet(
            language == Language.Vietnamese ? "Phiếu điểm" : "Scorecards",
            [.. Columns[..2], .. assessors ? Assessed : [], .. Columns[2..], .. parts.Select(part => new XlsxColumn(part, 10)), new("warnings", 30), new("errors", 40)]);
    }

    /// <summary>Writes one row.</summary>
    public void Write(ScoredMeeting scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        var card = scored.Scorecard;
        writer.BeginRow();
        writer.Text(scored.Cell);
        writer.Day(scored.HeldOn);
        if (assessors)
        {
            writer.Text(scored.AssessedBy);
            writer.Text(scored.Decides ? "true" : "false");
        }

        writer.Text(card?.RuleSet.Header.Id);
        writer.Text(card?.RuleSet.Header.Version);
        writer.Text(card?.RuleSet.Header.Status.ToString().ToLowerInvariant());
        writer.Text(card?.Form.Id);
        writer.Number(card is { Total.IsExact: true } ? card.Total.From : null);
        writer.Number(card?.Total.From);
        writer.Number(card?.Total.To);
        writer.Text(card?.Grade?.Id);
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
        writer.EndRow();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.EndSheet();
        writer.Dispose();
    }

    private void Points(PartScore? part)
    {
        if (part is null || part.State == PartState.LeftOut)
        {
            writer.Text(null);
        }
        else if (part.Points.IsExact)
        {
            writer.Number(part.Points.From);
        }
        else
        {
            writer.Text(Wording.In(language).Points(part.Points));
        }
    }

    private void List(IEnumerable<string>? items) => writer.Text(items is null ? null : string.Join("; ", items));
}
