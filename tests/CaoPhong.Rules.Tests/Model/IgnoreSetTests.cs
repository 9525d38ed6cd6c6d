using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Model;

public sealed class IgnoreSetTests
{
    private const string Text = """
        ruleset: thu
        version: 1
        title: Thử
        effective: {from: 2024-01-01}
        facts:
          rate: {type: number, ignore: [{code: CPR6014, because: đã biết}]}
          done: {type: boolean}
        forms:
          main:
            max: 10
            sections:
              - id: all
                max: 10
                criteria:
                  - {id: work, max: 10, yes_no: done, ignore: [{code: CPR6014, because: đã biết}, {code: CPR6001, because: thử}]}
        """;

    private static readonly DiagnosticDescriptor Warning = new("CPR6014", Severity.Warning, "thử", "a trial");

    private static readonly DiagnosticDescriptor Error = new("CPR6001", Severity.Error, "lỗi thử", "a trial error");

    private static readonly RuleSet RuleSet = RuleSetRig.ReadGood(Text);

    private static IEnumerable<string> Apply(params Diagnostic[] found) => RuleSet.Ignores.Apply(found).Select(left => left.ToString());

    private static SourceSpan SpanOf(string written) =>
        new(RuleSet.Document.Span.Source, Text.IndexOf(written, StringComparison.Ordinal), written.Length);

    [Fact]
    public void A_warning_at_the_place_of_an_ignore_is_switched_off() =>
        Apply(Warning.At(SpanOf("rate:")), Warning.At(SpanOf("id: work"))).Should().Equal(
            "x.rules.yaml:15:98: warning CPR4019: this 'ignore' silences nothing: there is no 'CPR6001' here");

    [Fact]
    public void A_warning_elsewhere_stays_and_the_ignore_is_useless() =>
        Apply(Warning.At(SpanOf("done:")), Warning.At(SpanOf("rate:"))).Should().Equal(
            "x.rules.yaml:7:3: warning CPR6014: a trial",
            "x.rules.yaml:15:63: warning CPR4019: this 'ignore' silences nothing: there is no 'CPR6014' here",
            "x.rules.yaml:15:98: warning CPR4019: this 'ignore' silences nothing: there is no 'CPR6001' here");

    [Fact]
    public void An_error_is_never_switched_off() =>
        Apply(Warning.At(SpanOf("rate:")), Warning.At(SpanOf("id: work")), Error.At(SpanOf("id: work"))).Should().Equal(
            "x.rules.yaml:15:14: error CPR6001: a trial error",
            "x.rules.yaml:15:98: error CPR4018: 'CPR6001' is an error and cannot be switched off");

    [Fact]
    public void The_code_of_an_error_that_was_not_found_is_known_as_one() =>
        RuleSet.Ignores.Apply([Warning.At(SpanOf("rate:")), Warning.At(SpanOf("id: work"))], code => code == "CPR6001" ? Severity.Error : Severity.Warning)
            .Select(left => left.ToString()).Should().Equal(
                "x.rules.yaml:15:98: error CPR4018: 'CPR6001' is an error and cannot be switched off");
}
