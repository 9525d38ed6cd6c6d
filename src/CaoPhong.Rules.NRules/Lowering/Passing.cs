using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Expressions.Operators;

namespace CaoPhong.Rules.NRules.Lowering;

/// <summary>Whether a value passes a test, at run time. Of a list, such as a fact of several choices, one element is enough.</summary>
internal static class Passing
{
    /// <summary>A test that is a value, a range or a list of these.</summary>
    public static Value Of(Value value, Value test, Expr operand, Expr testExpr)
    {
        if (test.Kind is ValueKind.Error or ValueKind.Unknown)
        {
            return test;
        }

        if (value.Kind == ValueKind.Null && test.Kind == ValueKind.Range)
        {
            return Deciding.Needed(value, operand);
        }

        if (test.Kind == ValueKind.List)
        {
            return InList(value, test, operand);
        }

        if (value.Kind == ValueKind.List)
        {
            return Some(value.AsList, element => Single(element, test));
        }

        return AreAlike(value, test) ? Single(value, test) : ValueDiagnostics.WrongKind(testExpr.Span, ValueTypes.Of(value).Words, test);
    }

    /// <summary>A range between two numbers.</summary>
    public static Value Lies(Value value, decimal from, decimal to, Expr operand, RangeExpr range)
    {
        if (value.Kind != ValueKind.Number)
        {
            return Of(value, Value.Of(new ValueRange(range.FromClosed, Value.Of(from), Value.Of(to), range.ToClosed)), operand, range);
        }

        var low = Decimals.Compare(value.AsNumber, from);
        if (low < 0 || (low == 0 && !range.FromClosed))
        {
            return Value.False;
        }

        var high = Decimals.Compare(value.AsNumber, to);
        return Value.Of(high < 0 || (high == 0 && range.ToClosed));
    }

    /// <summary>A comparison, such as <c>&gt;= 90</c>.</summary>
    public static Value Compares(Value value, Value bound, Expr operand, ComparisonTest test)
    {
        if (bound.Kind == ValueKind.Error)
        {
            return bound;
        }

        if (test.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            var same = value.Kind == ValueKind.List && bound.Kind != ValueKind.List
                ? Some(value.AsList, element => Single(element, bound))
                : Equality.Of(value, bound);
            return test.Operator == BinaryOperator.Equal ? same : Deciding.Turned(same);
        }

        return value.Kind == ValueKind.List
            ? Some(value.AsList, element => Comparing.InOrder(test.Operator, element, operand, bound, test.Operand))
            : Comparing.InOrder(test.Operator, value, operand, bound, test.Operand);
    }

    /// <summary>One test or another, where the first has not passed: an error counts only where nothing before it is unknown.</summary>
    public static Value Or(Value first, Value second) =>
        first.IsFalse ? second
        : second.IsTrue ? second
        : first;

    // In a list a value is one of the elements or lies in one that is a range; of several choices one is enough; a list may also be the list.
    private static Value InList(Value value, Value list, Expr operand)
    {
        var elements = list.AsList;
        if (value.Kind != ValueKind.List)
        {
            return Some(elements, element => Single(value, element));
        }

        if (operand.Type is ListType { Element: ChoiceType })
        {
            return Some(value.AsList, member => Some(elements, element => Single(member, element)));
        }

        var within = Some(elements, element => Single(value, element));
        return Deciding.IsOpen(within, decisive: true) ? Or(within, Equality.Of(value, list)) : within;
    }

    private static Value Some(IReadOnlyList<Value> elements, Func<Value, Value> test)
    {
        var open = Value.False;
        for (var i = 0; i < elements.Count && Deciding.IsOpen(open, decisive: true); i++)
        {
            open = Or(open, test(elements[i]));
        }

        return open;
    }

    private static Value Single(Value value, Value test) =>
        test.Kind == ValueKind.Range && value.Kind != ValueKind.Range ? Within(test.AsRange, value) : Equality.Of(value, test);

    private static Value Within(ValueRange range, Value value)
    {
        var above = Beyond(value, range.From, range.FromClosed ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater);
        if (above.IsFalse)
        {
            return above;
        }

        var below = Beyond(value, range.To, range.ToClosed ? BinaryOperator.LessOrEqual : BinaryOperator.Less);
        return above.IsTrue || below.IsFalse ? below : above;
    }

    private static Value Beyond(Value value, Value end, BinaryOperator comparison)
    {
        if (end.Kind == ValueKind.Null)
        {
            return Value.True;
        }

        return value.Kind == ValueKind.Unknown || end.Kind == ValueKind.Unknown
            ? Value.Unknown
            : Value.Of(value.Kind == end.Kind && Ordering.Has(end.Kind) && Comparing.Holds(comparison, Ordering.Compare(value, end)));
    }

    // Null is what it is; any other difference of kinds is a mistake that the types could not show.
    private static bool AreAlike(Value value, Value test)
    {
        var kind = test.Kind != ValueKind.Range ? test.Kind
            : test.AsRange.From.Kind is ValueKind.Null or ValueKind.Unknown ? test.AsRange.To.Kind
            : test.AsRange.From.Kind;
        return value.Kind is ValueKind.Null or ValueKind.Unknown or ValueKind.Range || kind is ValueKind.Null or ValueKind.Unknown || kind == value.Kind;
    }
}
