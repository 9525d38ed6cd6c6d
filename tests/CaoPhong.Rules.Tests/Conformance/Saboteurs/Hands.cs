using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Tests.Conformance.Saboteurs;

/// <summary>Changes hits by a function.</summary>
internal sealed class Hand(Func<PlannedTable, RowHit[], IEnumerable<RowHit>> change) : HandOnHits
{
    public override IEnumerable<RowHit> Change(PlannedTable table, RowHit[] hits) => change(table, hits);
}

/// <summary>Keeps failures to itself.</summary>
internal sealed class Silence : HandOnHits
{
    public override bool HidesFailures => true;
}

/// <summary>Remembers what each table gave for the meeting before, and gives it again where as many rows hold.</summary>
internal sealed class Memory : HandOnHits
{
    private readonly Dictionary<PlannedTable, RowHit[]> before = new(ReferenceEqualityComparer.Instance);

    public override IEnumerable<RowHit> Change(PlannedTable table, RowHit[] hits)
    {
        var remembered = before.GetValueOrDefault(table, hits);
        before[table] = hits;
        return remembered.Length == hits.Length && table.Index == 0 ? remembered : hits;
    }
}

/// <summary>Rows that hold, told wrongly.</summary>
internal static class Hands
{
    /// <summary>Of several rows the first alone.</summary>
    public static IEnumerable<RowHit> FirstForUnique(PlannedTable table, RowHit[] hits) => table.Hit == HitPolicy.Unique ? hits.Take(1) : hits;

    /// <summary>Of a sum the first row alone.</summary>
    public static IEnumerable<RowHit> FirstForSum(PlannedTable table, RowHit[] hits) => table.Hit == HitPolicy.Sum ? hits.Take(1) : hits;

    /// <summary>Of rows that must agree the first alone.</summary>
    public static IEnumerable<RowHit> FirstForAny(PlannedTable table, RowHit[] hits) => table.Hit == HitPolicy.Any ? hits.Take(1) : hits;

    /// <summary>The first for the highest.</summary>
    public static IEnumerable<RowHit> FirstForHighest(PlannedTable table, RowHit[] hits) => table.Hit == HitPolicy.Highest ? hits.Take(1) : hits;

    /// <summary>The highest for the lowest.</summary>
    public static IEnumerable<RowHit> HighestForLowest(PlannedTable table, RowHit[] hits) =>
        table.Hit == HitPolicy.Lowest && hits.Length > 0 ? [hits.MaxBy(hit => hit.Points)] : hits;

    /// <summary>The row for all other cases, also where another holds.</summary>
    public static IEnumerable<RowHit> AlwaysOtherwise(PlannedTable table, RowHit[] hits) =>
        table is { Otherwise: { } other } && hits.Length > 0 && table.Rows[other].Constant is { } points ? [new(other, points)] : hits;

    /// <summary>Never the row for all other cases.</summary>
    public static IEnumerable<RowHit> NeverOtherwise(PlannedTable table, RowHit[] hits) => hits.Where(hit => hit.Row != table.Otherwise);

    /// <summary>Points as binary floating point.</summary>
    public static IEnumerable<RowHit> Binary(PlannedTable table, RowHit[] hits) => hits.Select(hit => hit with { Points = (decimal)(double)hit.Points });

    /// <summary>Points rounded before anybody asked.</summary>
    public static IEnumerable<RowHit> Rounded(PlannedTable table, RowHit[] hits) => hits.Select(hit => hit with { Points = Math.Round(hit.Points, 1) });

    /// <summary>Points held to the max, where more is an error.</summary>
    public static IEnumerable<RowHit> Clamped(PlannedTable table, RowHit[] hits) =>
        table.Criterion.Role == CriterionRole.Penalty ? hits : hits.Select(hit => hit with { Points = Math.Clamp(hit.Points, 0, table.Criterion.Max) });
}
