using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Evaluation;

/// <summary>Why a criterion has its points: the rows as evaluated, and the nearest way to more.</summary>
public sealed class ExplanationTests
{
    private const string Facts = """
        facts:
          members: {type: integer, min: 1}
          present: {type: integer, min: 0}
          late: {type: integer, min: 0}
          ready: {type: boolean}
        derived:
          rate: {value: 100 * present / members, range: {from: 0, to: 100}, unit: "%"}
        """;

    [Fact]
    public void The_nearest_band_with_more_points_is_told()
    {
        var explanation = Explain("bands: {of: rate, points: [{above: 85, points: 3}, {from: 50, to: 85, points: 2}, {below: 50, points: 0}]}", "members: 19, present: 16");

        explanation.Better!.Row.Id.Should().Be("1");
        explanation.Better.Points.Should().Be(3);
        explanation.Better.Needed.Should().Be(new Rules.Expressions.Edge(85, false));
        explanation.Better.Distance.Should().BeApproximately(0.789m, 0.001m);
    }

    [Fact]
    public void A_count_is_as_far_as_its_next_whole_number()
    {
        var better = Explain("first_of: [{when: late < 3, points: 3}, {otherwise: true, points: 0}]", "late: 5").Better!;

        (better.Distance, better.Needed.Value, better.Needed.Closed).Should().Be((3, 3, false));
    }

    [Fact]
    public void What_more_than_one_number_keeps_away_is_not_told()
    {
        Explain("first_of: [{when: late < 3 and ready, points: 3}, {otherwise: true, points: 0}]", "late: 5, ready: false").Better.Should().BeNull();
        Explain("first_of: [{when: late < 3 and ready, points: 3}, {otherwise: true, points: 0}]", "late: 5, ready: true").Better!.Distance.Should().Be(3);
        Explain("yes_no: ready", "ready: false").Better.Should().BeNull();
    }

    [Fact]
    public void Nothing_is_better_than_the_most() =>
        Explain("bands: {of: rate, points: [{above: 85, points: 3}, {to: 85, points: 2}]}", "members: 10, present: 9").Better.Should().BeNull();

    [Fact]
    public void A_row_behind_the_first_that_holds_is_not_reached()
    {
        var rows = Explain("first_of: [{when: ready, points: 3}, {when: late > 2, points: 1}, {otherwise: true, points: 0}]", "ready: true").Rows;

        rows.Select(row => (row.Hit, row.When is null)).Should().Equal((true, false), (false, true), (false, true));
    }

    [Fact]
    public void An_operand_that_is_not_reached_is_not_in_the_tree()
    {
        var tree = Explain("yes_no: ready and late > 2", "ready: false").Rows[0].When!;

        tree.Parts.Should().ContainSingle().Which.Value.Should().Be(Rules.Expressions.Value.False);
    }

    [Fact]
    public void What_is_unknown_is_neither_held_nor_hit()
    {
        var rows = Explain("first_of: [{when: late > 2, points: 3}, {when: ready, points: 1}, {otherwise: true, points: 0}]", "ready: true").Rows;

        rows.Select(row => (row.Holds, row.Hit)).Should().Equal((null, false), (true, false), (false, false));
    }

    [Fact]
    public void Points_that_facts_decide_are_not_told_of_a_row_that_does_not_hold() =>
        Explain("proportional: {of: late, zero_at: 0, full_at: 6}", "late: 7").Better.Should().BeNull();

    [Fact]
    public void Items_have_their_counts_and_their_points_before_any_stop()
    {
        var items = Explain("deduct: {items: [{each: late, points: 1, per: 3}, {each: present, points: 0.5}], at_most: 2}", "late: 10, present: unknown, members: 5").Items;

        items.Select(item => item.Subject.Value).Should().Equal(Rules.Expressions.Value.Of(10), Rules.Expressions.Value.Unknown);
        items.Select(item => item.Points.Value).Should().Equal(Rules.Expressions.Value.Of(-3), Rules.Expressions.Value.Unknown);
    }

    [Fact]
    public void A_sum_of_rows_has_no_items() =>
        Explain("checklist: {items: [{when: ready, points: 1}, {when: late = 0, points: 2}]}", "ready: true, late: 0").Items.Should().BeEmpty();

    [Fact]
    public void There_is_none_where_nobody_asked()
    {
        var rig = ScoringRig.OfCriteria(Facts, 3, "- {id: c, title: C, max: 3, yes_no: ready}");

        RuleEngine.Compile(rig.RuleSet).Score(ScoringRig.MeetingOf("ready: true")).GetOrThrow().Find("c")!.Explanation.Should().BeNull();
    }

    private static Explanation Explain(string kind, string facts) =>
        ScoringRig.OfCriteria(Facts, 3, $"- id: c\n  title: C\n  max: 3\n  {kind}").Score(facts).GetOrThrow().Find("c")!.Explanation!;
}
