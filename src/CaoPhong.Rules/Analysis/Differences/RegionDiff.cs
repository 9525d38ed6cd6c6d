using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>Meetings of which the two versions say something different, and what.</summary>
/// <param name="Where">What must hold of such a meeting, all together; empty: every meeting.</param>
/// <param name="Old">What the old version says.</param>
/// <param name="New">What the new version says.</param>
public sealed record RegionDiff(IReadOnlyList<RegionAxis> Where, DiffResult Old, DiffResult New)
{
    /// <summary>By how many points the new result is more than the old, where that is one number in all of the region.</summary>
    public decimal? Change { get; init; }

    /// <summary>A meeting in the region that the real evaluator has confirmed; null where none was found and none was ruled out.</summary>
    public DiffWitness? Witness { get; init; }
}

/// <summary>What something may be in a region.</summary>
/// <param name="Subject">A fact, derived fact or other expression, as it is written.</param>
/// <param name="Values">What it may be; an end that is also the end of all that it can be is left out.</param>
public sealed record RegionAxis(string Subject, Possible Values)
{
    /// <summary>Its label; null where it has none of its own.</summary>
    public string? Label { get; init; }

    /// <summary>Several stretches of values that do not touch; else the one of <see cref="Values"/>.</summary>
    public IReadOnlyList<Possible> Stretches { get; init; } = [Values];
}

/// <summary>A meeting that shows a difference: the facts that matter for it.</summary>
/// <param name="Facts">Names and values.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Old">The result under the old version.</param>
/// <param name="New">The result under the new version.</param>
public sealed record DiffWitness(IReadOnlyList<(string Name, Value Value)> Facts, Phrase Words, DiffResult Old, DiffResult New);

/// <summary>What a result is.</summary>
public enum DiffResultKind
{
    /// <summary>Points.</summary>
    Points,

    /// <summary>A value that is calculated from facts.</summary>
    Formula,

    /// <summary>The criterion is left out.</summary>
    LeftOut,

    /// <summary>The meeting cannot be scored, or not be written down so.</summary>
    Rejected,

    /// <summary>The version does not know the value, so that only bounds can be said.</summary>
    Unknown,

    /// <summary>Something with an id: a grade, a form, the best grade that a cap leaves.</summary>
    Named,

    /// <summary>Nothing of the sort: no grade, no form, no cap.</summary>
    None,

    /// <summary>It holds: accepted, or not graded.</summary>
    Holds,
}

/// <summary>What a version says of a meeting, as far as one thing is asked.</summary>
/// <param name="Kind">What it is.</param>
public sealed record DiffResult(DiffResultKind Kind)
{
    /// <summary>The points; several where they vary in a region of one change.</summary>
    public Bounds? Points { get; init; }

    /// <summary>How a value is calculated.</summary>
    public string? Formula { get; init; }

    /// <summary>The id of what is named.</summary>
    public string? Id { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    internal static DiffResult LeftOut { get; } = new(DiffResultKind.LeftOut);

    internal static DiffResult Rejected { get; } = new(DiffResultKind.Rejected);

    internal static DiffResult Unknown { get; } = new(DiffResultKind.Unknown);

    internal static DiffResult None { get; } = new(DiffResultKind.None);

    internal static DiffResult Holds { get; } = new(DiffResultKind.Holds);

    internal static DiffResult Of(decimal points) => new(DiffResultKind.Points) { Points = Bounds.Exactly(points) };

    internal static DiffResult Named(string id, string title) => new(DiffResultKind.Named) { Id = id, Title = title };

    /// <summary>Whether the same is said; what it is called does not matter.</summary>
    public bool IsSame(DiffResult other) =>
        Kind == other.Kind && Formula == other.Formula && Id == other.Id
        && (Points is not { } points || (other.Points is { } others && Decimals.Compare(points.From, others.From) == 0 && Decimals.Compare(points.To, others.To) == 0));

    /// <summary>Tells results apart that are not the same.</summary>
    internal string Key => $"{Kind}|{(Points is { } points ? $"{Numbers.Format(Decimals.AsCompared(points.From))}..{Numbers.Format(Decimals.AsCompared(points.To))}" : "")}|{Formula}|{Id}";
}
