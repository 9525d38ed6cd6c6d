using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis;

/// <summary>When a criterion is full: it gives its max, or does not count against it.</summary>
internal static class MostPoints
{
    /// <summary>The condition; null where the points are calculated, so that no condition says it.</summary>
    public static Expr? When(Criterion criterion)
    {
        if (criterion.IsBroken || criterion.Table.Round is not null || OfTable(criterion) is not { } full)
        {
            return null;
        }

        return criterion.Applies switch
        {
            null => full,
            { Otherwise: Otherwise.Zero } applies => Both(applies.When, full),
            var applies => Either(ExprBuild.Not(applies.When), full),
        };
    }

    private static Expr? OfTable(Criterion criterion)
    {
        var table = criterion.Table;
        if (table.Tally is not null || !table.Rows.All(row => row.Points is LiteralExpr))
        {
            return null;
        }

        decimal PointsOf(Row row) => ((LiteralExpr)row.Points).Value.AsNumber;
        if (table.Hit == HitPolicy.Sum)
        {
            return table.Rows.Sum(PointsOf) == criterion.Max && table.Rows.All(row => row.When is not null)
                ? ExprBuild.All(table.Rows.Select(row => row.When!), criterion.Span)
                : null;
        }

        // Of the lowest points all rows that hold must be full.
        return table.Hit == HitPolicy.Lowest ? null
            : table.Rows.Select((row, place) => (row, place)).Where(one => PointsOf(one.row) == criterion.Max)
                .Select(one => Counts(table, one.row, one.place))
                .Aggregate((Expr?)null, (all, one) => all is null ? one : Either(all, one));
    }

    // A row of 'first' counts where none before it holds, and one without a condition where no other does.
    private static Expr Counts(DecisionTable table, Row row, int place)
    {
        var others = row.When is null ? table.Rows.Where(other => other.When is not null)
            : table.Hit == HitPolicy.First ? table.Rows.Take(place).Where(other => other.When is not null)
            : [];
        var none = others.Select(other => ExprBuild.Not(other.When!));
        return ExprBuild.All(row.When is null ? none : none.Append(row.When), row.Span) ?? row.When ?? new LiteralExpr(Value.True, row.Span) { Type = FeelType.Boolean };
    }

    private static Expr Both(Expr left, Expr right) => new BinaryExpr(BinaryOperator.And, left, right, right.Span) { Type = FeelType.Boolean };

    private static Expr Either(Expr left, Expr right) => new BinaryExpr(BinaryOperator.Or, left, right, right.Span) { Type = FeelType.Boolean };
}
