using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.Cases;

/// <summary>What a case expects; what is null or not there is not checked.</summary>
public sealed record Expectation
{
    /// <summary>The total.</summary>
    public ExpectedPoints? Total { get; init; }

    /// <summary>The points of sections and criteria.</summary>
    public IReadOnlyList<ExpectedPart> Points { get; init; } = [];

    /// <summary>All grades that are still possible; none: there is no grade.</summary>
    public ExpectedSet? Grade { get; init; }

    /// <summary>All caps that hold.</summary>
    public ExpectedSet? Caps { get; init; }

    /// <summary>All unknown facts that matter.</summary>
    public ExpectedSet? Unknown { get; init; }

    /// <summary>The codes of all errors of the meeting; of a case for a year those of all its meetings that are rejected, and of the year.</summary>
    public ExpectedSet? Errors { get; init; }

    /// <summary>The version that scores the meeting or judges the year.</summary>
    public ExpectedSet? Version { get; init; }

    /// <summary>What the year comes to; null for a case of one meeting.</summary>
    public ExpectedYear? Year { get; init; }

    /// <summary>What is still to be filled in by a person; a case with a blank fails.</summary>
    public IReadOnlyList<ExpectedBlank> Blanks { get; init; } = [];

    /// <summary>Whether nothing is expected.</summary>
    public bool IsEmpty =>
        Blanks.Count == 0 && Total is null && Points.Count == 0 && Grade is null && Caps is null && Unknown is null && Errors is null && Version is null && Year is null;

    /// <summary>What this or another expectation expects; where both do, what this one does.</summary>
    public Expectation Over(Expectation other) => new()
    {
        Total = Total ?? other.Total,
        Points = [.. Points, .. other.Points.Where(part => Points.All(own => own.Id != part.Id))],
        Grade = Grade ?? other.Grade,
        Caps = Caps ?? other.Caps,
        Unknown = Unknown ?? other.Unknown,
        Errors = Errors ?? other.Errors,
        Version = Version ?? other.Version,
        Year = Year?.Over(other.Year) ?? other.Year,
        Blanks = [.. Blanks, .. other.Blanks],
    };
}

/// <summary>Expected points: <c>13</c>, <c>{from: 85, to: 100}</c> or <c>left-out</c>.</summary>
/// <param name="Bounds">The points; null: the criterion is left out.</param>
/// <param name="Span">Where they are written.</param>
public sealed record ExpectedPoints(Bounds? Bounds, SourceSpan Span);

/// <summary>Expected points of a section or criterion.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Points">Its points.</param>
public sealed record ExpectedPart(string Id, ExpectedPoints Points);

/// <summary>Expected ids, compared as a set and complete: <c>[good, fair]</c>, or <c>good</c> for one.</summary>
/// <param name="Ids">Each once; none is allowed.</param>
/// <param name="Span">Where they are written.</param>
public sealed record ExpectedSet(IReadOnlyList<string> Ids, SourceSpan Span);
