using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>What the hits of a table come to: by the hit policy, then the tally, then the rounding, held to the points that are allowed.</summary>
internal static class TableResult
{
    /// <summary>The points of a criterion; false, with the reason, where there are none.</summary>
    public static bool TryMake(PlannedTable table, ReadOnlySpan<RowHit> hits, out decimal points, out Diagnostic? error)
    {
        error = null;
        points = 0;
        if (hits.IsEmpty && table.NoRow == NoRow.Error)
        {
            error = MeetingDiagnostics.NoRow(table);
            return false;
        }

        foreach (var hit in hits)
        {
            if (table.Rows[hit.Row].Row.Allowed is { } allowed && !Allows(allowed, hit.Points))
            {
                error = NotAllowed(table, allowed, hit.Points, [hit.Row]);
                return false;
            }
        }

        if (!TryCount(table, hits, out points, out error))
        {
            return false;
        }

        var decision = table.Criterion.Table;
        if (decision.Tally is { } tally)
        {
            points = Stopped(tally, points);
        }

        if (decision.Round is { } rounding && !PointsRounding.TryApply(rounding, points, out points))
        {
            error = MeetingDiagnostics.Overflow(table.Criterion);
            return false;
        }

        if (!Allows(decision.Points, points))
        {
            error = NotAllowed(table, decision.Points, points, RowsOf(hits));
            return false;
        }

        return true;
    }

    /// <summary>Whether points lie inside a domain and on its step, as comparison sees them.</summary>
    public static bool Allows(PointsDomain domain, decimal points) =>
        Decimals.Compare(points, domain.From) >= 0
        && Decimals.Compare(points, domain.To) <= 0
        && (domain.Step is not { } step || Decimals.AsCompared(points) % step == 0);

    /// <summary>A sum with its start and stops.</summary>
    public static decimal Stopped(Tally tally, decimal sum)
    {
        var points = tally.Start + sum;
        points = tally.Low is { } low && points < low ? low : points;
        return tally.High is { } high && points > high ? high : points;
    }

    /// <summary>The error of points that a domain does not allow.</summary>
    public static Diagnostic NotAllowed(PlannedTable table, PointsDomain domain, decimal points, IReadOnlyList<int> rows) =>
        domain.Step is { } step && Allows(domain with { Step = null }, points)
            ? MeetingDiagnostics.PointsOffStep(table, points, step, rows)
            : MeetingDiagnostics.PointsOutside(table, points, domain, rows);

    private static bool TryCount(PlannedTable table, ReadOnlySpan<RowHit> hits, out decimal points, out Diagnostic? error)
    {
        error = null;
        points = hits.IsEmpty ? 0 : hits[0].Points;
        switch (table.Hit)
        {
            case HitPolicy.Unique when hits.Length > 1:
                error = MeetingDiagnostics.SeveralRows(table, RowsOf(hits));
                return false;
            case HitPolicy.Any when DifferingFrom(points, hits) is { } other:
                error = MeetingDiagnostics.DifferentPoints(table, hits[0], other);
                return false;
            case HitPolicy.Highest or HitPolicy.Lowest:
                foreach (var hit in hits)
                {
                    points = table.Hit == HitPolicy.Highest ? Math.Max(points, hit.Points) : Math.Min(points, hit.Points);
                }

                return true;
            case HitPolicy.Sum:
                points = 0;
                foreach (var hit in hits)
                {
                    if (!Decimals.TryAdd(points, hit.Points, out points))
                    {
                        error = MeetingDiagnostics.Overflow(table.Criterion);
                        return false;
                    }
                }

                return true;
            default:
                return true;
        }
    }

    private static RowHit? DifferingFrom(decimal points, ReadOnlySpan<RowHit> hits)
    {
        foreach (var hit in hits)
        {
            if (Decimals.Compare(hit.Points, points) != 0)
            {
                return hit;
            }
        }

        return null;
    }

    private static int[] RowsOf(ReadOnlySpan<RowHit> hits)
    {
        var rows = new int[hits.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = hits[i].Row;
        }

        return rows;
    }
}
