using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Operators;

/// <summary>What <c>+ - * /</c> mean between numbers, texts, days and durations.</summary>
internal static class Arithmetic
{
    private const decimal SecondsOfDay = 86_400;

    private static readonly decimal FirstDay = new CivilDay(-CivilDay.LastYear, 1, 1).Number;
    private static readonly decimal LastDay = new CivilDay(CivilDay.LastYear, 12, 31).Number;

    /// <summary>The type of the result; null where the operator does not go between the two.</summary>
    public static FeelType? Result(BinaryOperator operation, FeelType left, FeelType right) => (operation, left, right) switch
    {
        (_, AnyType, AnyType) => FeelType.Any,
        (_, AnyType, _) when CanBeOperand(right) => FeelType.Any,
        (_, _, AnyType) when CanBeOperand(left) => FeelType.Any,
        (_, NumberType, NumberType) => FeelType.Number,
        (BinaryOperator.Add, TextType or ChoiceType or GradeType, TextType or ChoiceType or GradeType) => FeelType.Text,
        (BinaryOperator.Add or BinaryOperator.Subtract, DateType, DaysDurationType or MonthsDurationType) => FeelType.Date,
        (BinaryOperator.Add, DaysDurationType or MonthsDurationType, DateType) => FeelType.Date,
        (BinaryOperator.Subtract, DateType, DateType) => FeelType.DaysDuration,
        (BinaryOperator.Add or BinaryOperator.Subtract, DaysDurationType, DaysDurationType) => FeelType.DaysDuration,
        (BinaryOperator.Add or BinaryOperator.Subtract, MonthsDurationType, MonthsDurationType) => FeelType.MonthsDuration,
        (BinaryOperator.Multiply, NumberType, DaysDurationType or MonthsDurationType) => right,
        (BinaryOperator.Multiply or BinaryOperator.Divide, DaysDurationType or MonthsDurationType, NumberType) => left,
        (BinaryOperator.Divide, DaysDurationType, DaysDurationType) or (BinaryOperator.Divide, MonthsDurationType, MonthsDurationType) => FeelType.Number,
        _ => null,
    };

    /// <summary>The result for two values that are neither errors nor both numbers.</summary>
    public static Value Calculate(BinaryExpr node, Value left, Value right)
    {
        if (left.Kind == ValueKind.Number && right.Kind == ValueKind.Number)
        {
            return Numbers(node.Operator, left.AsNumber, right.AsNumber, node.Span);
        }

        if (node.Operator == BinaryOperator.Divide && IsZero(right))
        {
            return ValueDiagnostics.DivisionByZero(node.Span);
        }

        if (left.Kind == ValueKind.Unknown || right.Kind == ValueKind.Unknown)
        {
            return Value.Unknown;
        }

        return (node.Operator, left.Kind, right.Kind) switch
        {
            (BinaryOperator.Add, ValueKind.Text, ValueKind.Text) => Value.Of(left.AsText + right.AsText),
            (BinaryOperator.Add, ValueKind.Date, ValueKind.DaysDuration) => PlusSeconds(left, right.AsSeconds, node.Span),
            (BinaryOperator.Add, ValueKind.DaysDuration, ValueKind.Date) => PlusSeconds(right, left.AsSeconds, node.Span),
            (BinaryOperator.Add, ValueKind.Date, ValueKind.MonthsDuration) => PlusMonths(left, right.AsMonths, node.Span),
            (BinaryOperator.Add, ValueKind.MonthsDuration, ValueKind.Date) => PlusMonths(right, left.AsMonths, node.Span),
            (BinaryOperator.Subtract, ValueKind.Date, ValueKind.DaysDuration) => PlusSeconds(left, -right.AsSeconds, node.Span),
            (BinaryOperator.Subtract, ValueKind.Date, ValueKind.MonthsDuration) => PlusMonths(left, -right.AsMonths, node.Span),
            (BinaryOperator.Subtract, ValueKind.Date, ValueKind.Date) => Value.OfSeconds((left.AsOrdinal - right.AsOrdinal) * SecondsOfDay),
            (BinaryOperator.Add or BinaryOperator.Subtract, ValueKind.DaysDuration, ValueKind.DaysDuration)
                or (BinaryOperator.Add or BinaryOperator.Subtract, ValueKind.MonthsDuration, ValueKind.MonthsDuration) =>
                Duration(left.Kind, Numbers(node.Operator, left.AsOrdinal, right.AsOrdinal, node.Span)),
            (BinaryOperator.Multiply, ValueKind.Number, ValueKind.DaysDuration or ValueKind.MonthsDuration) =>
                Duration(right.Kind, Numbers(node.Operator, left.AsNumber, right.AsOrdinal, node.Span)),
            (BinaryOperator.Multiply or BinaryOperator.Divide, ValueKind.DaysDuration or ValueKind.MonthsDuration, ValueKind.Number) =>
                Duration(left.Kind, Numbers(node.Operator, left.AsOrdinal, right.AsNumber, node.Span)),
            (BinaryOperator.Divide, ValueKind.DaysDuration, ValueKind.DaysDuration)
                or (BinaryOperator.Divide, ValueKind.MonthsDuration, ValueKind.MonthsDuration) =>
                Numbers(node.Operator, left.AsOrdinal, right.AsOrdinal, node.Span),
            _ => Mismatch(node, left, right),
        };
    }

    /// <summary>The calculation with two numbers.</summary>
    public static Value Numbers(BinaryOperator operation, decimal left, decimal right, SourceSpan span)
    {
        decimal result;
        switch (operation)
        {
            case BinaryOperator.Add:
                return Decimals.TryAdd(left, right, out result) ? Value.Of(result) : ValueDiagnostics.Overflow(span);
            case BinaryOperator.Subtract:
                return Decimals.TrySubtract(left, right, out result) ? Value.Of(result) : ValueDiagnostics.Overflow(span);
            case BinaryOperator.Multiply:
                return Decimals.TryMultiply(left, right, out result) ? Value.Of(result) : ValueDiagnostics.Overflow(span);
            default:
                if (right == 0)
                {
                    return ValueDiagnostics.DivisionByZero(span);
                }

                return Decimals.TryDivide(left, right, out result) ? Value.Of(result) : ValueDiagnostics.Overflow(span);
        }
    }

    /// <summary>The negative of a value that is neither absent, unknown nor an error.</summary>
    public static Value Negate(Value value, SourceSpan span) => value.Kind switch
    {
        ValueKind.Number or ValueKind.DaysDuration or ValueKind.MonthsDuration => Value.OfOrdinal(value.Kind, -value.AsOrdinal),
        _ => ValueDiagnostics.WrongKind(span, FeelType.Number.Words, value),
    };

    private static bool IsZero(Value value) =>
        value.Kind is (ValueKind.Number or ValueKind.DaysDuration or ValueKind.MonthsDuration) && value.AsOrdinal == 0;

    private static bool CanBeOperand(FeelType type) =>
        type is NumberType or TextType or ChoiceType or GradeType or DateType or DaysDurationType or MonthsDurationType;

    // A duration in months is whole: what a product or quotient has beyond that falls off.
    private static Value Duration(ValueKind kind, Value count) =>
        count.Kind != ValueKind.Number ? count
        : Value.OfOrdinal(kind, kind == ValueKind.MonthsDuration ? decimal.Truncate(Decimals.AsCompared(count.AsNumber)) : count.AsNumber);

    private static Value PlusSeconds(Value day, decimal seconds, SourceSpan span)
    {
        var number = day.AsOrdinal + Math.Floor(seconds / SecondsOfDay);
        return number < FirstDay || number > LastDay ? ValueDiagnostics.CalendarEnd(span) : Value.OfOrdinal(ValueKind.Date, number);
    }

    // A day that the month does not have becomes its last one.
    private static Value PlusMonths(Value day, decimal months, SourceSpan span)
    {
        var from = CivilDay.FromNumber((long)day.AsOrdinal);
        var count = (from.Year * 12m) + from.Month - 1 + months;
        var year = Math.Floor(count / 12);
        var month = (int)(count - (year * 12)) + 1;
        return Math.Abs(year) > CivilDay.LastYear
            ? ValueDiagnostics.CalendarEnd(span)
            : Value.OfOrdinal(ValueKind.Date, new CivilDay((int)year, month, Math.Min(from.Day, CivilDay.DaysIn((int)year, month))).Number);
    }

    // The left operand is the wrong one, unless nothing at all goes with it.
    private static Value Mismatch(BinaryExpr node, Value left, Value right)
    {
        var leftIsWrong = !CanBeOperand(ValueTypes.Of(left));
        return leftIsWrong
            ? ValueDiagnostics.WrongKind(node.Left.Span, FeelType.Number.Words, left)
            : ValueDiagnostics.WrongKind(node.Right.Span, ValueTypes.Of(left).Words, right);
    }
}
