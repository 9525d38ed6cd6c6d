using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cases;

/// <summary>What a case expects of a year: <c>year: {grade: good, points: 90}</c>; what is null is not checked.</summary>
public sealed record ExpectedYear
{
    /// <summary>The points of the year.</summary>
    public ExpectedPoints? Points { get; init; }

    /// <summary>All grades that are still possible; none: there is no grade.</summary>
    public ExpectedSet? Grade { get; init; }

    /// <summary>All caps that hold.</summary>
    public ExpectedSet? Caps { get; init; }

    /// <summary>The meetings that are missing of what the year expects.</summary>
    public ExpectedMissing? Missing { get; init; }

    /// <summary>All facts of meetings that count which are unknown and matter.</summary>
    public ExpectedSet? Unknown { get; init; }

    /// <summary>The version that judges.</summary>
    public ExpectedSet? Version { get; init; }

    /// <summary>Whether nothing is expected.</summary>
    public bool IsEmpty => Points is null && Grade is null && Caps is null && Missing is null && Unknown is null && Version is null;

    /// <summary>What this or another expectation expects; where both do, what this one does.</summary>
    public ExpectedYear Over(ExpectedYear? other) => other is null ? this : new()
    {
        Points = Points ?? other.Points,
        Grade = Grade ?? other.Grade,
        Caps = Caps ?? other.Caps,
        Missing = Missing ?? other.Missing,
        Unknown = Unknown ?? other.Unknown,
        Version = Version ?? other.Version,
    };
}

/// <summary>Expected missing meetings: <c>{regular: 2}</c>, or <c>2</c> for all sorts together.</summary>
/// <param name="Counts">How many of each sort, those of which none is missing left out; null where only their sum is expected.</param>
/// <param name="Sum">How many together.</param>
/// <param name="Span">Where they are written.</param>
public sealed record ExpectedMissing(IReadOnlyDictionary<string, int>? Counts, int Sum, SourceSpan Span);
