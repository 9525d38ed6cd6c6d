using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>The engine against the reference, on random rule sets and meetings about which everything is known.</summary>
public sealed class ConformanceTests
{
    [Fact]
    public void Random_rule_sets_are_rule_sets()
    {
        var wrong = Enumerable.Range(0, 16)
            .Select(seed => RuleSetLoader.Load(new("random.rules.yaml", RandomRuleSet.Write((uint)seed, 1 + (seed % 8)))))
            .SelectMany(loaded => loaded.Diagnostics)
            .Where(found => found.Severity == Severity.Error);

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void The_engine_and_the_reference_say_the_same() =>
        Gen.Select(Gen.UInt, Gen.Int[1, 8]).Holds((seed, size) =>
        {
            var rig = ConformanceRig.Make(seed, size, out var why);
            rig.Should().NotBeNull(why);
            var dice = new Dice(seed);
            for (var i = 0; i < 20; i++)
            {
                var given = RandomMeetings.Draw(rig!.RuleSet.Facts, dice);
                if (rig.Bind(given) is { } facts)
                {
                    var scored = rig.Engine.Score(facts);
                    var (said, expected) = (ConformanceRig.Said(scored), rig.Reference(facts));
                    (said?.Seen.ToString()).Should().Be(expected?.Seen.ToString(), $"{ConformanceRig.Show(given)}\n{string.Join("\n", scored.Diagnostics)}\nunder\n{rig.Text}");
                    scored.Value?.IsCertain.Should().BeTrue();
                }
            }
        }, cases: 25);

    [Fact]
    public void What_an_explanation_says_is_what_the_engine_decided() =>
        Gen.Select(Gen.UInt, Gen.Int[1, 8]).Holds((seed, size) =>
        {
            var rig = ConformanceRig.Make(seed, size, out var why);
            rig.Should().NotBeNull(why);
            var dice = new Dice(seed);
            for (var i = 0; i < 10; i++)
            {
                var given = RandomMeetings.Draw(rig!.RuleSet.Facts, dice);
                if (rig.Bind(given) is { } facts && rig.Engine.Score(facts, explain: true).Value is { } card)
                {
                    var wrong = card.Parts.Where(part => part.State == PartState.Counted && part.Part is Criterion).FirstOrDefault(part => !ExplainedPoints.Agree(part));
                    wrong.Should().BeNull($"{ConformanceRig.Show(given)}\nunder\n{rig.Text}");
                }
            }
        }, cases: 15);
}
