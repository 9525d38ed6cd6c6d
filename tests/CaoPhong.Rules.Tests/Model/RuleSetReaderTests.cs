using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Model;

public sealed class RuleSetReaderTests
{
    [Fact]
    public void A_file_with_every_key_of_the_language_is_read_without_a_word()
    {
        var (_, found) = RuleSetRig.Read(RuleSetRig.TextOf("Data/model/whole.rules.yaml"), "whole.rules.yaml");

        DiagnosticPrinter.Print(found, Language.Vietnamese).Should().BeEmpty();
    }

    [Fact]
    public void What_was_read_is_what_is_written() =>
        Golden.Verify(RuleSetText.Of(RuleSetRig.ReadGood(RuleSetRig.TextOf("Data/model/whole.rules.yaml"))), "Data/model/whole.txt");

    [Theory]
    [InlineData("{id: a, from: 90}, {id: b, from: 75}, {id: c, from: 50}, {id: d}", "total >= 90 | total in [75..90) | total in [50..75) | total < 50")]
    [InlineData("{id: a, from: 90}, {id: b, from: 75, below: 90}, {id: c, from: 50, below: 75}, {id: d, below: 50}", "total >= 90 | total in [75..90) | total in [50..75) | total < 50")]
    [InlineData("{id: a}, {id: b, below: 90}, {id: c, to: 75}, {id: d, below: 50}", "total >= 90 | total in (75..90) | total in [50..75] | total < 50")]
    [InlineData("{id: a, above: 90}, {id: b, above: 75}, {id: c, to: 75}", "total > 90 | total in (75..90] | total <= 75")]
    [InlineData("{id: a, is: 100}, {id: b, above: 75}, {id: c}", "total = 100 | total in (75..100) | total <= 75")]
    [InlineData("{id: a}", "true")]
    public void A_bound_of_a_grade_that_a_neighbour_gives_is_filled_in(string grades, string expected)
    {
        var form = RuleSetRig.ReadGood(
            $$"""
            ruleset: thu
            version: 1
            title: Thử
            effective: {from: 2024-01-01}
            forms:
              main:
                max: 100
                sections: [{id: all, max: 100, criteria: [{id: x, max: 100, formula: 1}]}]
                grades: [{{grades}}]
            """).Forms[0];

        string.Join(" | ", form.Grades.Select(grade => ExprPrinter.Print(grade.When))).Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# chỉ có chú thích\n")]
    [InlineData("42")]
    [InlineData("[a, b]")]
    public void A_text_without_a_rule_set_is_one_error(string text)
    {
        var (ruleSet, found) = RuleSetRig.Read(text);

        ruleSet.Should().BeNull();
        found.Should().ContainSingle().Which.Severity.Should().Be(Severity.Error);
    }

    [Fact]
    public void What_could_be_read_of_a_file_with_mistakes_is_kept_for_the_checker()
    {
        var (ruleSet, found) = RuleSetRig.Read(
            """
            ruleset: thu
            version: 1
            title: Thử
            effective: {from: 2024-01-01}
            forms:
              main:
                max: 100
                sections:
                  - {id: all, max: 100, criteria: [{id: x, max: 60, yes_no: nobody}, {id: y, yes_no: true}, {id: z, max: 40, formula: 1}]}
            """);

        found.Select(diagnostic => diagnostic.Code).Should().Equal("CPR2401", "CPR1502");
        var parts = ruleSet!.Forms[0].Parts.ToDictionary(part => part.Id);
        parts["x"].Should().Match<Criterion>(criterion => criterion.IsBroken && !criterion.HasUnknownMax && criterion.Max == 60);
        parts["y"].Should().Match<Criterion>(criterion => criterion.IsBroken && criterion.HasUnknownMax);
        parts["z"].Should().Match<Criterion>(criterion => !criterion.IsBroken && !criterion.HasUnknownMax);
        ruleSet.Fingerprint.Should().BeEmpty();
    }
}
