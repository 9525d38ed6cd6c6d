using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Assessments;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Reporting;

/// <summary>What became of one meeting: its scorecard, or why there is none.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Meeting">As given; null where its row could not be read.</param>
/// <param name="Place">Where it stands; null when a program gave it.</param>
/// <param name="Scorecard">Its scorecard; null where it was rejected.</param>
/// <param name="Errors">Why it was rejected; empty where it was not.</param>
public sealed record ScoredMeeting(Meeting? Meeting, FactPlace? Place, Scorecard? Scorecard, IReadOnlyList<Diagnostic> Errors)
{
    /// <summary>Which cell held it; null where that is not known. Of a meeting that was rejected it is what <c>cell</c> says;
    /// where a version calls it otherwise, <see cref="SubjectReader"/> knows.</summary>
    public string? Cell { get; init; } = Scorecard is { } card ? card.Facts.Cell : Given(Meeting, "cell");

    /// <summary>The day it was held; null where that is not known.</summary>
    public DateOnly? HeldOn { get; init; } =
        Scorecard is { } scored ? scored.Facts.HeldOn
        : Given(Meeting, "held_on") is { } text && GivenDate.TryDay(text, Meeting!.Sheet, out var day) ? day
        : null;

    /// <summary>Who assessed it; null where the rule set has no assessors, and where the meeting does not say.</summary>
    public string? AssessedBy { get; init; } = Scorecard?.AssessedBy?.Id;

    /// <summary>Whether it decides: the only assessment of its meeting, or the last one in authority.</summary>
    public bool Decides { get; init; } = true;

    /// <summary>A meeting that was scored.</summary>
    public static ScoredMeeting Of(Scorecard scorecard)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        return new(scorecard.Facts.Meeting, scorecard.Facts.Meeting.Place, scorecard, []);
    }

    /// <summary>What became of one assessment of a meeting.</summary>
    public static ScoredMeeting Of(AssessedMeeting meeting, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(assessment);
        var scored = assessment.Scored;
        return new(assessment.Given, assessment.Given.Place, scored.Value, scored.IsOk ? [] : scored.Diagnostics)
        {
            Cell = scored.Value?.Facts.Cell ?? assessment.Cell,
            HeldOn = scored.Value?.Facts.HeldOn ?? assessment.HeldOn,
            AssessedBy = assessment.AssessedBy?.Id,
            Decides = ReferenceEquals(assessment, meeting.Deciding),
        };
    }

    private static string? Given(Meeting? meeting, string name) =>
        meeting?.Given.FirstOrDefault(given => given.Name == name)?.Value is { Kind: RawKind.Untyped or RawKind.Text or RawKind.Date or RawKind.Number } value
            ? value.Text
            : null;
}
