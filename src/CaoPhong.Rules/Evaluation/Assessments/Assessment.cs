using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Evaluation.Assessments;

/// <summary>What one assessor makes of a meeting.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="AssessedBy">Who; null where the rule set has no assessors, and where the meeting does not say.</param>
/// <param name="Given">What this assessor gave.</param>
/// <param name="Whole">The same with what is taken from the assessors before.</param>
/// <param name="Scored">The scorecard, or what is wrong with the assessment.</param>
public sealed record Assessment(ChoiceOption? AssessedBy, Meeting Given, Meeting Whole, Checked<Scorecard> Scored)
{
    /// <summary>Which cell held the meeting; null where that is not known.</summary>
    public string? Cell { get; init; }

    /// <summary>The day it was held; null where that is not known.</summary>
    public DateOnly? HeldOn { get; init; }
}
