using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>What the meetings of one cell in one year come to: points, grade, and what is still open.</summary>
/// <remarks>Immutable; safe to share between threads. A meeting that is expected and was not given counts as one of which
/// nothing is known, so that an incomplete year has bounds and never a flattering mean.</remarks>
public sealed record YearScorecard
{
    /// <summary>The version that judges the year: the one in force on its last day or, where the rule set ended before, the last one in force.</summary>
    public required RuleSet RuleSet { get; init; }

    /// <summary>The fingerprint of that version, such as <c>sha256:…</c>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Which cell; null where no meeting says.</summary>
    public string? Cell { get; init; }

    /// <summary>The year; one that does not begin in January is named by the year in which it begins.</summary>
    public required int Year { get; init; }

    /// <summary>The first day of the year.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The first day of the next year.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The scorecards that count, in order of <c>held_on</c>.</summary>
    public required IReadOnlyList<Scorecard> Meetings { get; init; }

    /// <summary>What <c>expect</c> asks for and nobody gave.</summary>
    public IReadOnlyList<MissingMeetings> Missing { get; init; } = [];

    /// <summary>The meetings of the year that were given and could not be scored; each counts as one of which nothing is known.</summary>
    public IReadOnlyList<Diagnostic> Rejected { get; init; } = [];

    /// <summary>The points of the year; null where it has none, and for a year without a meeting. An end that nothing bounds is that of <see cref="decimal"/>.</summary>
    public Bounds? Points { get; init; }

    /// <summary>The grades that are still possible, best first; empty where the year has none or is not graded.</summary>
    public IReadOnlyList<YearGrade> Grades { get; init; } = [];

    /// <summary>Why the year certainly has no grade, in the order written.</summary>
    public IReadOnlyList<NotGraded> NotGraded { get; init; } = [];

    /// <summary>Why the year may have no grade.</summary>
    public IReadOnlyList<NotGraded> NotGradedPossible { get; init; } = [];

    /// <summary>The caps that certainly hold, in the order written.</summary>
    public IReadOnlyList<Cap> Caps { get; init; } = [];

    /// <summary>The caps that may hold.</summary>
    public IReadOnlyList<Cap> CapsPossible { get; init; } = [];

    /// <summary>The grade, where one alone is possible; null otherwise, and for a year without a meeting.</summary>
    public YearGrade? Grade => Grades.Count == 1 && NotGradedPossible.Count == 0 ? Grades[0] : null;

    /// <summary>Whether points, grade and caps are certain.</summary>
    public bool IsCertain => Points is null or { IsExact: true } && Grades.Count <= 1 && NotGradedPossible.Count == 0 && CapsPossible.Count == 0;
}

/// <summary>Meetings that a full year has and this one has not.</summary>
/// <param name="Expectation">What is expected.</param>
/// <param name="Count">How many are missing; above 0.</param>
public sealed record MissingMeetings(YearExpectation Expectation, int Count);
