namespace CaoPhong.Rules.Regions;

/// <summary>A meeting, or more, that satisfies none of the conditions.</summary>
/// <param name="Witness">Such a meeting.</param>
/// <param name="Region">Where it lies.</param>
public sealed record CoverageGap(Witness Witness, Region Region);

/// <summary>Two conditions that hold at once and may not.</summary>
/// <param name="First">The place of the one.</param>
/// <param name="Second">The place of the other, behind it.</param>
/// <param name="Witness">A meeting that satisfies both.</param>
public sealed record CoverageOverlap(int First, int Second, Witness Witness);

/// <summary>What could not be told.</summary>
public enum OpenQuestion
{
    /// <summary>Whether every meeting is covered.</summary>
    Gap,

    /// <summary>Whether two conditions hold at once.</summary>
    Overlap,

    /// <summary>All of it: there are too many regions.</summary>
    Everything,
}

/// <summary>Something that could not be told, and the part that stopped it.</summary>
/// <param name="Question">What.</param>
/// <param name="Region">A region in which no meeting was found, and none was ruled out; null where there are too many.</param>
/// <param name="First">The one condition of an overlap.</param>
/// <param name="Second">The other condition of an overlap.</param>
public sealed record CoverageStop(OpenQuestion Question, Region? Region, int First = -1, int Second = -1);
