namespace CaoPhong.Rules.Expressions.Trials;

/// <summary>A name that an expression may use, with its value.</summary>
/// <param name="Name">As written in the expression.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">Its value; <see cref="Value.Null"/> makes the name optional.</param>
public sealed record NamedValue(string Name, FeelType Type, Value Value)
{
    /// <summary>A value under a name, its type as the value shows it.</summary>
    public static NamedValue Of(string name, Value value) => new(name, value.Kind == ValueKind.Unknown ? FeelType.Any : TypeOf(value), value);

    /// <summary>The type of a value; that of a list is the type that all its known elements share, and an unknown value shows none.</summary>
    internal static FeelType TypeOf(Value value) => value.Kind switch
    {
        ValueKind.List => new ListType(Shared(value.AsList.Select(TypeOf))),
        ValueKind.Range => new RangeType(Shared([TypeOf(value.AsRange.From), TypeOf(value.AsRange.To)])),
        ValueKind.Record => new RecordType(value.AsRecord.ToDictionary(member => member.Key, member => TypeOf(member.Value), StringComparer.Ordinal)),
        ValueKind.Null or ValueKind.Unknown => FeelType.Null,
        ValueKind.Boolean => FeelType.Boolean,
        ValueKind.Number => FeelType.Number,
        ValueKind.Text => FeelType.Text,
        ValueKind.Date => FeelType.Date,
        ValueKind.DaysDuration => FeelType.DaysDuration,
        ValueKind.MonthsDuration => FeelType.MonthsDuration,
        _ => FeelType.Any,
    };

    private static FeelType Shared(IEnumerable<FeelType> types)
    {
        var known = types.Where(type => type is not NullType).ToList();
        if (known.Count > 0 && known.TrueForAll(type => type is RecordType))
        {
            var members = known.Cast<RecordType>().SelectMany(record => record.Members).ToLookup(member => member.Key, member => member.Value, StringComparer.Ordinal);
            return new RecordType(members.ToDictionary(member => member.Key, Shared, StringComparer.Ordinal));
        }

        if (known.Count > 0 && known.TrueForAll(type => type is ListType))
        {
            return new ListType(Shared(known.Select(type => ((ListType)type).Element)));
        }

        return known.Distinct().Take(2).ToList() is [var only] ? only : FeelType.Any;
    }
}
