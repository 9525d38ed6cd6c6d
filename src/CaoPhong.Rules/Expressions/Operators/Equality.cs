namespace CaoPhong.Rules.Expressions.Operators;

/// <summary>Whether values are equal, as the language sees it: numbers at 20 decimal places, nothing equals what is of another kind.</summary>
internal static class Equality
{
    /// <summary>True, false or unknown; neither value is an error.</summary>
    /// <remarks>Unknown where an unknown part could decide: lists of different lengths differ whatever is in them.</remarks>
    public static Value Of(Value left, Value right)
    {
        if (left.Kind == ValueKind.Unknown || right.Kind == ValueKind.Unknown)
        {
            return Value.Unknown;
        }

        if (left.Kind != right.Kind)
        {
            return Value.False;
        }

        return left.Kind switch
        {
            ValueKind.Null => Value.True,
            ValueKind.Boolean => Value.Of(left.AsBoolean == right.AsBoolean),
            ValueKind.Text => Value.Of(string.Equals(left.AsText, right.AsText, StringComparison.Ordinal)),
            ValueKind.List => OfLists(left.AsList, right.AsList),
            ValueKind.Range => OfRanges(left.AsRange, right.AsRange),
            ValueKind.Record => OfRecords(left.AsRecord, right.AsRecord),
            _ => Value.Of(Decimals.Compare(left.AsOrdinal, right.AsOrdinal) == 0),
        };
    }

    /// <summary>Whether two values are surely equal, with nothing unknown in them.</summary>
    public static bool Sure(Value left, Value right) => Of(left, right) == Value.True;

    private static Value OfLists(IReadOnlyList<Value> left, IReadOnlyList<Value> right)
    {
        if (left.Count != right.Count)
        {
            return Value.False;
        }

        var all = Value.True;
        for (var i = 0; i < left.Count; i++)
        {
            var same = Of(left[i], right[i]);
            if (same == Value.False)
            {
                return same;
            }

            all = same == Value.Unknown ? same : all;
        }

        return all;
    }

    private static Value OfRanges(ValueRange left, ValueRange right) =>
        left.FromClosed != right.FromClosed || left.ToClosed != right.ToClosed
            ? Value.False
            : OfLists([left.From, left.To], [right.From, right.To]);

    private static Value OfRecords(IReadOnlyDictionary<string, Value> left, IReadOnlyDictionary<string, Value> right)
    {
        if (left.Count != right.Count)
        {
            return Value.False;
        }

        var all = Value.True;
        foreach (var (name, value) in left)
        {
            var same = right.TryGetValue(name, out var other) ? Of(value, other) : Value.False;
            if (same == Value.False)
            {
                return same;
            }

            all = same == Value.Unknown ? same : all;
        }

        return all;
    }
}
