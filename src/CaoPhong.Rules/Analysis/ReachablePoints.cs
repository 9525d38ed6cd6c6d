using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis;

/// <summary>All points that a criterion can give where it applies: never less than the truth.</summary>
internal static class ReachablePoints
{
    /// <summary>The points before rounding; null where nothing is known of them.</summary>
    public static Domain? Of(FactKnowledge knowledge, Form form, Criterion criterion, RegionBudget budget)
    {
        var table = criterion.Table;
        var rows = table.Rows.OrderBy(row => row.When is null).ToArray();
        var question = new CoverageQuestion([.. rows.Select(row => row.When)])
        {
            Assumptions = [.. new[] { form.When, criterion.Applies?.When }.OfType<Expr>()],
            FirstCounts = table.Hit == HitPolicy.First,
        };
        var dead = rows.Count(row => row.When is null) > 1 ? [] : CoverageSearch.Run(knowledge, question, budget).Dead;
        var points = rows.Where((_, place) => !dead.Contains(place)).Select(row => OfRow(knowledge, row, table)).ToArray();
        if (points.Length == 0 || points.Contains(null))
        {
            return null;
        }

        if (table.Hit != HitPolicy.Sum)
        {
            return points.OfType<Domain>().Aggregate((all, one) => all.Or(one));
        }

        // Which rows hold together is not asked: each may add its points or not.
        var sum = points.OfType<Domain>().Aggregate(Domain.Only(0), (all, one) => DomainArithmetic.Add(all, one.Or(Domain.Only(0))));
        return table.Tally is { } tally ? Stopped(DomainArithmetic.Add(sum, Domain.Only(tally.Start)), tally) : sum;
    }

    private static Domain? OfRow(FactKnowledge knowledge, Row row, DecisionTable table)
    {
        // What holds in the row narrows what its points are made of; null stands for the meetings that it is not for.
        var only = row.When is null
            ? row.Points
            : new IfExpr(row.When, row.Points, new LiteralExpr(Value.Null, row.Span) { Type = FeelType.Null }, row.Span) { Type = FeelType.Number };
        var allowed = row.Allowed ?? table.Points;
        return ExprBounds.Evaluate(only, symbol => knowledge[symbol]).Ordinals is not { } points ? null
            : table.Hit == HitPolicy.Sum || table.Round is not null ? points
            : points.And(new(new(allowed.From, true), new(allowed.To, true), allowed.Step));
    }

    private static Domain Stopped(Domain points, Tally tally)
    {
        var low = tally.Low is { } least ? DomainArithmetic.Greatest(points, Domain.Only(least)) : points;
        return tally.High is { } most ? DomainArithmetic.Least(low, Domain.Only(most)) : low;
    }
}
