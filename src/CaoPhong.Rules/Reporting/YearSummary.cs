using System.Globalization;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Reporting;

/// <summary>Counts the years of many cells by grade.</summary>
/// <remarks>Thread-safe.</remarks>
public static class YearSummary
{
    /// <summary>The page with a table of grades for every version that judged.</summary>
    public static Page Page(IReadOnlyList<ScoredYear> years, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(wording);
        var rejected = years.Count(year => year.Scorecard is null);
        var blocks = new List<Block>
        {
            new SentenceBlock(wording.Words(new($"{years.Count} chi bộ: {years.Count - rejected} xét được, {rejected} không xét được", $"{years.Count} cells: {years.Count - rejected} judged, {rejected} not judged"))),
        };
        foreach (var judged in years.Select(year => year.Scorecard).OfType<Evaluation.YearScorecard>().GroupBy(card => card.RuleSet))
        {
            var cards = judged.ToList();
            var rows = judged.Key.Year!.Grades.Select(grade => Row(grade.Title, cards.Count(card => card.Grade == grade), cards.Count, wording)).ToList();
            var open = cards.Count(card => card.Grade is null && card.Grades.Count > 0);
            var none = cards.Count(card => card.Grades.Count == 0);
            rows.AddRange(open > 0 ? [Row(wording.Words(new("chưa xác định", "still open")), open, cards.Count, wording)] : []);
            rows.AddRange(none > 0 ? [Row(wording.Words(ReportWords.NoGrade), none, cards.Count, wording)] : []);
            blocks.Add(new HeadingBlock(judged.Key.Name));
            blocks.Add(new TableBlock([new(wording.Words(ReportWords.Grade)), new(wording.Words(judged.Key.Header.CellWord), IsNumber: true), new(wording.Words(new("Tỷ lệ", "Share")), IsNumber: true)], rows));
        }

        return new(wording.Words(new("Tổng hợp cả năm", "The year in sum")), blocks);
    }

    private static TableRow Row(string title, int count, int all, Wording wording) =>
        new([title, count.ToString(CultureInfo.InvariantCulture), $"{wording.Number(decimal.Round(100m * count / all, 1))}%"]);
}
