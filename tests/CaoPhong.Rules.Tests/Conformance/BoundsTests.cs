using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>Bounds against brute force: unknown facts filled in with all their values, each filling scored by the reference.</summary>
public sealed class BoundsTests
{
    private static readonly string[] Left = ["level", "ready", "noted", "late", "count", "score", "members", "present", "topics", "share", "free", "cards", "notice_on"];

    [Fact]
    public void Bounds_hold_every_filling_and_no_more_than_they_must() =>
        Gen.Select(Gen.UInt, Gen.Int[1, 8]).Holds((seed, size) => Check(seed, size, 4), cases: 25);

    internal static void Check(uint seed, int size, int meetings)
    {
        var rig = ConformanceRig.Make(seed, size, out var why);
        rig.Should().NotBeNull(why);
        var dice = new Dice(seed);
        for (var i = 0; i < meetings; i++)
        {
            var names = dice.Shuffled(Left).Take(dice.Between(1, 3)).ToList();
            var given = RandomMeetings.LeaveOut(RandomMeetings.Draw(rig!.RuleSet.Facts, dice), names);
            if (rig.Bind(given) is { } facts && new BruteForce(rig, facts, names, 4000) is { Fillings: not null } brute)
            {
                var problem = new BoundsComparison(rig.Engine.Score(facts), brute).Problem();
                problem.Should().BeNull($"of the meeting\n{ConformanceRig.Show(given)}\nwithout {string.Join(", ", names)} under\n{rig.Text}");
            }
        }
    }
}
