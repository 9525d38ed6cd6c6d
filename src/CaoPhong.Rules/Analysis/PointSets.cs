using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis;

/// <summary>The numbers of points that a criterion can give, where they are few.</summary>
internal static class PointSets
{
    private const int Most = 200;

    /// <summary>All of them, perhaps more; null where they are many or not known one by one.</summary>
    public static IReadOnlySet<decimal>? Of(AnalysisRun run, Form form, Criterion criterion)
    {
        var table = criterion.Table;
        if (table.Round is not null)
        {
            return null;
        }

        var points = table.Rows.All(row => row.Points is LiteralExpr) ? OfRows(table)
            : table.Points.Step is { } step && criterion.Max / step < Most ? Steps(criterion.Max, step)
            : null;
        if (points is null)
        {
            return null;
        }

        if (criterion.Applies is { } applies)
        {
            points.Add(applies.Otherwise == Otherwise.Full ? criterion.Max : 0);
        }

        return points;
    }

    private static HashSet<decimal>? OfRows(DecisionTable table)
    {
        var literals = table.Rows.Select(row => ((LiteralExpr)row.Points).Value.AsNumber).ToArray();
        if (table.Hit != HitPolicy.Sum)
        {
            return [.. table.NoRow == NoRow.Zero ? literals.Append(0) : literals];
        }

        HashSet<decimal> sums = [0];
        foreach (var literal in literals)
        {
            sums.UnionWith(sums.Select(sum => sum + literal).ToArray());
            if (sums.Count > Most)
            {
                return null;
            }
        }

        return table.Tally is { } tally ? [.. sums.Select(sum => Evaluation.TableResult.Stopped(tally, sum))] : sums;
    }

    private static HashSet<decimal> Steps(decimal max, decimal step)
    {
        var points = new HashSet<decimal>();
        for (var number = 0m; number <= max; number += step)
        {
            points.Add(number);
        }

        return points;
    }
}
