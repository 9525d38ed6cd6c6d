using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>The values beside an edge: just below it, at it, just above it.</summary>
/// <remarks>What is recorded in steps is just beside an edge one step away; anything else no farther than one in the last place in which
/// the edges of that subject are written.</remarks>
internal sealed class EdgeSides
{
    private readonly Dictionary<string, decimal> units;

    /// <param name="edges">All edges of the same table, so that one unit serves all of a subject.</param>
    public EdgeSides(IEnumerable<ConditionEdge> edges) =>
        units = edges.GroupBy(edge => edge.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Min(edge => LastPlace(edge.Value)), StringComparer.Ordinal);

    /// <summary>The three sides, each with its words and the condition that a value lies there.</summary>
    public IEnumerable<EdgeSide> Of(ConditionEdge edge, FactKnowledge knowledge)
    {
        var step = edge.Kind == ValueKind.Date ? 1 : ExprBounds.Evaluate(edge.Subject, symbol => knowledge[symbol]).Ordinals?.Step;
        var shown = Shown(edge, edge.Value);
        yield return new(-1, Beside(edge, step, -1), new($"{edge.Text} ngay dưới {shown}", $"{edge.Text} just below {shown}"));
        yield return new(0, Equal(edge, edge.Value), new($"{edge.Text} đúng bằng {shown}", $"{edge.Text} exactly {shown}"));
        yield return new(1, Beside(edge, step, 1), new($"{edge.Text} ngay trên {shown}", $"{edge.Text} just above {shown}"));
    }

    private Expr Beside(ConditionEdge edge, decimal? step, int side)
    {
        if (step is { } grid)
        {
            var rest = edge.Value % grid;
            var below = rest == 0 ? edge.Value - grid : edge.Value - rest - (rest < 0 ? grid : 0);
            return Equal(edge, side < 0 ? below : rest == 0 ? edge.Value + grid : below + grid);
        }

        var unit = units.GetValueOrDefault(edge.Text, 1);
        var band = side < 0
            ? new Domain(new(edge.Value - unit, true), new(edge.Value, false), null)
            : new Domain(new(edge.Value, false), new(edge.Value + unit, true), null);
        return ExprBuild.InBand(edge.Subject, band, value => Literal(edge, value), edge.Span)!;
    }

    private static Expr Equal(ConditionEdge edge, decimal value) =>
        ExprBuild.Compare(BinaryOperator.Equal, edge.Subject, Literal(edge, value), edge.Span);

    private static LiteralExpr Literal(ConditionEdge edge, decimal value) =>
        new(Value.OfOrdinal(edge.Kind, value), edge.Span) { Type = edge.Kind == ValueKind.Date ? FeelType.Date : FeelType.Number };

    private static string Shown(ConditionEdge edge, decimal value) =>
        edge.Kind == ValueKind.Date ? Value.OfOrdinal(edge.Kind, value).ToString() : Numbers.Format(value);

    // 90 is written to whole numbers, 84.5 to tenths.
    private static decimal LastPlace(decimal value)
    {
        var unit = 1m;
        for (var places = 0; places < 12 && value % unit != 0; places++)
        {
            unit /= 10;
        }

        return unit;
    }
}

/// <summary>One side of an edge.</summary>
/// <param name="Side">-1 just below, 0 at it, 1 just above.</param>
/// <param name="Lies">Whether a value lies there.</param>
/// <param name="What">In words.</param>
internal sealed record EdgeSide(int Side, Expr Lies, Phrase What);
