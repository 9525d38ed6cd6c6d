using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Years;

/// <summary>The expressions of a year: compiled for meetings that are certain, and evaluated over bounds for the others.</summary>
/// <remarks>Immutable; thread-safe. INVARIANT: what a compiled expression gives lies in its bounds, so that the two ways agree wherever
/// the bounds are one value. They may be wider: they see an error at a meeting behind the one that decides. An error that is certain
/// is left to the bounds, so that it is always told in the same words.</remarks>
internal sealed class YearExpressions
{
    private readonly YearNames names;
    private readonly Dictionary<Expr, Eval> compiled = new(ReferenceEqualityComparer.Instance);

    public YearExpressions(Year year)
    {
        names = year.Names;
        foreach (var expr in Of(year))
        {
            compiled[expr] = ExprCompiler.Compile(expr);
        }
    }

    /// <summary>All expressions of a year.</summary>
    public static IEnumerable<Expr> Of(Year year) => new[] { year.Points }
        .Concat(year.Grades.Select(grade => grade.When))
        .Concat(year.Caps.Select(cap => cap.Holds))
        .Concat(year.NotGraded.Select(reason => reason.When))
        .Concat(year.Expected.Select(expectation => expectation.Meetings))
        .OfType<Expr>();

    /// <summary>What one of them may be.</summary>
    /// <param name="expr">Which.</param>
    /// <param name="meetings">The meetings.</param>
    /// <param name="points">The points of the year; null where it has none, or they are what is asked for.</param>
    public Possible Evaluate(Expr expr, YearList meetings, Possible? points) =>
        ValueOf(expr, meetings, points) is { } value ? Possible.Of(value) : Within(expr, meetings, points);

    /// <summary>How many meetings a filter keeps, or may keep.</summary>
    public int Count(Expr filter, YearList meetings) =>
        ValueOf(filter, meetings, null) is { Kind: ValueKind.List } kept ? kept.AsList.Count : Within(filter, meetings, null).List?.Items?.Count ?? 0;

    // Null where something is open or wrong.
    private Value? ValueOf(Expr expr, YearList meetings, Possible? points)
    {
        if (meetings.Certain is not { } list || points is { Certain: null })
        {
            return null;
        }

        var value = compiled[expr](new Frame([list, points?.Certain ?? Value.Unknown]));
        return value.Kind is ValueKind.Unknown or ValueKind.Error ? null : value;
    }

    private Possible Within(Expr expr, YearList meetings, Possible? points) =>
        ExprBounds.Evaluate(expr, symbol => symbol.Slot == names.Meetings.Slot ? meetings.Possible : points ?? Possible.Anything);
}
