using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Model;

/// <summary>The one core form of every criterion: rows with a condition and points, and what counts when several hold.</summary>
/// <remarks>Every expression is checked. Immutable. The points of a meeting are made in this order: the points of the rows
/// that count, by <paramref name="Hit"/>; the <see cref="Tally"/>; the <see cref="Round"/>; then <paramref name="Points"/> must allow them.</remarks>
/// <param name="Hit">What counts when several rows hold.</param>
/// <param name="Rows">In the order of the text.</param>
/// <param name="Points">What points are allowed.</param>
/// <param name="NoRow">What it is when no row holds.</param>
public sealed record DecisionTable(HitPolicy Hit, IReadOnlyList<Row> Rows, PointsDomain Points, NoRow NoRow)
{
    /// <summary>What must be whole and not negative, else it is an error of that meeting: the counts of <c>deduct</c>, <c>award</c> and <c>penalty</c>.</summary>
    public IReadOnlyList<Expr> Counts { get; init; } = [];

    /// <summary>From where the points of a <see cref="HitPolicy.Sum"/> are counted and where they stop; null: from 0, without stops.</summary>
    public Tally? Tally { get; init; }

    /// <summary>What a <see cref="HitPolicy.Sum"/> is made of, where the author wrote it as items and the rows are made from them; it is then explained by them.</summary>
    /// <remarks>Where nothing is unknown they come to the points of the rows, stopped by the <see cref="Tally"/>.</remarks>
    public IReadOnlyList<SumItem> Items { get; init; } = [];

    /// <summary>How the criterion rounds its own points; null: not at all.</summary>
    public Rounding? Round { get; init; }
}

/// <summary>A count with a start and stops: 5 points, less 2 for each absence, down to 0.</summary>
/// <param name="Start">The points before any row is added.</param>
/// <param name="Low">Where the count stops downwards; null: nowhere.</param>
/// <param name="High">Where it stops upwards; null: nowhere.</param>
public sealed record Tally(decimal Start, decimal? Low, decimal? High);

/// <summary>One line of a <see cref="DecisionTable"/>: when it holds, and the points it gives.</summary>
/// <remarks>A row whose <see cref="When"/> is null holds when no other row does.
/// <see cref="Points"/> is never rounded here.</remarks>
/// <param name="Id">Unique in the table: its number from 1, or the id that the author gave.</param>
/// <param name="When">A condition; null for the row that holds when no other does.</param>
/// <param name="Points">A number.</param>
/// <param name="Span">Where the author wrote it.</param>
/// <param name="Label">The author's words for it, such as the title of an item.</param>
/// <param name="Source">Its own citation.</param>
public sealed record Row(string Id, Expr? When, Expr Points, SourceSpan Span, string? Label = null, Citation? Source = null)
{
    /// <summary>What points this row alone allows, such as a span that is filled by hand; null: what the table allows.</summary>
    public PointsDomain? Allowed { get; init; }

    /// <summary>Whether the author wrote this very row, such as a band, a case or an item, and so knows it by its <see cref="Id"/>; one that a kind made is named to nobody by it.</summary>
    public bool IsWritten { get; init; }
}

/// <summary>One of the things that a sum is made of, such as <c>{each: late, points: 1, per: 3}</c>.</summary>
/// <param name="Title">The author's words for it; null: what <paramref name="Subject"/> is called.</param>
/// <param name="Subject">What its points depend on, such as the count.</param>
/// <param name="Points">What it adds, or takes away where it is negative, before the <see cref="Tally"/> stops.</param>
public sealed record SumItem(string? Title, Expr Subject, Expr Points);

/// <summary>Which rows of a table count.</summary>
public enum HitPolicy
{
    /// <summary>At most one row may hold.</summary>
    Unique,

    /// <summary>The first row that holds.</summary>
    First,

    /// <summary>All rows that hold give the same points.</summary>
    Any,

    /// <summary>The most points of the rows that hold.</summary>
    Highest,

    /// <summary>The fewest points of the rows that hold.</summary>
    Lowest,

    /// <summary>The points of all rows that hold, added up.</summary>
    Sum,
}

/// <summary>What a table gives when no row holds.</summary>
public enum NoRow
{
    /// <summary>An error of that meeting.</summary>
    Error,

    /// <summary>0 points.</summary>
    Zero,
}

/// <summary>The points that a criterion may give; anything else is an error of that meeting, never clamped.</summary>
/// <param name="From">The fewest.</param>
/// <param name="To">The most; <see cref="decimal.MaxValue"/> for a penalty, which has no max.</param>
/// <param name="Step">How fine they are, counted from 0; null for any.</param>
public sealed record PointsDomain(decimal From, decimal To, decimal? Step);

/// <summary>Rounding to a multiple: <c>{to: 0.1, mode: half-up}</c>.</summary>
/// <param name="To">The multiple; above 0.</param>
/// <param name="Mode">Which way.</param>
public sealed record Rounding(decimal To, RoundingMode Mode);

/// <summary>Which way rounding goes.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest; halves away from zero.</summary>
    HalfUp,

    /// <summary>To the nearest; halves to the even multiple.</summary>
    HalfEven,

    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Towards zero.</summary>
    Down,
}
