using System.Globalization;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary>Bands in disguise: the rows of a count, one for every full <c>per</c>, the last one at the stop.</summary>
/// <param name="start">The points of no occurrence.</param>
/// <param name="sign">1 where occurrences win points, −1 where they lose them.</param>
/// <param name="stop">How many points can be won or lost at most; null: without end.</param>
internal sealed class CountRows(decimal start, decimal sign, decimal? stop)
{
    private const int Most = 64;

    /// <summary>The rows of a single count.</summary>
    /// <remarks>The first row also holds below 0, where the table's counts make an error of it, so that there is no gap.</remarks>
    public IReadOnlyList<Row> Single(CountedItem item)
    {
        if (Last(item) is not { } last)
        {
            return [RowOf(item, "1", null, Formula(item))];
        }

        var rows = new List<Row>();
        for (var k = 0; k <= last; k++)
        {
            rows.Add(RowOf(item, Name(k + 1), When(item, k, last), Number(item, start + (sign * Gained(item, k)))));
        }

        return rows;
    }

    /// <summary>The rows of one of several counts, which are added to the start; they are numbered from <paramref name="first"/>.</summary>
    public IReadOnlyList<Row> OneOfSeveral(CountedItem item, int first)
    {
        if (Last(item) is not { } last)
        {
            var reached = ExprBuild.Compare(BinaryOperator.GreaterOrEqual, item.Each, Number(item, item.Per), item.Span);
            return [RowOf(item, Name(first), reached, Times(item, sign))];
        }

        var rows = new List<Row>();
        for (var k = 1; k <= last; k++)
        {
            rows.Add(RowOf(item, Name(first + k - 1), When(item, k, last), Number(item, sign * (item.Points * k))));
        }

        return rows;
    }

    /// <summary>One of several counts as its author wrote it, without a stop.</summary>
    public SumItem Written(CountedItem item) => new(item.Title, item.Each, Times(item, sign));

    // The number of full counts at which nothing more can happen; null where rows would be too many.
    private int? Last(CountedItem item)
    {
        // Multiplied first, so that the smallest points do not carry the quotient out of a decimal.
        decimal? last = stop is { } most && most <= item.Points * Most ? decimal.Ceiling(most / item.Points) : null;
        if (item.Each is NameExpr { Symbol.Domain.Upper: { } upper } && upper.Value >= 0)
        {
            var reachable = decimal.Floor(upper.Value / item.Per);
            last = last is { } stopped && stopped <= reachable ? stopped : reachable;
        }

        return last is { } rows && rows < Most && item.Per <= MostPer ? (int)rows : null;
    }

    private decimal Gained(CountedItem item, int k) => stop is { } most ? Math.Min(most, item.Points * k) : item.Points * k;

    private static Expr? When(CountedItem item, int k, int last) =>
        ExprBuild.InBand(
            item.Each,
            new(k == 0 ? null : new Edge(k * item.Per, true), k == last ? null : new Edge((k + 1) * item.Per, false), null),
            edge => Number(item, edge),
            item.Span);

    // start ± points · floor(each / per), stopped: max(start − stop, …) or min(start + stop, …).
    private Expr Formula(CountedItem item)
    {
        var gained = Times(item, 1);
        if (stop is { } most)
        {
            gained = ExprBuild.Call("min", item.Span, Number(item, most), gained);
        }

        return sign < 0 ? ExprBuild.Calculate(BinaryOperator.Subtract, Number(item, start), gained, item.Span)
            : start == 0 ? gained
            : ExprBuild.Calculate(BinaryOperator.Add, Number(item, start), gained, item.Span);
    }

    private static Expr Times(CountedItem item, decimal factor)
    {
        var full = item.Per == 1
            ? item.Each
            : ExprBuild.Call("floor", item.Span, ExprBuild.Calculate(BinaryOperator.Divide, item.Each, Number(item, item.Per), item.Span));
        return factor * item.Points == 1 ? full : ExprBuild.Calculate(BinaryOperator.Multiply, Number(item, factor * item.Points), full, item.Span);
    }

    private static Row RowOf(CountedItem item, string id, Expr? when, Expr points) => new(id, when, points, item.Span, item.Title, item.Source);

    private static Expr Number(CountedItem item, decimal number) => ExprBuild.Number(number, item.PointsSpan);

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    private const decimal MostPer = 1_000_000_000_000;
}
