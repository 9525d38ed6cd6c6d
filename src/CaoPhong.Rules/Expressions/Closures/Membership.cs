using CaoPhong.Rules.Expressions.Operators;
using static CaoPhong.Rules.Expressions.Closures.Operands;

namespace CaoPhong.Rules.Expressions.Closures;

/// <summary>Whether a value passes a test: lies in a range, is in a list, equals a value.</summary>
/// <remarks>Of a list, such as a fact of several choices, a test asks whether one of its elements passes.</remarks>
internal static class Membership
{
    /// <summary>Whether a value passes a test that is a value, a range or a list of these; neither is an error.</summary>
    public static Value Of(Value value, Expr operand, Value test, Expr testExpr)
    {
        if (test.Kind == ValueKind.Unknown)
        {
            return test;
        }

        if (test.Kind == ValueKind.Range && value.Kind == ValueKind.Null)
        {
            return ValueDiagnostics.Absent(operand.Span, ExprText.Of(operand));
        }

        if (test.Kind == ValueKind.List)
        {
            return InList(value, operand.Type, test);
        }

        if (value.Kind == ValueKind.List)
        {
            return Passing(value.AsList, test);
        }

        // Null is what it is; any other difference of kinds is a mistake that the types could not show.
        var alike = test.Kind == ValueKind.Range ? KindOf(test.AsRange) : test.Kind;
        return value.Kind is ValueKind.Null or ValueKind.Unknown || alike is ValueKind.Null or ValueKind.Unknown || alike == value.Kind
            || value.Kind == ValueKind.Range
            ? Single(value, test)
            : ValueDiagnostics.WrongKind(testExpr.Span, ValueTypes.Of(value).Words, test);
    }

    /// <summary>Whether a comparison, such as <c>&gt;= 90</c>, holds of a value; neither is an error.</summary>
    public static Value Compares(Value value, Expr operand, ComparisonTest test, Value bound)
    {
        if (test.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            var same = value.Kind == ValueKind.List && bound.Kind != ValueKind.List
                ? Passing(value.AsList, bound)
                : Equality.Of(value, bound);
            return same.Kind != ValueKind.Boolean || test.Operator == BinaryOperator.Equal ? same : Value.Of(!same.AsBoolean);
        }

        return value.Kind == ValueKind.List
            ? SomeInOrder(value.AsList, operand, test, bound)
            : InOrder(test.Operator, value, operand, bound, test.Operand);
    }

    /// <summary>Whether a value lies in a range; unknown ends leave open what they could decide.</summary>
    public static Value Contains(ValueRange range, Value value)
    {
        var above = Beyond(value, range.From, range.FromClosed ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater);
        if (above.IsFalse)
        {
            return above;
        }

        var below = Beyond(value, range.To, range.ToClosed ? BinaryOperator.LessOrEqual : BinaryOperator.Less);
        return above.IsTrue || below.IsFalse ? below : above;
    }

    // The list has the value, or a range around it, or is the value. Of several choices one in the list is enough.
    private static Value InList(Value value, FeelType type, Value list)
    {
        var elements = list.AsList;
        return value.Kind != ValueKind.List ? Around(elements, value)
            : type is ListType { Element: ChoiceType } ? SomeAround(elements, value.AsList)
            : Or(Around(elements, value), Equality.Of(value, list));
    }

    // Whether one of the elements equals the value, or is a range around it.
    private static Value Around(IReadOnlyList<Value> elements, Value value)
    {
        var open = Value.False;
        for (var i = 0; i < elements.Count && !open.IsTrue; i++)
        {
            open = Or(open, Single(value, elements[i]));
        }

        return open;
    }

    // Whether one of the elements passes the test, a value or a range.
    private static Value Passing(IReadOnlyList<Value> elements, Value test)
    {
        var open = Value.False;
        for (var i = 0; i < elements.Count && !open.IsTrue; i++)
        {
            open = Or(open, Single(elements[i], test));
        }

        return open;
    }

    private static Value Single(Value value, Value test) => test.Kind switch
    {
        ValueKind.Range when value.Kind == ValueKind.Range => Equality.Of(value, test),
        ValueKind.Range => Contains(test.AsRange, value),
        _ => Equality.Of(value, test),
    };

    private static Value Beyond(Value value, Value end, BinaryOperator comparison)
    {
        if (end.Kind == ValueKind.Null)
        {
            return Value.True;
        }

        if (value.Kind == ValueKind.Unknown || end.Kind == ValueKind.Unknown)
        {
            return Value.Unknown;
        }

        return Value.Of(value.Kind == end.Kind && Ordering.Has(end.Kind) && Ordering.Holds(comparison, Ordering.Compare(value, end)));
    }

    private static Value SomeAround(IReadOnlyList<Value> elements, IReadOnlyList<Value> members)
    {
        var open = Value.False;
        for (var i = 0; i < members.Count && !open.IsTrue; i++)
        {
            open = Or(open, Around(elements, members[i]));
        }

        return open;
    }

    // As with `or`: the first one that is true decides, and an error before it is one.
    private static Value SomeInOrder(IReadOnlyList<Value> elements, Expr operand, ComparisonTest test, Value bound)
    {
        var open = Value.False;
        for (var i = 0; i < elements.Count && !open.IsTrue && open.Kind != ValueKind.Error; i++)
        {
            open = Or(open, InOrder(test.Operator, elements[i], operand, bound, test.Operand));
        }

        return open;
    }

    // What is left after neither was true: an error only where nothing before it is unknown.
    private static Value Or(Value first, Value second) =>
        first.IsTrue || first.Kind == ValueKind.Error ? first
        : first.IsFalse ? second
        : second.IsTrue ? second : first;

    private static ValueKind KindOf(ValueRange range) => range.From.Kind is ValueKind.Null or ValueKind.Unknown ? range.To.Kind : range.From.Kind;
}
