using CaoPhong.Rules.Analysis.Impacts;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Tests.Analysis.Differences;
using CaoPhong.Rules.Tests.Conformance;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Analysis.Impacts;

/// <summary>Meetings under two versions of random rule sets, against each version by itself.</summary>
public sealed class RandomImpactTests
{
    private const int Meetings = 30;

    [Fact]
    public void The_matrix_counts_what_each_version_says_by_itself() =>
        Gen.Select(Gen.UInt, Gen.Int[1, 8]).Holds(Check, cases: 10);

    private static void Check(uint seed, int size)
    {
        var text = RandomRuleSet.Write(seed, size);
        var dice = new Dice(seed);
        if (RuleSetLoader.Load(new("old.rules.yaml", text)).Value is not { } before || RuleSetLoader.Load(new("new.rules.yaml", MutatedText.Of(text, dice))).Value is not { } after)
        {
            return;
        }

        var (old, @new) = (RuleEngine.Compile(before), RuleEngine.Compile(after));
        var impact = new RuleImpact(old, @new);
        var (expected, moved, rejected) = (new Dictionary<(GradeState, GradeState), long>(), 0, 0);
        for (var i = 0; i < Meetings; i++)
        {
            // Each of its own cell, and some without a fact.
            var given = RandomMeetings.Draw(before.Facts, dice).Where(fact => fact.Name != "cell" && !(fact.Name == "late" && dice.Chance(30)));
            var meeting = new Meeting([new("cell", RawValue.From($"A-{i}")), .. given]);
            var (one, other) = (old.Score(meeting), @new.Score(meeting));
            var states = (GradeState.Of(one.Value), GradeState.Of(other.Value));
            expected[states] = expected.GetValueOrDefault(states) + 1;
            rejected += one.IsOk && other.IsOk ? 0 : 1;

            var scored = impact.Add(meeting);
            moved += scored.Moves ? 1 : 0;
            scored.Moves.Should().Be(one.IsOk && other.IsOk && !states.Item1.Equals(states.Item2), $"of the seed {seed}");
            (!scored.Moves || scored.Causes.Count > 0).Should().BeTrue($"a grade does not move by itself, seed {seed}, size {size}");
        }

        var summary = impact.Summary();
        var matrix = summary.Grades;
        matrix.Rows.SelectMany((row, i) => matrix.Columns.Select((column, j) => ((row, column), matrix.Counts[i][j]))).Where(cell => cell.Item2 > 0)
            .Should().BeEquivalentTo(expected.Select(pair => (pair.Key, pair.Value)), $"of the seed {seed}");
        (summary.Meetings, summary.Moved, summary.Rejected.All).Should().Be((Meetings, moved, rejected));
    }
}
