using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>What sort of thing cases should reach.</summary>
public enum GoalKind
{
    /// <summary>A form scores a meeting.</summary>
    Form,

    /// <summary>A row counts.</summary>
    Row,

    /// <summary>An item of a sum does not hold.</summary>
    Item,

    /// <summary>A part of a condition decides it alone.</summary>
    Condition,

    /// <summary>A value just below an edge, at it, or just above it.</summary>
    Edge,

    /// <summary>A criterion applies, or does not.</summary>
    Applies,

    /// <summary>A cap, or a reason not to grade, holds, or does not.</summary>
    Cap,

    /// <summary>A grade is given for a total.</summary>
    Grade,

    /// <summary>A rule between facts rejects a meeting.</summary>
    FactRule,

    /// <summary>A rule of the year.</summary>
    Year,
}

/// <summary>Something in a rule set that at least one case should reach.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Place">The criterion, or what else it belongs to, by its id.</param>
/// <param name="What">What should happen, such as "task_rate just below 90".</param>
/// <param name="Span">Where the author wrote it.</param>
public sealed record CoverageGoal(GoalKind Kind, string Place, Phrase What, SourceSpan Span)
{
    /// <summary>The form that must score the meeting; null where that does not matter.</summary>
    internal Form? Form { get; init; }

    /// <summary>The criterion whose points tell; null where the total or the grade does.</summary>
    internal Criterion? Criterion { get; init; }

    /// <summary>Whether the meeting must be rejected.</summary>
    internal bool IsRejected { get; init; }

    /// <summary>Whether a year reaches it; null for what a meeting reaches.</summary>
    internal Func<YearScorecard, bool>? OfYear { get; init; }

    /// <summary>Ways to reach it: one in which everything is as wanted is enough.</summary>
    internal IReadOnlyList<IReadOnlyList<Wanted>> Ways { get; init; } = [];
}
