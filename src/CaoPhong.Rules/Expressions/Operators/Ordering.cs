namespace CaoPhong.Rules.Expressions.Operators;

/// <summary>Which of two values comes first.</summary>
internal static class Ordering
{
    /// <summary>Whether values of a type have an order that <c>&lt;</c> asks for; choices have none, grades another.</summary>
    public static bool Has(FeelType type) =>
        type is NumberType or TextType or DateType or DaysDurationType or MonthsDurationType or AnyType;

    /// <summary>Whether values of a kind have an order.</summary>
    public static bool Has(ValueKind kind) =>
        kind is ValueKind.Number or ValueKind.Text or ValueKind.Date or ValueKind.DaysDuration or ValueKind.MonthsDuration;

    /// <summary>Less than, equal to or greater than 0; both values are of one kind that has an order.</summary>
    public static int Compare(Value left, Value right) =>
        left.Kind == ValueKind.Text ? CompareTexts(left.AsText, right.AsText) : Decimals.Compare(left.AsOrdinal, right.AsOrdinal);

    /// <summary>Whether a comparison holds where the left value is to the right as <paramref name="order"/> is to 0.</summary>
    public static bool Holds(BinaryOperator comparison, int order) => comparison switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    // By code points: UTF-16 units would put what lies beyond the basic plane before U+E000.
    private static int CompareTexts(string left, string right)
    {
        var ours = left.EnumerateRunes();
        var theirs = right.EnumerateRunes();
        while (true)
        {
            var more = ours.MoveNext();
            if (!theirs.MoveNext())
            {
                return more ? 1 : 0;
            }

            if (!more)
            {
                return -1;
            }

            var order = ours.Current.CompareTo(theirs.Current);
            if (order != 0)
            {
                return order;
            }
        }
    }
}
