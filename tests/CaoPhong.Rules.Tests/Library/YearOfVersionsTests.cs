using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Library;

/// <summary>A year in which the version changes: a meeting that nobody gave may be one of either.</summary>
public sealed class YearOfVersionsTests : IDisposable
{
    private readonly RuleFolder folder = new();

    [Fact]
    public void A_missing_meeting_may_have_the_points_of_every_version_in_force_during_the_year()
    {
        Write("1", "2020-01-01", max: 100, good: 90);
        Write("2", "2024-07-01", max: 10, good: 9);

        var year = Year("2024-08-01");
        year.Points.Should().Be(new Bounds(5, 55), "the other meeting may have been one of the first half of the year");
        year.Grades.Select(grade => grade.Id).Should().Equal("good", "poor");
    }

    [Fact]
    public void A_version_that_has_ended_before_the_year_has_no_part_in_it()
    {
        Write("1", "2020-01-01", max: 100, good: 90);
        Write("2", "2024-01-01", max: 10, good: 9);

        Year("2024-08-01").Points.Should().Be(new Bounds(5, 10));
    }

    public void Dispose() => folder.Dispose();

    private YearScorecard Year(string day) =>
        folder.Open().ScoreYear("A", 2024, [Meeting.Of(("cell", "A"), ("held_on", day), ("ready", true))]).GetOrThrow();

    private void Write(string version, string from, int max, int good) => folder.Write($"r/{version}.rules.yaml", $$"""
        ruleset: r
        version: {{version}}
        title: Version {{version}}
        effective: {from: {{from}}}
        status: published
        facts:
          ready: {type: boolean}
        forms:
          only:
            title: Only
            max: {{max}}
            sections:
              - id: all
                title: All
                max: {{max}}
                criteria:
                  - {id: ready, title: Ready, max: {{max}}, yes_no: ready}
            grades: [{id: good, from: {{good}}}, {id: poor}]
        year:
          of: only
          expect: {only: 2}
          points: mean(meetings.total)
          grades: [{id: good, title: Good, when: 'mean(meetings.total) >= 9'}, {id: poor, title: Poor, otherwise: true}]
        """);
}
