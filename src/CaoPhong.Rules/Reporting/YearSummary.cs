using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Reporting.Summaries;

namespace CaoPhong.Rules.Reporting;

/// <summary>Counts the years of many cells by grade, and by what their cells are.</summary>
/// <remarks>Thread-safe.</remarks>
public static class YearSummary
{
    /// <summary>The page with its tables for every version that judged.</summary>
    public static Page Page(IReadOnlyList<ScoredYear> years, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(wording);
        var rejected = years.Count(year => year.Scorecard is null);
        var blocks = new List<Block>
        {
            new SentenceBlock(wording.Words(new($"{years.Count} chi bộ: {years.Count - rejected} xét được, {rejected} không xét được", $"{years.Count} cells: {years.Count - rejected} judged, {rejected} not judged"))),
        };
        foreach (var judged in years.Select(year => year.Scorecard).OfType<YearScorecard>().GroupBy(card => card.RuleSet))
        {
            var word = wording.Words(judged.Key.Header.CellWord);
            var (grades, choices) = TallyOf([.. judged]);
            blocks.Add(new HeadingBlock(judged.Key.Name));
            blocks.Add(grades.Table(word, wording));
            blocks.AddRange(choices.Where(choice => choice.IsTelling).Select(choice => choice.Table(word, wording)));
        }

        return new(wording.Words(new("Tổng hợp cả năm", "The year in sum")), blocks);
    }

    // What a cell is, is what its last meeting says.
    private static (GradeTally Grades, IReadOnlyList<ChoiceTally> Choices) TallyOf(IReadOnlyList<YearScorecard> cards)
    {
        var judge = cards[0].RuleSet;
        IReadOnlyList<(string Id, string Title)> grades = [.. judge.Year!.Grades.Select(grade => (grade.Id, grade.Title))];
        var all = new GradeTally(grades);
        var choices = ChoiceTally.For(judge.Facts, grades);
        foreach (var card in cards)
        {
            var hasNone = card.Grades.Count == 0;
            all.Add(card.Grade?.Id, hasNone, card.Points);
            if (card.Meetings.Count > 0 && ReferenceEquals(card.Meetings[^1].Facts.Schema, judge.Facts))
            {
                foreach (var choice in choices)
                {
                    choice.Add(card.Meetings[^1].Facts, card.Grade?.Id, hasNone, card.Points);
                }
            }
        }

        return (all, choices);
    }
}
