using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using Xunit;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>Years of which meetings are missing or open, held against every way in which they may be completed.</summary>
public sealed class YearBruteForceTests
{
    // What a total may be, every edge and a hair below it among them.
    private static readonly decimal[] Totals = [0m, 2.5m, 4.99m, 5m, 6m, 7.99m, 8m, 9m, 10m];

    private static readonly YearRule[] Rules =
    [
        new("""
            points: mean(meetings.total)
            grades: [{id: good, title: G, from: 8}, {id: fair, title: F, from: 5}, {id: poor, title: P}]
            """,
            year => Bands(year.Average(one => one.Total)),
            year => year.Average(one => one.Total)),
        new("""
            points: mean(meetings.total)
            grades: [{id: good, title: G, from: 8}, {id: fair, title: F, from: 5}, {id: poor, title: P}]
            caps: [{id: some-poor, to: fair, when: 'some m in meetings satisfies m.grade = "poor"', message: M}]
            """,
            year => Math.Max(Bands(year.Average(one => one.Total)), year.Any(one => one.Grade == 2) ? 1 : 0),
            year => year.Average(one => one.Total)),
        new("""
            grades:
              - {id: good, title: G, when: 'count(meetings[grade = "good"]) >= 3 and (every m in meetings satisfies m.grade at least "fair")'}
              - {id: fair, title: F, when: 'every m in meetings satisfies m.grade at least "fair"'}
              - {id: poor, title: P, otherwise: true}
            """,
            year => year.Any(one => one.Grade == 2) ? 2 : year.Count(one => one.Grade == 0) >= 3 ? 0 : 1),
        new("""
            points: min(meetings.total)
            grades: [{id: good, title: G, from: 8}, {id: fair, title: F, from: 5}, {id: poor, title: P}]
            """,
            year => Bands(year.Min(one => one.Total)),
            year => year.Min(one => one.Total)),
        new("""
            grades:
              - {id: good, title: G, when: 'longest run(meetings, grade = "good") >= 3'}
              - {id: fair, title: F, when: 'longest run(meetings, grade at most "fair") <= 2'}
              - {id: poor, title: P, otherwise: true}
            """,
            year => Run(year, one => one.Grade == 0) >= 3 ? 0 : Run(year, one => one.Grade >= 1) <= 2 ? 1 : 2),
        new("""
            points: sum(meetings.total)
            grades: [{id: good, title: G, from: 32}, {id: fair, title: F, from: 20}, {id: poor, title: P}]
            caps:
              - {id: one, to: poor, when: 'count(meetings[total < 5]) >= 2', message: M}
              - {id: two, to: fair, unless: 'some m in meetings satisfies m.total = 10', message: M}
            """,
            year => Math.Max(
                year.Sum(one => one.Total) is var sum && sum >= 32 ? 0 : sum >= 20 ? 1 : 2,
                year.Count(one => one.Total < 5) >= 2 ? 2 : year.Any(one => one.Total == 10) ? 0 : 1),
            year => year.Sum(one => one.Total)),
    ];

    private static readonly RuleEngine[] Engines = [.. Rules.Select(rule => RuleEngine.Compile(RuleSetLoader.Load(new("year.rules.yaml", TextOf(rule))).GetOrThrow()))];

    [Fact]
    public void A_year_has_the_grades_and_points_of_all_its_completions() =>
        Gen.Select(Gen.Int[0, Rules.Length - 1], Gen.Int[0, Totals.Length].Array[1, 4]).Holds(
            (rule, places) =>
            {
                var (actual, expected) = Say(rule, places);
                return actual == expected ? true : throw new InvalidOperationException($"rule {rule}, totals {string.Join(' ', places.Select(Show))}: {actual}, not {expected}");
            },
            cases: 60);

    // A place behind the totals is a meeting whose points are not known.
    private static (string Actual, string Expected) Say(int rule, int[] places)
    {
        var meetings = places.Select((place, month) => MeetingOf(month, place < Totals.Length ? Totals[place] : null));
        var card = Engines[rule].ScoreYear("A", 2024, meetings).GetOrThrow();
        var completions = Completions([.. places.Select(place => place < Totals.Length ? (decimal?)Totals[place] : null)]).Select(year => year.Select(Graded).ToArray()).ToList();
        var grades = completions.Select(Rules[rule].Grade).Distinct().Order().Select(grade => ((string[])["good", "fair", "poor"])[grade]);
        var points = Rules[rule].Points is { } of ? $"; points {Numbers.Format(completions.Min(of))} to {Numbers.Format(completions.Max(of))}" : "";
        return (
            $"grades {string.Join(' ', card.Grades.Select(grade => grade.Id))}{(card.Points is { } bounds ? $"; points {Numbers.Format(bounds.From)} to {Numbers.Format(bounds.To)}" : "")}",
            $"grades {string.Join(' ', grades)}{points}");
    }

    // The meetings that are missing stand anywhere between those that were given.
    private static IEnumerable<decimal[]> Completions(decimal?[] given)
    {
        IEnumerable<decimal?[]> placed = [given];
        for (var missing = given.Length; missing < 4; missing++)
        {
            placed = [.. placed.SelectMany(year => Enumerable.Range(0, year.Length + 1).Select(at => (decimal?[])[.. year[..at], null, .. year[at..]]))
                .DistinctBy(year => string.Join(' ', year.Select(total => total is { } known ? Numbers.Format(known) : "?")))];
        }

        return placed.SelectMany(year => year.Aggregate(
            (IEnumerable<decimal[]>)[[]],
            (filled, total) => filled.SelectMany(before => (total is { } known ? [known] : Totals).Select(one => (decimal[])[.. before, one]))));
    }

    private static Scored Graded(decimal total) => new(total, Bands(total));

    private static int Bands(decimal points) => points >= 8 ? 0 : points >= 5 ? 1 : 2;

    private static int Run(Scored[] year, Func<Scored, bool> condition)
    {
        var (longest, current) = (0, 0);
        foreach (var one in year)
        {
            current = condition(one) ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }

    private static Meeting MeetingOf(int month, decimal? score) =>
        Meeting.Of(("cell", "A"), ("held_on", new DateOnly(2024, month + 1, 10)), ("score", score));

    private static string Show(int place) => place < Totals.Length ? Numbers.Format(Totals[place]) : "?";

    private static string TextOf(YearRule rule) => $$"""
        ruleset: r
        version: 1
        title: T
        effective: {from: 2020-01-01}
        facts:
          score: {type: number, min: 0, max: 10}
        forms:
          regular:
            max: 10
            sections: [{id: s, max: 10, criteria: [{id: c, max: 10, formula: score}] }]
            grades: [{id: good, title: G, from: 8}, {id: fair, title: F, from: 5}, {id: poor, title: P}]
        year:
          of: regular
          expect: {regular: 4}
        {{string.Join('\n', rule.Text.Split('\n').Select(line => "  " + line))}}

        """;

    private sealed record Scored(decimal Total, int Grade);

    private sealed record YearRule(string Text, Func<Scored[], int> Grade, Func<Scored[], decimal>? Points = null);
}
