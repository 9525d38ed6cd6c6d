using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Reporting;

/// <summary>Makes the page of a form as a regulation prints it: sections, criteria with their points, grades and caps.</summary>
/// <remarks>Thread-safe.</remarks>
public static class FormPage
{
    /// <summary>The page of a form.</summary>
    public static Page Of(RuleSet ruleSet, Form form, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(wording);
        var facts = new FactWords(new FactSet(ruleSet.Facts, [], new([])), wording);
        var rows = new List<TableRow>();
        foreach (var section in form.Sections)
        {
            AddPart(rows, section, 0, facts, wording);
        }

        rows.Add(new(["", wording.Words(ReportWords.Total), wording.Number(form.Max)], RowWeight.Total));
        var blocks = new List<Block>
        {
            new SentenceBlock(ruleSet.Header.Title),
            new SentenceBlock(ScorecardPage.VersionLine(ruleSet, wording)),
            new TableBlock(
                [new(wording.Words(ReportWords.Number)), new(wording.Words(ReportWords.Content)), new(wording.Words(ReportWords.Points), IsNumber: true)],
                rows),
        };
        if (form.Grades.Count > 0)
        {
            blocks.Add(new ListBlock(wording.Words(ReportWords.Grade) + ":", [.. form.Grades.Select(grade => $"{grade.Title}: {BandWords.Of(grade.Band, wording)}")]));
        }

        if (form.Caps.Count > 0)
        {
            blocks.Add(new ListBlock(wording.Words(ReportWords.Caps), [.. form.Caps.Select(cap => $"{cap.Message}: {wording.Words(new("không quá", "at most"))} {form.Grades[cap.To].Title}")]));
        }

        if (form.NotGraded.Count > 0)
        {
            blocks.Add(new ListBlock(wording.Words(new("Không đánh giá, xếp loại:", "Not graded:")), [.. form.NotGraded.Select(reason => reason.Message)]));
        }

        return new(form.Title, blocks);
    }

    private static void AddPart(List<TableRow> rows, Part part, int depth, FactWords facts, Wording wording)
    {
        var indent = new string(' ', 2 * depth);
        switch (part)
        {
            case Section section:
                var ceiling = section.HasCeiling ? $" ({wording.Words(ReportWords.Ceiling)})" : "";
                rows.Add(new([section.Number ?? "", indent + section.Title + ceiling, wording.Number(section.Max)], RowWeight.Group));
                foreach (var inner in section.Parts)
                {
                    AddPart(rows, inner, depth + 1, facts, wording);
                }

                break;
            case Criterion criterion:
                rows.Add(new([criterion.Number ?? "", indent + criterion.Title, MaxOf(criterion, wording)]));
                foreach (var row in criterion.Table.Rows)
                {
                    rows.Add(new(["", $"{indent}  – {RowWords(row, criterion, facts, wording)}", PointsOf(row, wording)]));
                }

                break;
        }
    }

    private static string MaxOf(Criterion criterion, Wording wording) => criterion.Role switch
    {
        CriterionRole.Penalty => wording.Words(ReportWords.Penalty),
        CriterionRole.Bonus => "+" + wording.Number(criterion.Max),
        _ => wording.Number(criterion.Max),
    };

    private static string RowWords(Row row, Criterion criterion, FactWords facts, Wording wording) =>
        row.Label
        ?? (row.When is { } when ? ConditionWords.Of(when, facts, wording)
            : criterion.Table.Rows.Count == 1 ? wording.Words(new("theo", "by")) + " " + ConditionWords.Of(row.Points, facts, wording)
            : wording.Words(new("các trường hợp khác", "all other cases")));

    private static string PointsOf(Row row, Wording wording) =>
        row.Points is LiteralExpr { Value: { Kind: ValueKind.Number } points } ? wording.Number(points.AsNumber) : "";
}
