using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>Explains the criteria of one scorecard when somebody looks.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
internal sealed class ScorecardExplainer(FactSet facts, ExprTracer tracer)
{
    /// <summary>Why a criterion has its points.</summary>
    public Explanation Explain(Criterion criterion, PartState state, Bounds points)
    {
        var frame = new Frame([.. facts.Values]);
        var applies = criterion.Applies is { } condition ? tracer.Trace(condition.When, frame) : null;
        if (state is PartState.LeftOut or PartState.NotApplicable)
        {
            return new(criterion, applies, [], null);
        }

        var rows = Rows(criterion.Table, frame);
        var better = points.IsExact && state == PartState.Counted ? new BetterRows(criterion, points.From, rows, tracer, frame).Nearest() : null;
        var items = criterion.Table.Items.Select(item => new EvaluatedItem(item, tracer.Trace(item.Subject, frame), tracer.Trace(item.Points, frame)));
        return new(criterion, applies, rows, better) { Items = [.. items] };
    }

    private EvaluatedRow[] Rows(DecisionTable table, Frame frame)
    {
        var rows = new EvaluatedRow[table.Rows.Count];
        var (found, open) = (false, false);
        for (var place = 0; place < rows.Length; place++)
        {
            var row = table.Rows[place];
            if (row.When is null || (table.Hit == HitPolicy.First && found))
            {
                // The row without condition is told after the others; one behind the first that holds is not reached.
                rows[place] = new(row, false, false, null, null);
                continue;
            }

            var when = tracer.Trace(row.When, frame);
            bool? holds = when.Value.Kind == ValueKind.Boolean ? when.Value.AsBoolean : null;
            found |= holds == true;
            rows[place] = new(row, holds, holds == true && !(open && table.Hit == HitPolicy.First), when, holds == true ? tracer.Trace(row.Points, frame) : null);
            open |= holds is null;
        }

        var otherwise = Array.FindIndex(rows, row => row.Row.When is null);
        if (otherwise >= 0 && !found)
        {
            rows[otherwise] = new(table.Rows[otherwise], open ? null : true, !open, null, open ? null : tracer.Trace(table.Rows[otherwise].Points, frame));
        }

        return table.Hit is HitPolicy.Highest or HitPolicy.Lowest ? Best(rows, table.Hit, open) : rows;
    }

    private static EvaluatedRow[] Best(EvaluatedRow[] rows, HitPolicy hit, bool open)
    {
        var points = rows.Where(row => row.Hit).Select(PointsOf).OfType<decimal>().ToList();
        if (points.Count == 0)
        {
            return rows;
        }

        var best = hit == HitPolicy.Highest ? points.Max() : points.Min();
        return [.. rows.Select(row => row with { Hit = row.Hit && !open && PointsOf(row) == best })];
    }

    private static decimal? PointsOf(EvaluatedRow row) => row.Points is { Value: { Kind: ValueKind.Number } points } ? points.AsNumber : null;
}
