using CaoPhong.Rules.Tests.Conformance;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.NRules.Tests;

/// <summary>NRules beside the direct engine.</summary>
public sealed class AgreementTests
{
    [Fact]
    public void Both_engines_say_the_same_of_random_rule_sets_and_meetings()
    {
        for (uint seed = 0; seed < 20; seed++)
        {
            var rig = ConformanceRig.Make(seed, 1 + (int)(seed % 8), out var why);
            rig.Should().NotBeNull(why);
            var engine = RuleEngine.Compile(rig!.RuleSet, new() { Backend = new NRulesBackend() });
            var dice = new Dice(seed);
            for (var meeting = 0; meeting < 30; meeting++)
            {
                var drawn = RandomMeetings.Draw(rig.RuleSet.Facts, dice);
                var given = meeting % 3 == 0 ? RandomMeetings.LeaveOut(drawn, ["late", "score"]) : drawn;
                if (rig.Bind(given) is { } facts)
                {
                    var (direct, nrules) = (rig.Engine.Score(facts), engine.Score(facts));

                    nrules.Diagnostics.Should().BeEquivalentTo(direct.Diagnostics);
                    (nrules.Value?.Total).Should().Be(direct.Value?.Total);
                    (nrules.Value?.Parts.Select(part => part.Points)).Should().BeEquivalentTo(direct.Value?.Parts.Select(part => part.Points));
                }
            }
        }
    }
}
