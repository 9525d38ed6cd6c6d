using CaoPhong.Rules.Analysis.Differences;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Tests.Conformance;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Analysis.Differences;

/// <summary>Regions of random rule sets that were changed at random, against scorecards of random meetings.</summary>
public sealed class RandomDiffTests
{
    [Fact]
    public void A_meeting_whose_points_differ_lies_in_a_region_that_says_so_and_one_whose_do_not_in_none() =>
        Gen.Select(Gen.UInt, Gen.Int[1, 8]).Holds((seed, size) => Check(seed, size, 40), cases: 20);

    [Theory, InlineData(550, 7), InlineData(303, 3), InlineData(4119497849, 5), InlineData(4261, 6)]
    public void What_once_was_told_wrongly_is_told_as_it_is(uint seed, int size) => Check(seed, size, 40);

    [Fact]
    public void Nothing_is_told_of_a_version_against_itself_in_another_layout() =>
        Gen.Select(Gen.UInt, Gen.Int[1, 8]).Holds((seed, size) =>
        {
            var text = RandomRuleSet.Write(seed, size);
            var old = RuleSetLoader.Load(new("old.rules.yaml", text)).Value;
            var again = old is null ? null : RuleSetLoader.Load(new("new.rules.yaml", ConsolidatedText.Of(old.Document))).Value;
            (again is null ? [] : RuleSetDiffer.Compare(old!, again).Things).Should().BeEmpty($"of\n{text}");
        }, cases: 20);

    internal static void Check(uint seed, int size, int meetings)
    {
        var text = RandomRuleSet.Write(seed, size);
        var dice = new Dice(seed + 1);
        var (old, changed) = (RuleSetLoader.Load(new("old.rules.yaml", text)).Value, MutatedText.Of(text, dice));
        if (old is null || RuleSetLoader.Load(new("new.rules.yaml", changed)).Value is not { } @new)
        {
            return;
        }

        var checks = new RegionChecks(old, @new);
        var why = $"of the seed {seed} and size {size}\n{text}\nthat became\n{changed}";
        checks.ProblemOfWitnesses().Should().BeNull(why);
        for (var i = 0; i < meetings; i++)
        {
            var given = RandomMeetings.Draw(old.Facts, dice);
            checks.ProblemOf(given).Should().BeNull($"of the meeting\n{ConformanceRig.Show(given)}\n{why}");
        }
    }
}
