using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.Reporting;

/// <summary>Scorecards as rows of a table: which columns there are, and what stands in them.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
/// <param name="parts">The ids of the sections and criteria that have a column.</param>
/// <param name="language">The language of messages.</param>
/// <param name="assessors">Whether there is a column that says who assessed a meeting, and one that says whether that decides.</param>
public sealed class ScorecardRow(IReadOnlyList<string> parts, Language language, bool assessors)
{
    /// <summary>The headings, in order.</summary>
    public IReadOnlyList<string> Columns { get; } =
    [
        "cell", "held_on",
        .. assessors ? (string[])["assessed_by", "decides"] : [],
        "ruleset", "version", "status", "form", "total", "total_from", "total_to", "grade", "grades", "caps", "caps_possible", "left_out", "unknown",
        .. parts,
        "warnings", "errors",
    ];

    /// <summary>Writes the cells of a meeting.</summary>
    public void Write(IRowWriter row, ScoredMeeting scored)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(scored);
        var card = scored.Scorecard;
        row.Text(scored.Cell);
        row.Day(scored.HeldOn);
        if (assessors)
        {
            row.Text(scored.AssessedBy);
            row.Text(scored.Decides ? "true" : "false");
        }

        row.Text(card?.RuleSet.Header.Id);
        row.Text(card?.RuleSet.Header.Version);
        row.Text(card?.RuleSet.Header.Status.ToString().ToLowerInvariant());
        row.Text(card?.Form.Id);
        row.Number(card is { Total.IsExact: true } ? card.Total.From : null);
        row.Number(card?.Total.From);
        row.Number(card?.Total.To);
        row.Text(card?.Grade?.Id);
        List(row, card?.Grades.Select(grade => grade.Id));
        List(row, card?.Caps.Select(cap => cap.Id));
        List(row, card?.CapsPossible.Select(cap => cap.Id));
        List(row, card?.Parts.Where(part => part.State == PartState.LeftOut).Select(part => part.Part.Id));
        List(row, card?.Unknown.Select(fact => fact.Name));
        foreach (var id in parts)
        {
            Points(row, card?.Find(id));
        }

        List(row, card?.Warnings.Select(warning => warning.Message(language)));
        List(row, scored.Errors.Select(error => $"{error.Code}: {error.Message(language)}"));
    }

    private void Points(IRowWriter row, PartScore? part)
    {
        if (part is null || part.State == PartState.LeftOut)
        {
            row.Text(null);
        }
        else if (part.Points.IsExact)
        {
            row.Number(part.Points.From);
        }
        else
        {
            row.Text(Wording.In(language).Points(part.Points));
        }
    }

    private static void List(IRowWriter row, IEnumerable<string>? items) => row.Text(items is null ? null : string.Join("; ", items));
}
