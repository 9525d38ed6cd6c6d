using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Model;

/// <summary>What the points of a year can be.</summary>
internal static class YearPoints
{
    /// <summary>A mean, median, least or greatest of totals lies where totals lie; of anything else only the author knows.</summary>
    public static Domain DomainOf(Expr? points, IReadOnlyList<Form> counted)
    {
        var isTotal = points is CallExpr { Function: "mean" or "median" or "min" or "max", Arguments: [var list] } && IsTotals(list);
        var totals = counted.Select(form => form.Names.Total.Domain).ToList();
        return isTotal && totals.Count > 0 && totals.All(total => total.Upper is not null)
            ? new(new(0, true), totals.Select(total => total.Upper!).MaxBy(upper => upper.Value), null)
            : new(new(0, true), null, null);
    }

    private static bool IsTotals(Expr list) => list is PathExpr { Member: "total", Operand: var meetings } && IsMeetings(meetings);

    private static bool IsMeetings(Expr list) => list is NameExpr || (list is FilterExpr filter && IsMeetings(filter.Operand));
}
