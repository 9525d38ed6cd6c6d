using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.NRules.Sessions;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.NRules.Tests.Pitfalls;

/// <summary>A function of a host that throws, which it should not.</summary>
public sealed class ThrowingFunctionTests
{
    private const string Rules = """
        language: 1
        ruleset: host
        version: 1
        title: Host
        effective: {from: 2024-01-01}
        facts:
          rate: {type: number, min: 0, max: 10}
        forms:
          all:
            title: Form
            max: 10
            sections:
              - {id: one, title: One, max: 10, criteria: [{id: results, title: Results, max: 10, formula: 'half(rate)'}]}
        """;

    private static readonly RuleOptions Options = new()
    {
        Backend = new NRulesBackend(),
        Functions = [new("half", [FeelType.Number], FeelType.Number, values => values[0].AsNumber == 7 ? throw new FormatException("seven") : Value.Of(values[0].AsNumber / 2))],
    };

    private static RuleEngine Engine { get; } = RuleEngine.Compile(RuleSetLoader.Load(new("host.rules.yaml", Rules), Options).GetOrThrow(), Options);

    [Fact]
    public void What_it_throws_comes_out_of_the_engine_as_it_is_and_the_engine_goes_on()
    {
        FluentActions.Invoking(() => Engine.Score(With(7))).Should().ThrowExactly<FormatException>().WithMessage("seven");

        Engine.Score(With(8)).GetOrThrow().Total.From.Should().Be(4);
    }

    [Fact]
    public void What_it_throws_closes_a_session_because_the_sum_would_be_made_without_its_criterion()
    {
        var session = ScoringSessionFactory.Of(Engine).Open();

        FluentActions.Invoking(() => session.Insert(With(7))).Should().ThrowExactly<FormatException>().WithMessage("seven");
        FluentActions.Invoking(() => session.Insert(With(8))).Should().Throw<InvalidOperationException>().WithMessage("a rule has thrown in this session*");
    }

    private static Meeting With(int rate) => Meeting.Of(("held_on", new DateOnly(2024, 4, 5)), ("rate", rate));
}
