using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Tests.Model;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Facts;

public sealed class FactSchemaReaderTests
{
    private static readonly FactSchema Whole = RuleSetRig.ReadGood(RuleSetRig.TextOf("Data/model/whole.rules.yaml")).Facts;

    [Fact]
    public void Cell_and_day_come_first_then_facts_as_written_then_those_that_others_declare()
    {
        Whole.Facts.Select(fact => fact.Name).Should().Equal(
            "cell", "held_on", "kind", "members", "exempt", "present", "absent", "late", "initiatives", "violations", "preparation", "level",
            "points_given", "draft_ready", "roll_called", "fees_paid", "topics", "notice_on", "task_rate", "reason", "suspended",
            "assessed_by", "chairing_by_hand");
        Whole.Facts.Select(fact => fact.Symbol.Slot).Should().Equal(Enumerable.Range(0, Whole.Facts.Count));
    }

    [Fact]
    public void Derived_facts_stand_behind_those_that_they_use()
    {
        Whole.Derived.Select(fact => fact.Name).Should().Equal("invited", "attendance_rate");
        Whole.Derived.Select(fact => fact.Symbol.Slot).Should().Equal(Whole.Facts.Count, Whole.Facts.Count + 1);
    }

    [Fact]
    public void A_criterion_that_is_judged_declares_its_fact()
    {
        var fact = Whole.Facts.Single(fact => fact.Name == "chairing_by_hand");

        fact.Label.Should().Be("Điều hành");
        fact.Type.Should().Be(FactType.Number);
        fact.Symbol.Domain.Should().Be(new Domain(new(0, true), new(6, true), 0.5m));
        fact.Default.Should().BeNull();
    }

    [Fact]
    public void Assessors_declare_a_choice()
    {
        var fact = Whole.Facts.Single(fact => fact.Name == "assessed_by");

        fact.Options.Should().Equal(new ChoiceOption("self", "Chi bộ tự chấm"), new ChoiceOption("superior", "Cấp trên thẩm định"));
        fact.Symbol.Type.Should().BeOfType<ChoiceType>().Which.Values.Should().Equal("self", "superior");
    }

    [Fact]
    public void A_label_may_be_given_to_what_always_exists()
    {
        Whole.Facts[FactSchema.CellSlot].Label.Should().Be("Chi bộ");
        Whole.Facts[FactSchema.HeldOnSlot].Label.Should().Be("held_on");
        Whole.Facts[FactSchema.HeldOnSlot].Symbol.Domain.Should().Be(Domain.Whole);
    }

    [Theory]
    [InlineData("{type: number}", "∞..∞")]
    [InlineData("{type: number, min: 0, max: 200, step: 0.01}", "0..200 step 0.01")]
    [InlineData("{type: integer, min: 1}", "1..∞ step 1")]
    [InlineData("{type: integer, step: 5}", "∞..∞ step 5")]
    [InlineData("{type: date, min: 2024-01-01, max: 2024-12-31}", "738885..739250 step 1")]
    [InlineData("{type: boolean}", "∞..∞")]
    public void What_a_fact_can_take_is_its_domain(string fact, string expected) => DomainOf(Read($"facts:\n  f: {fact}\n").Facts[^1].Symbol).Should().Be(expected);

    [Theory]
    [InlineData("{type: number, default: 1.50}", "1.5")]
    [InlineData("{type: integer, default: -3}", "-3")]
    [InlineData("{type: boolean, default: true}", "true")]
    [InlineData("{type: text, default: \"5.0\"}", "\"5.0\"")]
    [InlineData("{type: date, default: 2024-02-29}", "@\"2024-02-29\"")]
    [InlineData("{type: choice, of: {a: A, b: B}, default: b}", "\"b\"")]
    [InlineData("{type: list of choice, of: {a: A, b: B}, default: [b, a]}", "[\"b\", \"a\"]")]
    [InlineData("{type: list of choice, of: {a: A, b: B}, default: []}", "[]")]
    public void A_default_is_of_the_type_of_its_fact(string fact, string expected) =>
        ValuePrinter.Print(Read($"facts:\n  f: {fact}\n").Facts[^1].Default!.Value).Should().Be(expected);

    [Theory]
    [InlineData("n + m", "∞..∞ step 1")]
    [InlineData("n - 2 * m", "∞..∞ step 1")]
    [InlineData("n + 0.5", "∞..∞ step 0.5")]
    [InlineData("h * n", "∞..∞ step 0.5")]
    [InlineData("n + 2.5", "∞..∞ step 0.5")]
    [InlineData("n - 0", "∞..∞ step 1")]
    [InlineData("0 * n", "∞..∞")]
    [InlineData("h + t", "∞..∞ step 0.1")]
    [InlineData("n / m", "∞..∞")]
    [InlineData("n + free", "∞..∞")]
    [InlineData("if n > 3 then n else h", "∞..∞ step 0.5")]
    [InlineData("max(n, 0)", "∞..∞ step 1")]
    [InlineData("floor(free)", "∞..∞ step 1")]
    [InlineData("-n", "∞..∞ step 1")]
    [InlineData("abs(h)", "∞..∞ step 0.5")]
    [InlineData("day + @\"P3D\"", "∞..∞ step 1")]
    [InlineData("n > 3", "∞..∞")]
    public void The_step_of_a_derived_fact_follows_from_the_steps_under_it(string value, string expected) =>
        DomainOf(Read(
            $$"""
            facts:
              n: {type: integer}
              m: {type: integer}
              h: {type: number, step: 0.5}
              t: {type: number, step: 0.3}
              free: {type: number}
              day: {type: date}
            derived:
              d: {value: '{{value}}'}

            """).Derived[0].Symbol).Should().Be(expected);

    [Fact]
    public void A_derived_fact_may_promise_a_range_of_days()
    {
        var derived = Read("facts:\n  day: {type: date}\nderived:\n  due: {value: 'day + @\"P3D\"', range: {from: 2024-01-01, below: 2025-01-01}}\n").Derived[0];

        derived.HasRange.Should().BeTrue();
        derived.Symbol.Type.Should().Be(FeelType.Date);
        DomainOf(derived.Symbol).Should().Be("738885..(739251) step 1");
    }

    [Fact]
    public void A_fact_with_a_mistake_is_declared_so_that_its_uses_are_not_reported_too()
    {
        var (_, found) = RuleSetRig.Read(Text("facts:\n  f: {type: nmber}\nderived:\n  d: {value: f + 1}\n  e: {value: d > 2 and f > 3}\n"));

        found.Select(diagnostic => diagnostic.ToString()).Should().Equal("x.rules.yaml:6:13: error CPR1510: 'nmber' is none of the words for 'type'");
    }

    private static FactSchema Read(string facts) => RuleSetRig.ReadGood(Text(facts)).Facts;

    private static string Text(string facts) =>
        $$"""
        ruleset: thu
        version: 1
        title: Thử
        effective: {from: 2024-01-01}
        {{facts}}
        forms:
          main: {max: 1, sections: [{id: all, max: 1, criteria: [{id: x, max: 1, formula: 1}]}]}
        """;

    private static string DomainOf(Symbol symbol)
    {
        var (lower, upper, step) = (symbol.Domain.Lower, symbol.Domain.Upper, symbol.Domain.Step);
        return $"{End(lower)}..{End(upper)}{(step is { } by ? $" step {Numbers.Format(by)}" : "")}";

        static string End(Edge? edge) => edge is null ? "∞" : edge.Closed ? Numbers.Format(edge.Value) : $"({Numbers.Format(edge.Value)})";
    }
}
