using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>Whether two things differ for any meeting.</summary>
/// <param name="IsEqual">Whether it is proven that they never do.</param>
/// <param name="Witness">A meeting that shows a difference; null where none was found.</param>
internal readonly record struct VersionDifference(bool IsEqual, Witness? Witness)
{
    /// <summary>Nobody can tell.</summary>
    public static VersionDifference Unproven => new(false, null);
}
