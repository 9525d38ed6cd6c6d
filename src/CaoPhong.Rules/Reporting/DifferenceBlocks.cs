using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Differences;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Reporting;

/// <summary>Makes the blocks that show where two scorecards differ: the lines, the grade, the facts.</summary>
internal static class DifferenceBlocks
{
    // What is less than all decimals that are shown would stand there as 0.
    private const decimal LeastShown = 0.0000005m;

    /// <summary>The blocks.</summary>
    /// <param name="difference">Where they differ.</param>
    /// <param name="before">The heading of the earlier one.</param>
    /// <param name="after">The heading of the later one.</param>
    /// <param name="wording">The language.</param>
    public static IEnumerable<Block> Of(ScorecardDifference difference, string before, string after, Wording wording)
    {
        var lines = difference.Lines.Where(IsShown).ToList();
        if (lines.Count == 0)
        {
            yield return new SentenceBlock(wording.Words(new("Điểm không khác nhau", "The points do not differ")));
        }
        else
        {
            yield return Table(difference, lines, before, after, wording);
        }

        if (difference.IsOfGrade)
        {
            yield return new SentenceBlock($"{wording.Words(ReportWords.Grade)}: {GradeOf(difference.Before, wording)} → {GradeOf(difference.After, wording)}", Tone.Warning);
        }

        if (difference.Facts.Count > 0)
        {
            yield return new ListBlock(wording.Words(ReportWords.FactsDiffer), [.. difference.Facts.Select(change => FactLine(change, difference, wording))]);
        }
    }

    private static bool IsShown(DifferenceLine line) => Math.Abs(line.Change.From) >= LeastShown || Math.Abs(line.Change.To) >= LeastShown;

    private static TableBlock Table(ScorecardDifference difference, IEnumerable<DifferenceLine> lines, string before, string after, Wording wording)
    {
        var rows = lines.Select(line => new TableRow([line.Criterion?.Number ?? "", TitleOf(line, wording), Gives(line, line.Before, wording), Gives(line, line.After, wording), wording.Change(line.Change)]));
        var total = new TableRow(
            ["", wording.Words(ReportWords.Total), wording.Points(difference.Before.Total), wording.Points(difference.After.Total), wording.Change(difference.Total)], RowWeight.Total);
        return new(
            [
                new(wording.Words(ReportWords.Number)),
                new(wording.Words(ReportWords.Content)),
                new(before, IsNumber: true),
                new(after, IsNumber: true),
                new(wording.Words(ReportWords.Difference), IsNumber: true),
            ],
            [.. rows, total]);
    }

    private static string TitleOf(DifferenceLine line, Wording wording) => line.Criterion switch
    {
        null => wording.Words(ReportWords.Line(line.Kind)),
        { Role: CriterionRole.Penalty } penalty => $"{penalty.Title} ({wording.Words(ReportWords.Penalty)})",
        { Role: CriterionRole.Bonus } bonus => $"{bonus.Title} ({wording.Words(ReportWords.Bonus)})",
        var criterion => criterion.Title,
    };

    private static string Gives(DifferenceLine line, Bounds? points, Wording wording) => points switch
    {
        null => "–",
        { } given when line.Criterion is null or { Role: CriterionRole.Penalty } => wording.Change(given),
        { } given => wording.Points(given),
    };

    private static string GradeOf(Scorecard card, Wording wording) =>
        ScorecardPage.GradeWords(card, wording) is { Length: > 0 } words ? words : wording.Words(ReportWords.NoGrade);

    private static string FactLine(FactChange change, ScorecardDifference difference, Wording wording)
    {
        var now = new FactWords(difference.After.Facts, wording);
        var facts = difference.Before.Facts;
        var symbol = facts.Schema.Facts.Select(fact => fact.Symbol).Concat(facts.Schema.Derived.Select(fact => fact.Symbol)).FirstOrDefault(one => one.Name == change.Fact.Name);
        var before = symbol is null ? "–" : new FactWords(facts, wording).Value(symbol);
        return $"{now.Label(change.Fact)}: {before} → {now.Value(change.Fact)}";
    }
}
