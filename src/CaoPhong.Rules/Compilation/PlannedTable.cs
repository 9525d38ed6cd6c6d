using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Compilation;

/// <summary>The table of a criterion in the plan.</summary>
/// <param name="Index">Its place among the tables of its form, from 0.</param>
/// <param name="Name">Such as <c>31-qdi-tu@2018.1/regular/results</c>.</param>
/// <param name="Criterion">As the rule set words it.</param>
/// <param name="Rows">In the order of the text.</param>
/// <param name="FirstRow">The number of rows in the tables before it.</param>
public sealed record PlannedTable(int Index, string Name, Criterion Criterion, IReadOnlyList<PlannedRow> Rows, int FirstRow)
{
    /// <summary>What counts when several rows hold.</summary>
    public HitPolicy Hit => Criterion.Table.Hit;

    /// <summary>What it is when no row holds.</summary>
    public NoRow NoRow => Criterion.Table.NoRow;

    /// <summary>When the criterion applies; null for always. An engine is asked only for tables of criteria that do.</summary>
    public Applies? Applies => Criterion.Applies;

    /// <summary>What must be whole and not negative, where the domains of facts do not say so already. It is looked at before an engine is asked.</summary>
    public required IReadOnlyList<Expr> Counts { get; init; }

    /// <summary>Whether no two rows can hold together, so that the first that holds is the one.</summary>
    public required bool IsDisjoint { get; init; }

    /// <summary>The slots that its conditions, points and counts name themselves, in order.</summary>
    public required IReadOnlyList<int> Reads { get; init; }

    /// <summary>The place of the row that holds when no other does; null for none.</summary>
    public int? Otherwise { get; init; }
}

/// <summary>A row in the plan.</summary>
/// <param name="Index">Its place in the table, from 0.</param>
/// <param name="Name">Such as <c>31-qdi-tu@2018.1/regular/results/2</c>.</param>
/// <param name="Row">As the rule set words it.</param>
/// <param name="Constant">Its points where they are a number; null where they are calculated.</param>
public sealed record PlannedRow(int Index, string Name, Row Row, decimal? Constant)
{
    /// <summary>Its condition; null for the row that holds when no other does.</summary>
    public Expr? When => Row.When;

    /// <summary>Its points.</summary>
    public Expr Points => Row.Points;
}
