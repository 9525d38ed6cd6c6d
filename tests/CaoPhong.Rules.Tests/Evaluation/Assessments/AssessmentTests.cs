using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using FluentAssertions;
using Xunit;
using static CaoPhong.Rules.Tests.Evaluation.Assessments.AssessmentRig;

namespace CaoPhong.Rules.Tests.Evaluation.Assessments;

/// <summary>Several assessments of one meeting: what is taken over, who decides, what belongs together.</summary>
public sealed class AssessmentTests
{
    private static readonly RuleEngine Demo = Engine();

    [Fact]
    public void What_an_assessor_does_not_give_is_taken_from_the_one_before()
    {
        var meeting = Demo.Assess(
        [
            Of("committee", ("ready", true)),
            Of("cell", ("members", 20), ("present", 19), ("ready", true)),
            Of("superior", ("present", 16), ("ready", false)),
        ]).Should().ContainSingle().Subject;

        Show(meeting).Should().Be("cell 10, superior 3, committee 7");
        meeting.Deciding.AssessedBy!.Label.Should().Be("Ban Thường vụ");
    }

    [Fact]
    public void What_was_given_is_kept_beside_what_was_taken_over()
    {
        var own = Of("superior", ("present", 16));
        var superior = Demo.Assess([Of("cell", ("members", 20), ("present", 19)), own]).Single().Deciding;

        superior.Given.Should().BeSameAs(own);
        superior.Whole.Given.Select(given => $"{given.Name}={given.Value.Text}").Should()
            .Equal("members=20", "cell=A", "held_on=2024-01-05", "assessed_by=superior", "present=16");
    }

    [Fact]
    public void A_default_does_not_stand_before_what_the_one_before_gave() =>
        Show(Demo.Assess([Of("cell", ("members", 20), ("present", 20), ("ready", false)), Of("superior", ("present", 19))]).Single())
            .Should().Be("cell 6, superior 6");

    [Fact]
    public void Unknown_is_something_that_an_assessor_can_give() =>
        Show(Demo.Assess([Of("cell", ("members", 20), ("present", 20)), Of("superior", ("present", null))]).Single())
            .Should().Be("cell 10, superior 4..10");

    [Fact]
    public void An_assessment_may_stand_alone_whoever_gives_it() =>
        Show(Demo.Assess([Of("superior", ("members", 20), ("present", 20))]).Single()).Should().Be("superior 10");

    [Fact]
    public void A_rejected_assessment_does_not_stop_the_one_that_corrects_it()
    {
        var meeting = Demo.Assess([Of("cell", ("members", 20), ("present", -1)), Of("superior", ("present", 20))]).Single();

        Show(meeting).Should().Be("cell CPR3512, superior 10");
        meeting.Differences.Should().BeEmpty();
    }

    [Fact]
    public void A_mistake_that_nobody_corrects_is_one_of_the_later_assessment_too() =>
        Show(Demo.Assess([Of("cell", ("members", 0), ("present", 19)), Of("superior", ("present", 20))]).Single())
            .Should().Be("cell CPR3512, superior CPR3512");

    [Fact]
    public void A_derived_fact_given_before_gives_way_to_the_facts_under_it()
    {
        var meeting = Demo.Assess([Of("cell", ("rate", 95)), Of("superior", ("members", 20), ("present", 10)), Of("committee", ("present", 9))]).Single();

        Show(meeting).Should().Be("cell 10, superior 7, committee 4");
    }

    [Fact]
    public void A_derived_fact_given_before_stays_while_it_cannot_be_computed() =>
        Show(Demo.Assess([Of("cell", ("rate", 95)), Of("superior", ("present", 10))]).Single()).Should().Be("cell 10, superior 10");

    [Fact]
    public void A_derived_fact_given_later_must_agree_with_what_is_taken_over() =>
        Show(Demo.Assess([Of("cell", ("members", 20), ("present", 20)), Of("superior", ("rate", 80))]).Single()).Should().Be("cell 10, superior CPR7108");

    [Fact]
    public void Assessments_of_another_form_are_of_another_meeting() =>
        Demo.Assess(
        [
            Of("cell", ("kind", "regular"), ("members", 20), ("present", 20)),
            Of("cell", ("kind", "thematic"), ("topics", new[] { "economy" })),
            Of("superior", ("kind", "thematic"), ("topics", new[] { "culture" })),
        ]).Select(Show).Should().Equal("cell 10", "cell 4, superior 0");

    [Fact]
    public void The_form_itself_is_taken_from_the_one_before() =>
        Show(Demo.Assess([Of("cell", ("kind", "thematic"), ("topics", new[] { "economy" })), Of("superior", ("topics", new[] { "culture" }))]).Single())
            .Should().Be("cell 4, superior 0");

    [Fact]
    public void An_assessment_that_fits_to_two_meetings_of_the_day_is_refused() =>
        Demo.Assess(
        [
            Of("cell", ("kind", "regular"), ("members", 20), ("present", 20)),
            Of("cell", ("kind", "thematic"), ("topics", new[] { "economy" })),
            Of("superior", ("present", 16)),
        ]).Select(Show).Should().Equal("cell 10", "cell 4", "superior CPR7602");

    [Fact]
    public void Two_assessments_of_one_assessor_are_an_error_and_the_first_counts() =>
        Demo.Assess([Of("cell", ("members", 20), ("present", 20)), Of("superior", ("present", 16)), Of("superior", ("present", 5))])
            .Select(Show).Should().Equal("cell 10, superior 7", "superior CPR3523");

    [Fact]
    public void An_assessment_beside_others_says_whose_it_is() =>
        Demo.Assess([Of(null, ("members", 20), ("present", 16)), Of("cell", ("members", 20), ("present", 20))]).Select(Show)
            .Should().Equal("? CPR7601", "cell 10");

    [Fact]
    public void A_meeting_with_one_assessment_need_not_say_whose_it_is() =>
        Show(Demo.Assess([Of(null, ("members", 20), ("present", 16))]).Single()).Should().Be("? 7");

    [Fact]
    public void A_strange_assessor_is_told_as_such() =>
        Demo.Assess([Of("cell", ("members", 20), ("present", 16)), Of("boss", ("present", 16))]).Select(Show).Should().Equal("cell 7", "? CPR3508");

    [Fact]
    public void Without_cell_or_day_nothing_belongs_together() =>
        Demo.Assess([Meeting.Of(("cell", "A"), ("members", 20), ("present", 20)), Meeting.Of(("cell", "A"), ("present", 16))]).Select(Show)
            .Should().Equal("? 10", "? 4..10");

    [Fact]
    public void Sheets_of_different_notation_are_taken_over_as_what_they_say()
    {
        GivenFact Cell(string name, string text) => new(name, RawValue.Of(RawKind.Untyped, text));
        var cell = new Meeting([Cell("Cell", "A"), Cell("held_on", "05/01/2024"), Cell("assessed_by", "Chi bộ"), Cell("Tỷ lệ dự", "95,50"), Cell("ready", "Không"),
            Cell("topics", "Kinh tế; Văn hóa"), Cell("notice_on", "01/01/2024"), Cell("note", "Ghi chú")])
        { Sheet = SheetNotation.Vietnamese };
        var meeting = Demo.Assess([cell, Of("superior", ("ready", true))]).Single();

        Show(meeting).Should().Be("cell 6, superior 10");
        var facts = meeting.Deciding.Scored.Value!.Facts;
        facts.Values.Select(value => value.ToString()).Should().Equal(
            "\"A\"", "@\"2024-01-05\"", "\"regular\"", "unknown", "unknown", "true", "\"Ghi chú\"", "[\"economy\", \"culture\"]", "@\"2024-01-01\"", "\"superior\"", "95.5");
        facts.DecimalsGiven.Values.Should().Equal(2);
    }

    [Fact]
    public void A_blank_cell_gives_nothing()
    {
        var superior = new Meeting([.. Of("superior").Given, new("present", RawValue.Of(RawKind.Blank)), new("members", RawValue.Of(RawKind.Blank))]);

        Show(Demo.Assess([Of("cell", ("members", 20), ("present", 20)), superior]).Single()).Should().Be("cell 10, superior 10");
    }

    [Fact]
    public void A_name_that_is_no_fact_is_told_once_and_may_be_let_pass()
    {
        Meeting[] both = [Of("cell", ("members", 20), ("present", 20), ("extra", 1)), Of("superior", ("extra", 1))];

        Show(Demo.Assess(both).Single()).Should().Be("cell CPR3501, superior CPR3501");
        Demo.Assess(both).Single().Deciding.Scored.Diagnostics.Should().HaveCount(1);
        Show(Demo.Assess(both, ignored: new HashSet<string> { "extra" }).Single()).Should().Be("cell 10, superior 10");
    }

    [Fact]
    public void A_rule_set_without_assessors_has_one_assessment_a_meeting() =>
        Engine(AlonePerMeeting).Assess([Of(null, ("members", 20), ("present", 20)), On("2024-01-06", null, ("members", 20), ("present", 16)), Of(null, ("members", 20), ("present", 1))])
            .Select(Show).Should().Equal("? 10", "? 7", "? CPR3523");

    [Fact]
    public void The_year_counts_what_was_decided()
    {
        Meeting[] meetings =
        [
            Of("cell", ("members", 20), ("present", 20)), Of("superior", ("present", 16)),
            On("2024-02-05", "cell", ("members", 20), ("present", 20)),
        ];

        Demo.ScoreYear("A", 2024, meetings).GetOrThrow().Points.Should().Be(Bounds.Exactly(8.5m));
        Demo.JudgeYear("A", 2024, [.. meetings.Select(meeting => Demo.Score(meeting))]).GetOrThrow().Meetings.Select(card => card.AssessedBy!.Id)
            .Should().Equal("superior", "cell");
    }

    [Fact]
    public void The_meetings_of_a_year_are_of_one_cell_also_where_they_do_not_name_it()
    {
        var day = new DateOnly(2024, 1, 5);

        Demo.ScoreYear(null, 2024,
        [
            Meeting.Of(("held_on", day), ("assessed_by", "cell"), ("members", 20), ("present", 20)),
            Meeting.Of(("held_on", day), ("assessed_by", "superior"), ("present", 16)),
        ]).GetOrThrow().Points.Should().Be(Bounds.Exactly(7));
    }

    [Fact]
    public void A_year_whose_deciding_assessment_was_rejected_does_not_fall_back_to_the_one_before()
    {
        var year = Demo.ScoreYear("A", 2024, [Of("cell", ("members", 20), ("present", 20)), Of("superior", ("present", 21))]).GetOrThrow();

        year.Points.Should().Be(new Bounds(0, 10));
        year.Rejected.Should().ContainSingle();
    }

    [Fact]
    public void Two_scorecards_of_one_assessor_are_still_an_error_of_the_year() =>
        Demo.JudgeYear("A", 2024, [Demo.Score(Of("cell", ("rate", 95))), Demo.Score(Of("cell", ("rate", 80))), Demo.Score(Of("superior", ("rate", 80)))])
            .Diagnostics.Select(found => found.Code).Should().Equal("CPR7504", "CPR7504");
}
