using CaoPhong.Rules.Evaluation;
using FluentAssertions;
using Xunit;
using static CaoPhong.Rules.Tests.Evaluation.Assessments.AssessmentRig;

namespace CaoPhong.Rules.Tests.Evaluation.Assessments;

/// <summary>Assessments under the version in force on the day of their meeting.</summary>
public sealed class LibraryAssessmentTests : IDisposable
{
    private readonly Library.RuleFolder folder = new Library.RuleFolder()
        .Write("1.rules.yaml", Text)
        .Write("2.rules.yaml", Text
            .Replace("version: 1", "version: 2", StringComparison.Ordinal)
            .Replace("2020-01-01", "2024-07-01", StringComparison.Ordinal)
            .Replace("points: 3}", "points: 5}", StringComparison.Ordinal));

    [Fact]
    public void Each_meeting_is_assessed_under_the_version_of_its_day()
    {
        var library = folder.Open();

        library.Assess(
        [
            On("2024-08-01", "superior", ("present", 16)),
            On("2024-01-05", "cell", ("members", 20), ("present", 20)),
            On("2024-01-05", "superior", ("present", 16)),
            On("2019-01-05", "cell", ("members", 20), ("present", 20)),
            On("2024-08-01", "cell", ("members", 20), ("present", 20)),
        ]).Select(Show).Should().Equal("cell 10, superior 9", "cell 10, superior 7", "? CPR7202");
    }

    [Fact]
    public void The_year_of_a_library_counts_what_was_decided() =>
        folder.Open().ScoreYear("A", 2024,
        [
            On("2024-08-01", "superior", ("present", 16)),
            On("2024-01-05", "cell", ("members", 20), ("present", 20)),
            On("2024-01-05", "superior", ("present", 16)),
            On("2024-08-01", "cell", ("members", 20), ("present", 20)),
        ]).GetOrThrow().Points.Should().Be(Bounds.Exactly(8));

    [Fact]
    public void Cases_of_a_year_may_hold_several_assessments()
    {
        folder.Write("1.cases.yaml", """
            ruleset: demo
            version: 1
            base: {kind: regular, members: 20}
            cases:
              - name: Điểm thẩm định được tính cho năm
                expect: {year: {points: 8.5, grade: good}}
                year: 2024
                meetings:
                  - {held_on: 2024-01-05, assessed_by: cell, present: 20}
                  - {held_on: 2024-01-05, assessed_by: superior, present: 16}
                  - {held_on: 2024-02-05, assessed_by: cell, present: 20}
            """);

        RuleCases.In(folder.Path).All.Select(one => string.Join("; ", one.Run())).Should().Equal("");
    }

    [Fact]
    public void One_meeting_may_be_given_twice_as_one_object()
    {
        var meeting = On("2024-01-05", "cell", ("members", 20), ("present", 20));

        folder.Open().Assess([meeting, meeting]).Select(Show).Should().Equal("cell 10", "cell CPR3523");
    }

    public void Dispose() => folder.Dispose();
}
