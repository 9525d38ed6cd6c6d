using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>One meeting with what the direct engine and the reference say of it.</summary>
/// <param name="Given">As given.</param>
/// <param name="Facts">As bound.</param>
/// <param name="Direct">What the direct engine says.</param>
/// <param name="Text">The same as text.</param>
/// <param name="Reference">What the reference says; null for an error, and where facts are unknown.</param>
/// <param name="IsKnown">Whether everything is known of it, so that the reference has a say.</param>
internal sealed record ConformanceMeeting(
    IReadOnlyList<GivenFact> Given, FactSet Facts, Checked<Scorecard> Direct, string Text, string? Reference, bool IsKnown);

/// <summary>A random rule set with meetings.</summary>
internal sealed class ConformanceCase
{
    private static readonly string[] Left = ["level", "ready", "noted", "late", "count", "score", "members", "topics", "share", "cards", "notice_on"];

    private ConformanceCase(ConformanceRig rig, IReadOnlyList<ConformanceMeeting> meetings)
    {
        Rig = rig;
        Meetings = meetings;
    }

    public ConformanceRig Rig { get; }

    public IReadOnlyList<ConformanceMeeting> Meetings { get; }

    /// <summary>The case of a seed.</summary>
    /// <param name="seed">Which.</param>
    /// <param name="size">How many criteria.</param>
    /// <param name="shape">What the rule set must hold.</param>
    /// <param name="count">How many meetings; every fifth has unknown facts.</param>
    public static ConformanceCase Make(uint seed, int size, Shape? shape, int count)
    {
        var rig = ConformanceRig.Make(seed, size, out var why, shape) ?? throw new InvalidOperationException(why);
        var dice = new Dice(seed + 1);
        var meetings = new List<ConformanceMeeting>();
        for (var i = 0; i < count; i++)
        {
            var isKnown = i % 5 != 4;
            var given = RandomMeetings.Draw(rig.RuleSet.Facts, dice);
            given = isKnown ? given : RandomMeetings.LeaveOut(given, [.. dice.Shuffled(Left).Take(dice.Between(1, 2))]);
            if (rig.Bind(given) is { } facts)
            {
                var scored = rig.Engine.Score(facts);
                var reference = isKnown ? rig.Reference(facts)?.Seen.ToString() : null;
                meetings.Add(new(given, facts, scored, ScorecardText.Of(scored), reference, isKnown));
            }
        }

        return new(rig, meetings);
    }
}
