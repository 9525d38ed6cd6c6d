using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis.Impacts;

/// <summary>One meeting under two versions.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Meeting">As given; null where its row could not be read.</param>
/// <param name="Old">Its scorecard under the old version, or why there is none.</param>
/// <param name="New">Its scorecard under the new version, or why there is none.</param>
public sealed record MeetingImpact(Meeting? Meeting, Checked<Scorecard> Old, Checked<Scorecard> New)
{
    /// <summary>Where the meeting stands; null when a program gave it.</summary>
    public FactPlace? Place { get; init; } = Meeting?.Place;

    /// <summary>Which cell held it; null where no version could say.</summary>
    public string? Cell { get; init; } = (Old.Value ?? New.Value)?.Facts.Cell;

    /// <summary>The day it was held; null where no version could say.</summary>
    public DateOnly? HeldOn { get; init; } = (Old.Value ?? New.Value)?.Facts.HeldOn;

    /// <summary>The grade under the old version.</summary>
    public GradeState OldGrade { get; } = GradeState.Of(Old.Value);

    /// <summary>The grade under the new version.</summary>
    public GradeState NewGrade { get; } = GradeState.Of(New.Value);

    /// <summary>Whether both versions scored it.</summary>
    public bool IsScored => Old.IsOk && New.IsOk;

    /// <summary>Whether both versions scored it and the grades differ.</summary>
    public bool Moves => IsScored && !OldGrade.Equals(NewGrade);

    /// <summary>The criteria whose points differ, in the order of the new version, then those that only the old one has.</summary>
    public IReadOnlyList<PointsImpact> Points { get; } = Old.Value is { } old && New.Value is { } @new ? PointsImpact.Between(old, @new) : [];

    /// <summary>What makes the grades differ, beside points; empty where they do not.</summary>
    public IReadOnlyList<ImpactCause> Causes => Old.Value is { } old && New.Value is { } @new && Moves ? [.. ImpactCause.Between(old, @new, Points)] : [];
}

/// <summary>The points of one criterion under two versions.</summary>
/// <param name="Id">The criterion.</param>
/// <param name="Title">As the new version prints it, else the old one.</param>
/// <param name="Old">The points; null where it is left out or the version has none such.</param>
/// <param name="New">The points; null where it is left out or the version has none such.</param>
public sealed record PointsImpact(string Id, string Title, Bounds? Old, Bounds? New)
{
    /// <summary>The criteria of two scorecards of one meeting whose points differ.</summary>
    internal static IReadOnlyList<PointsImpact> Between(Scorecard old, Scorecard @new)
    {
        var found = new List<PointsImpact>();
        foreach (var part in @new.Parts)
        {
            if (part.Part is Criterion)
            {
                Add(found, part.Part, old.Find(part.Part.Id), part);
            }
        }

        foreach (var part in old.Parts)
        {
            if (part.Part is Criterion && @new.Find(part.Part.Id) is null)
            {
                Add(found, part.Part, part, null);
            }
        }

        return found;
    }

    private static void Add(List<PointsImpact> found, Part part, PartScore? old, PartScore? @new)
    {
        var (before, after) = (PointsOf(old), PointsOf(@new));
        var isSame = before is { } one && after is { } other
            ? Decimals.Compare(one.From, other.From) == 0 && Decimals.Compare(one.To, other.To) == 0
            : before is null && after is null;
        if (!isSame)
        {
            found.Add(new(part.Id, part.Title, before, after));
        }
    }

    private static Bounds? PointsOf(PartScore? part) => part is null || part.State == PartState.LeftOut ? null : part.Points;
}
