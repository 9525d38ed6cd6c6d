using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Operators;

/// <summary>The order of grades, best first, which is that of the form that gave the grade.</summary>
internal static class GradeOrder
{
    /// <summary>The form that gave the grade that is looked at, of two the first; null where neither is that of a meeting.</summary>
    /// <param name="comparison">With <c>at least</c> or <c>at most</c>; checked.</param>
    public static Expr? FormOf(BinaryExpr comparison) => FormOf(comparison.Left) ?? FormOf(comparison.Right);

    private static PathExpr? FormOf(Expr grade) =>
        grade is PathExpr { Operand: { Type: RecordType record } meeting } && record.Members.ContainsKey("form")
            ? new(meeting, "form", grade.Span) { Type = FeelType.Text }
            : null;

    /// <summary>Whether a grade is at least, or at most, another one.</summary>
    /// <param name="grades">The grades of every form.</param>
    /// <param name="form">The form that gave the first grade; unknown where it is not known.</param>
    /// <param name="atLeast">At least, or at most.</param>
    /// <param name="first">The grade that is looked at.</param>
    /// <param name="second">The grade that it is held against.</param>
    /// <param name="span">Where the comparison is written.</param>
    public static Value Holds(GradeType grades, Value form, bool atLeast, string first, string second, SourceSpan span)
    {
        if (grades.Forms.Count == 0)
        {
            return In(grades.Values, atLeast, first, second) ?? ValueDiagnostics.OtherForm(span, first, second);
        }

        if (form.Kind == ValueKind.Text && grades.Forms.TryGetValue(form.AsText, out var order))
        {
            return In(order, atLeast, first, second) ?? ValueDiagnostics.OtherForm(span, first, second);
        }

        // Which form it was is not known: all that have both grades must say the same.
        Value? all = null;
        foreach (var one in grades.Forms.Values)
        {
            if (In(one, atLeast, first, second) is { } answer)
            {
                all = all is null || all == answer ? answer : Value.Unknown;
            }
        }

        return all ?? ValueDiagnostics.OtherForm(span, first, second);
    }

    private static Value? In(IReadOnlyList<string> order, bool atLeast, string first, string second)
    {
        var (place, other) = (PlaceOf(order, first), PlaceOf(order, second));
        return place < 0 || other < 0 ? null : Value.Of(atLeast ? place <= other : place >= other);
    }

    private static int PlaceOf(IReadOnlyList<string> order, string grade)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == grade)
            {
                return i;
            }
        }

        return -1;
    }
}
