using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Reporting.Summaries;

/// <summary>What the meetings of one form come to: grades, sections, bands, and the values of choices.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class FormTally
{
    private readonly (int Place, Section Section, TotalTally Totals)[] sections;
    private readonly (int Place, BandTally Bands)[] bands;

    public FormTally(RuleSet ruleSet, Form form)
    {
        (RuleSet, Form) = (ruleSet, form);
        IReadOnlyList<(string Id, string Title)> grades = [.. form.Grades.Select(grade => (grade.Id, grade.Title))];
        Grades = new(grades);
        Choices = ChoiceTally.For(ruleSet.Facts, grades);
        var parts = form.Parts.Select((part, place) => (part, place)).ToList();
        sections = [.. parts.Where(item => item.part is Section).Select(item => (item.place, (Section)item.part, new TotalTally()))];
        bands = [.. parts.Select(item => (item.place, Bands: item.part is Criterion criterion ? BandTally.For(criterion) : null)).Where(item => item.Bands is not null).Select(item => (item.place, item.Bands!))];
    }

    /// <summary>Of which version.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>Which form.</summary>
    public Form Form { get; }

    /// <summary>Grades and totals.</summary>
    public GradeTally Grades { get; }

    /// <summary>The sections with their points.</summary>
    public IEnumerable<(Section Section, TotalTally Totals)> Sections => sections.Select(item => (item.Section, item.Totals));

    /// <summary>The criteria that have bands.</summary>
    public IEnumerable<BandTally> Bands => bands.Select(item => item.Bands);

    /// <summary>The choice facts.</summary>
    public IReadOnlyList<ChoiceTally> Choices { get; }

    /// <summary>Counts a scorecard of this form.</summary>
    public void Add(Scorecard card)
    {
        var (grade, hasNone) = (card.Grade?.Id, card.NotGraded.Count > 0);
        Grades.Add(grade, hasNone, card.Total);
        foreach (var (place, _, totals) in sections)
        {
            totals.Add(card.Parts[place].Points);
        }

        foreach (var (place, tally) in bands)
        {
            tally.Add(card.Parts[place], card.Facts.Cell);
        }

        foreach (var choice in Choices)
        {
            choice.Add(card.Facts, grade, hasNone, card.Total);
        }
    }

    /// <summary>Its blocks of the page.</summary>
    public IEnumerable<Block> Blocks(Wording wording)
    {
        var meetings = wording.Words(SummaryWords.Meetings);
        yield return new HeadingBlock($"{Form.Title} ({RuleSet.Name})");
        yield return Grades.Table(meetings, wording);
        yield return new TableBlock(
            [new(wording.Words(ReportWords.Content)), new(wording.Words(ReportWords.Max), IsNumber: true), new(wording.Words(SummaryWords.Mean), IsNumber: true), new(wording.Words(SummaryWords.Share), IsNumber: true)],
            [.. Sections.Select(item => Row(item.Section, item.Totals, wording))]);
        if (bands.Length > 0)
        {
            yield return new TableBlock(
                [
                    new(wording.Words(new("Tiêu chí theo mức", "Criteria by band"))), new(wording.Words(ReportWords.Points), IsNumber: true),
                    new(meetings, IsNumber: true), new(wording.Words(SummaryWords.Share), IsNumber: true),
                    new(wording.Words(RuleSet.Header.CellWord) + wording.Words(new(" (mọi kỳ)", " (every meeting)")), IsNumber: true), new(wording.Words(SummaryWords.Share), IsNumber: true),
                ],
                [.. Bands.SelectMany(tally => tally.Rows(RuleSet, wording))]);
        }

        foreach (var choice in Choices.Where(choice => choice.IsTelling))
        {
            yield return choice.Table(meetings, wording);
        }
    }

    private static TableRow Row(Section section, TotalTally totals, Wording wording) => new(
    [
        $"{section.Number} {section.Title}".TrimStart(),
        wording.Number(section.Max),
        totals.Mean is { } mean ? wording.Rounded(mean) : "",
        totals.Mean is { } share && section.Max > 0 ? $"{wording.Number(decimal.Round(100 * share / section.Max, 1, MidpointRounding.AwayFromZero))}%" : "",
    ]);
}
