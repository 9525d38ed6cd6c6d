using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Kinds;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Reporting;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Kinds;

/// <summary>A kind that a host registers under a key of its own.</summary>
public sealed class RegisteredKindTests
{
    private const string Text = """
        ruleset: thu
        version: 2024.1
        title: Thử
        effective: {from: 2024-01-01}
        source: {basis: published}
        facts:
          present: {type: integer, min: 0, max: 30}
          members: {type: integer, min: 1, max: 30}
        forms:
          main:
            max: 5
            sections:
              - id: all
                max: 5
                criteria:
                  - {id: quorum, max: 5, x-quorum: {of: present, among: members, share: 2.0}}
        """;

    private static readonly RuleOptions Options = new() { Kinds = [.. BuiltInKinds.All, new QuorumKind()] };

    [Fact]
    public void Its_criterion_becomes_a_table_like_any_other() =>
        TableText.Of(Load(Text).GetOrThrow()).Should().Be(
            """
            quorum (Ordinary)
              Unique, no row: Error, points 0..5
              1 'đủ': present * 2 >= members → 5
              2: otherwise → 0

            """);

    [Fact]
    public void Its_options_are_held_to_their_shape_with_line_and_column()
    {
        var found = Load(Text.Replace("among: members, share: 2.0", "amogn: members, share: -1", StringComparison.Ordinal)).Diagnostics;

        DiagnosticPrinter.Print(found, Language.English).Should().Be(
            """
            x.rules.yaml:16:58: error CPR1501: 'amogn' is no key here
              16 |           - {id: quorum, max: 5, x-quorum: {of: present, amogn: members, share: -1}}
                 |                                                          ^^^^^
              help: did you mean 'among'?

            x.rules.yaml:16:81: error CPR1512: 'share' must be above 0, not -1
              16 |           - {id: quorum, max: 5, x-quorum: {of: present, amogn: members, share: -1}}
                 |                                                                                 ^^

            """);
    }

    [Fact]
    public void It_has_diagnostics_of_its_own()
    {
        var found = Load(Text.Replace("share: 2.0", "share: 0.5", StringComparison.Ordinal)).Diagnostics;

        found.Select(diagnostic => diagnostic.ToString()).Should().Equal("x.rules.yaml:16:81: error X0001: a quorum of more than all");
    }

    [Fact]
    public void Its_numbers_and_expressions_enter_the_fingerprint_as_such()
    {
        var fingerprint = Load(Text).GetOrThrow().Fingerprint;

        Load(Text.Replace("share: 2.0", "share: 2", StringComparison.Ordinal)).GetOrThrow().Fingerprint.Should().Be(fingerprint);
        Load(Text.Replace("of: present", "of: '(present)'", StringComparison.Ordinal)).GetOrThrow().Fingerprint.Should().NotBe(fingerprint);
        Load(Text.Replace("of: present", "of: ' present '", StringComparison.Ordinal)).GetOrThrow().Fingerprint.Should().Be(fingerprint);
    }

    [Fact]
    public void A_key_that_is_taken_is_a_mistake_of_the_program()
    {
        var act = () => RuleSetLoader.Load(new("x", Text), new() { Kinds = [new QuorumKind(), new QuorumKind()] });

        act.Should().Throw<ArgumentException>().WithMessage("the key 'x-quorum' of a kind of criterion is taken*");
    }

    private static Checked<RuleSet> Load(string text) => RuleSetLoader.Load(new("x.rules.yaml", text), Options);

    private sealed class QuorumKind : ICriterionKind
    {
        private static readonly DiagnosticDescriptor TooMany =
            new("X0001", Severity.Error, "số phải có nhiều hơn tổng số", "a quorum of more than all");

        public string Key => "x-quorum";

        public OptionShape Options { get; } = new MappingShape(
        [
            new("of", new ExpressionShape(FeelType.Number), Required: true),
            new("among", new ExpressionShape(FeelType.Number), Required: true),
            new("share", new NumberShape(AboveZero: true), Required: true),
        ]);

        public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics)
        {
            var options = (BoundMapping)criterion.Options;
            var share = options.Number("share")!.Value;
            if (share < 1)
            {
                diagnostics.Report(TooMany.At(options["share"]!.Span));
                return null;
            }

            var many = ExprBuild.Calculate(BinaryOperator.Multiply, options.Expr("of")!, ExprBuild.Number(share, options.Span), options.Span);
            return new(
                HitPolicy.Unique,
                [
                    new("1", ExprBuild.Compare(BinaryOperator.GreaterOrEqual, many, options.Expr("among")!, options.Span), ExprBuild.Number(criterion.Max, options.Span), options.Span, "đủ"),
                    new("2", null, ExprBuild.Number(0, options.Span), options.Span),
                ],
                new(0, criterion.Max, null),
                NoRow.Error);
        }
    }
}
