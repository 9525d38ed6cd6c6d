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
            return Some(value.AsList, element => Single(element, test));
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
                ? Some(value.AsList, element => Equality.Of(element, bound))
                : Equality.Of(value, bound);
            return same.Kind != ValueKind.Boolean || test.Operator == BinaryOperator.Equal ? same : Value.Of(!same.AsBoolean);
        }

        return value.Kind == ValueKind.List
            ? Some(value.AsList, element => InOrder(test.Operator, element, operand, bound, test.Operand))
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
        return value.Kind != ValueKind.List ? Some(elements, element => Single(value, element))
            : type is ListType { Element: ChoiceType } ? Some(value.AsList, member => Some(elements, element => Single(member, element)))
            : Or(Some(elements, element => Single(value, element)), Equality.Of(value, list));
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

    private static Value Some(IReadOnlyList<Value> elements, Func<Value, Value> passes)
    {
        var open = Value.False;
        foreach (var element in elements)
        {
            var passed = passes(element);
            open = Or(open, passed);
            if (open.IsTrue || open.Kind == ValueKind.Error)
            {
                return open;
            }
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
