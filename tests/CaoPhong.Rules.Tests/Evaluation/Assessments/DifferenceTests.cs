using System.Numerics;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Differences;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Tests.Conformance;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Evaluation.Assessments;

/// <summary>Lines of a difference add up, on random rule sets; and hold where something is unknown.</summary>
public sealed class DifferenceTests
{
    private static readonly string[] Names = ["level", "ready", "noted", "late", "count", "score", "members", "present", "topics", "share", "free", "cards", "notice_on"];

    [Fact]
    public void Lines_add_up_to_the_difference_of_the_totals_to_the_last_digit()
    {
        var compared = 0;
        var kinds = new HashSet<DifferenceKind>();
        Gen.Select(Gen.UInt, Gen.Int[1, 10]).Holds((seed, size) =>
        {
            var rig = ConformanceRig.Make(seed, size, out var why);
            rig.Should().NotBeNull(why);
            var dice = new Dice(seed);
            for (var i = 0; i < 6; i++)
            {
                var one = Score(rig!, RandomMeetings.Draw(rig!.RuleSet.Facts, dice));
                var other = Score(rig, RandomMeetings.Draw(rig.RuleSet.Facts, dice));
                if (one is null || other is null)
                {
                    continue;
                }

                var difference = ScorecardDifference.Between(one, other);
                Decimals.TrySubtract(other.Total.From, one.Total.From, out var moved).Should().BeTrue();
                difference.Total.Should().Be(Bounds.Exactly(moved));
                difference.Lines.Aggregate(BigInteger.Zero, (sum, line) => sum + Exactly(line.Change.From)).Should().Be(Exactly(difference.Total.From),
                    string.Join("; ", difference.Lines.Select(line => $"{line.Kind} {line.Criterion?.Id} {line.Change}")));
                difference.Lines.All(line => line.Change.IsExact && line.Change.From != 0).Should().BeTrue();
                compared++;
                kinds.UnionWith(difference.Lines.Select(line => line.Kind));
            }
        }, cases: 40);

        compared.Should().BeGreaterThan(20);
        kinds.Should().BeEquivalentTo(Enum.GetValues<DifferenceKind>());
    }

    [Fact]
    public void Lines_of_open_scorecards_hold_for_every_filling() =>
        Gen.Select(Gen.UInt, Gen.Int[1, 8]).Holds(CheckOpen, cases: 30);

    private static void CheckOpen(uint seed, int size)
    {
        var rig = ConformanceRig.Make(seed, size, out var why);
        rig.Should().NotBeNull(why);
        var dice = new Dice(seed);
        var names = dice.Shuffled(Names).Take(dice.Between(1, 3)).ToList();
        var given = RandomMeetings.Draw(rig!.RuleSet.Facts, dice);
        var changed = dice.Shuffled(Names.Except(names)).Take(2).ToList();
        var drawn = RandomMeetings.Draw(rig.RuleSet.Facts, dice);
        List<GivenFact> later = [.. given.Where(fact => !changed.Contains(fact.Name)), .. drawn.Where(fact => changed.Contains(fact.Name))];
        var before = Score(rig, RandomMeetings.LeaveOut(given, names));
        var after = Score(rig, RandomMeetings.LeaveOut(later, names));
        if (before is null || after is null)
        {
            return;
        }

        var open = ScorecardDifference.Between(before, after);
        for (var i = 0; i < 12; i++)
        {
            var filling = RandomMeetings.Draw(rig.RuleSet.Facts, dice).Where(fact => names.Contains(fact.Name)).ToList();
            var one = Score(rig, [.. RandomMeetings.LeaveOut(given, names), .. filling]);
            var other = Score(rig, [.. RandomMeetings.LeaveOut(later, names), .. filling]);
            if (one is not null && other is not null)
            {
                Holds(open, ScorecardDifference.Between(one, other)).Should().BeNull($"of {ConformanceRig.Show(given)}\nwith {ConformanceRig.Show(filling)}\nunder\n{rig.Text}");
            }
        }
    }

    private static string? Holds(ScorecardDifference open, ScorecardDifference filled)
    {
        foreach (var line in filled.Lines)
        {
            var bounds = open.Lines.FirstOrDefault(other => other.Kind == line.Kind && other.Criterion?.Id == line.Criterion?.Id)?.Change ?? Bounds.Exactly(0);
            if (!IsIn(line.Change.From, bounds))
            {
                return $"{line.Kind} {line.Criterion?.Id} moves by {line.Change.From}, and not within {bounds}";
            }
        }

        return IsIn(filled.Total.From, open.Total) ? null : $"the total moves by {filled.Total.From}, and not within {open.Total}";
    }

    private static bool IsIn(decimal number, Bounds bounds) =>
        (bounds.From == decimal.MinValue || number >= bounds.From - 1e-15m) && (bounds.To == decimal.MaxValue || number <= bounds.To + 1e-15m);

    private static Scorecard? Score(ConformanceRig rig, List<GivenFact> given) => rig.Engine.Score(new Meeting(given)).Value;

    private static BigInteger Exactly(decimal number)
    {
        var text = Numbers.Format(number);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : text.Length - point - 1;
        return BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture) * BigInteger.Pow(10, 28 - places);
    }
}
