using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis;

/// <summary>The points of one criterion, where it applies, for facts that are all known.</summary>
/// <remarks>Not thread-safe where frames are shared.</remarks>
internal sealed class CriterionPoints
{
    private readonly DecisionTable table;
    private readonly (Eval? When, Eval Points)[] rows;

    public CriterionPoints(Criterion criterion)
    {
        table = criterion.Table;
        rows = [.. table.Rows.Select(row => (row.When is null ? null : ExprCompiler.Compile(row.When), ExprCompiler.Compile(row.Points)))];
    }

    /// <summary>The points; null where a meeting of these facts has none.</summary>
    public decimal? Of(Frame frame)
    {
        var hits = new List<decimal>();
        var isDecided = false;
        foreach (var (when, points) in rows.OrderBy(row => row.When is null))
        {
            var holds = when is null ? Value.Of(!isDecided) : when(frame);
            if (holds.Kind != ValueKind.Boolean)
            {
                return null;
            }

            if (!holds.AsBoolean)
            {
                continue;
            }

            isDecided = true;
            if (points(frame) is not { Kind: ValueKind.Number } number)
            {
                return null;
            }

            hits.Add(number.AsNumber);
            if (table.Hit == HitPolicy.First)
            {
                break;
            }
        }

        return hits.Count == 0 && table.NoRow == NoRow.Error ? null : Counted(hits);
    }

    private decimal? Counted(List<decimal> hits)
    {
        var points = table.Hit switch
        {
            HitPolicy.Sum => hits.Sum(),
            HitPolicy.Highest => hits.DefaultIfEmpty().Max(),
            HitPolicy.Lowest => hits.DefaultIfEmpty().Min(),
            _ => hits.FirstOrDefault(),
        };
        points = table.Tally is { } tally ? TableResult.Stopped(tally, points) : points;
        return table.Round is { } rounding
            ? PointsRounding.TryApply(rounding, points, out var rounded) && TableResult.Allows(table.Points, rounded) ? rounded : null
            : TableResult.Allows(table.Points, points) ? points : null;
    }
}
