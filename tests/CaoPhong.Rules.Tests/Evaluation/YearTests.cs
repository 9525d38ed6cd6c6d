using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Evaluation;

/// <summary>The year: points and grades over the meetings of a cell, with bounds where meetings are missing.</summary>
public sealed class YearTests
{
    private const string Meetings = """
        ruleset: r
        version: 1
        title: Test
        effective: {from: 2020-01-01}
        facts:
          score: {type: integer, min: 0, max: 10}
        forms:
          regular:
            title: Regular
            max: 10
            sections:
              - id: s
                title: Section
                max: 10
                criteria:
                  - {id: c, title: Criterion, max: 10, judged: {of: score}}
            grades:
              - {id: good, title: Good, from: 8}
              - {id: fair, title: Fair, from: 5}
              - {id: poor, title: Poor, below: 5}

        """;

    private const string ByPoints = Meetings + """
        year:
          of: regular
          points: mean(meetings.total)
          grades:
            - {id: good, title: Good, from: 8}
            - {id: fair, title: Fair, from: 5}
            - {id: poor, title: Poor, below: 5}
          caps:
            - {id: poor, to: fair, when: 'some m in meetings satisfies m.grade = "poor"', message: A poor meeting}
        """;

    private const string ByCounting = Meetings + """
        year:
          of: regular
          expect: {regular: 4}
          grades:
            - {id: good, title: Good, when: 'count(meetings[grade = "good"]) >= 3 and (every m in meetings satisfies m.grade at least "fair")'}
            - {id: fair, title: Fair, when: 'every m in meetings satisfies m.grade at least "fair"'}
            - {id: poor, title: Poor, otherwise: true}
          caps:
            - {id: run, to: fair, when: 'longest run(meetings, total < 8) >= 2', message: Two in a row}
        """;

    private static readonly RuleEngine Points = Engine(ByPoints);
    private static readonly RuleEngine Counting = Engine(ByCounting);

    [Fact]
    public void Points_are_the_mean_of_the_meetings_that_count() =>
        Say(Points.ScoreYear("A", 2024, Year(2024, 9, 8, 8))).Should().Be("points 8.333333333333333333333333333, good");

    [Fact]
    public void A_cap_lowers_the_grade_of_the_year() =>
        Say(Points.ScoreYear("A", 2024, Year(2024, 10, 10, 10, 4))).Should().Be("points 8.5, fair, caps poor");

    [Fact]
    public void Meetings_of_other_years_are_passed_over() =>
        Say(Points.ScoreYear("A", 2024, [.. Year(2023, 0), .. Year(2024, 9), .. Year(2025, 0)])).Should().Be("points 9, good");

    [Fact]
    public void A_year_without_a_meeting_has_no_grade() => Say(Points.ScoreYear("A", 2024, [])).Should().Be("no grade");

    [Fact]
    public void A_year_is_counted_by_conditions_in_order() =>
        Say(Counting.ScoreYear("A", 2024, Year(2024, 8, 9, 10, 5))).Should().Be("good");

    [Fact]
    public void Two_in_a_row_are_seen_in_the_order_of_days() =>
        Say(Counting.ScoreYear("A", 2024, Year(2024, 5, 5, 8, 8).Reverse())).Should().Be("fair, caps run");

    [Fact]
    public void A_meeting_that_is_missing_leaves_the_grade_open() =>
        Say(Counting.ScoreYear("A", 2024, Year(2024, 8, 9, 10))).Should().Be("good or poor, missing regular 1");

    [Fact]
    public void A_meeting_that_cannot_be_scored_counts_as_one_of_which_nothing_is_known() =>
        Say(Points.ScoreYear("A", 2024, Year(2024, 10, 11))).Should().Be("points 5..10, good or fair, possible poor, rejected 1");

    [Fact]
    public void Two_meetings_of_a_form_on_one_day_are_shown() =>
        Points.ScoreYear("A", 2024, [.. Year(2024, 9), .. Year(2024, 8)]).Diagnostics.Select(found => found.Message(Language.English))
            .Should().Equal("two meetings of the form 'regular' on one day, 2024-01-10");

    [Fact]
    public void A_rule_set_without_a_year_says_so() =>
        Engine(Meetings).ScoreYear("A", 2024, []).Diagnostics.Single().Code.Should().Be("CPR7501");

    [Fact]
    public void Bounds_hold_wherever_the_missing_meetings_stand_and_whatever_they_score() =>
        Gen.Int[0, 10].Array[1, 4].SelectMany(scores => Gen.Int[0, scores.Length].Select(place => (scores, place))).Holds(
            item =>
            {
                var open = Counting.ScoreYear("A", 2024, Year(2024, item.scores[..item.place])).GetOrThrow();
                for (var filler = 0; filler <= 10; filler++)
                {
                    int[] rest = [.. item.scores[item.place..], .. Enumerable.Repeat(filler, 4 - item.scores.Length)];
                    var (before, after) = (rest[..(rest.Length / 2)], rest[(rest.Length / 2)..]);
                    var filled = Counting.ScoreYear("A", 2024, Year(2024, [.. before, .. item.scores[..item.place], .. after])).GetOrThrow();
                    if (item.place > 0 && !open.Grades.Contains(filled.Grade!))
                    {
                        return false;
                    }
                }

                return true;
            },
            cases: 40);

    private static RuleEngine Engine(string text) => RuleEngine.Compile(RuleSetLoader.Load(new("year.rules.yaml", text)).GetOrThrow());

    private static IEnumerable<Meeting> Year(int year, params int[] scores) => scores.Select((score, month) => new Meeting(
    [
        new("cell", RawValue.Of(RawKind.Text, "A")),
        new("held_on", RawValue.Of(RawKind.Text, new DateOnly(year, month + 1, 10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        new("score", RawValue.Of(RawKind.Number, score.ToString(CultureInfo.InvariantCulture))),
    ]));

    private static string Say(Checked<YearScorecard> year)
    {
        if (year.Value is not { } card)
        {
            return string.Join("; ", year.Diagnostics);
        }

        var words = new List<string>();
        if (card.Points is { } points)
        {
            words.Add(points.IsExact ? $"points {Numbers.Format(points.From)}" : $"points {Numbers.Format(points.From)}..{Numbers.Format(points.To)}");
        }

        words.Add(card.Grades.Count == 0 ? "no grade" : string.Join(" or ", card.Grades.Select(grade => grade.Id)));
        words.AddRange(card.Caps.Count > 0 ? [$"caps {string.Join(' ', card.Caps.Select(cap => cap.Id))}"] : []);
        words.AddRange(card.CapsPossible.Count > 0 ? [$"possible {string.Join(' ', card.CapsPossible.Select(cap => cap.Id))}"] : []);
        words.AddRange(card.Missing.Select(missing => $"missing {missing.Expectation.Name} {missing.Count}"));
        words.AddRange(card.Rejected.Count > 0 ? [$"rejected {card.Rejected.Count}"] : []);
        return string.Join(", ", words);
    }
}
