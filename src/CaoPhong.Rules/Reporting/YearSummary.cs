using System.Text.Json;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;
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
            new SentenceBlock(wording.Words(new($"{years.Count} chi bộ: {years.Count - rejected} xét được, {rejected} không xét được", $"{years.Count} {(years.Count == 1 ? "cell" : "cells")}: {years.Count - rejected} judged, {rejected} not judged"))),
        };
        foreach (var tally in TalliesOf(years))
        {
            var word = wording.Words(tally.Judge.Header.CellWord);
            blocks.Add(new HeadingBlock(tally.Judge.Name));
            blocks.Add(tally.Grades.Table(word, wording));
            blocks.AddRange(tally.Choices.Where(choice => choice.IsTelling).Select(choice => choice.Table(word, wording)));
        }

        return new(wording.Words(new("Tổng hợp cả năm", "The year in sum")), blocks);
    }

    /// <summary>Writes the same as one JSON object of schema 1.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ScoredYear> years)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(years);
        var judged = years.Count(year => year.Scorecard is not null);
        json.WriteStartObject();
        json.WriteNumber("schema"u8, 1);
        json.WriteNumber("cells"u8, years.Count);
        json.WriteNumber("judged"u8, judged);
        json.WriteNumber("rejected"u8, years.Count - judged);
        json.WriteStartArray("rulesets"u8);
        foreach (var tally in TalliesOf(years))
        {
            json.WriteStartObject();
            json.WriteString("ruleset"u8, tally.Judge.Header.Id);
            json.WriteString("version"u8, tally.Judge.Header.Version);
            TallyJson.Write(json, "cells", "points", tally.Grades);
            TallyJson.WriteChoices(json, "cells", "points", tally.Choices);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<(RuleSet Judge, GradeTally Grades, IReadOnlyList<ChoiceTally> Choices)> TalliesOf(IReadOnlyList<ScoredYear> years) =>
        years.Select(year => year.Scorecard).OfType<YearScorecard>().GroupBy(card => card.RuleSet).Select(cards => TallyOf([.. cards]));

    // What a cell is, is what its last meeting says.
    private static (RuleSet Judge, GradeTally Grades, IReadOnlyList<ChoiceTally> Choices) TallyOf(IReadOnlyList<YearScorecard> cards)
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

        return (judge, all, choices);
    }
}
