namespace CaoPhong.Rules.Expressions.Operators;

/// <summary>The type of a value, where nothing but the value is known.</summary>
internal static class ValueTypes
{
    /// <summary>Its type; that of a list or range says nothing of what is in it.</summary>
    public static FeelType Of(Value value) => value.Kind switch
    {
        ValueKind.Null => FeelType.Null,
        ValueKind.Boolean => FeelType.Boolean,
        ValueKind.Number => FeelType.Number,
        ValueKind.Text => FeelType.Text,
        ValueKind.Date => FeelType.Date,
        ValueKind.DaysDuration => FeelType.DaysDuration,
        ValueKind.MonthsDuration => FeelType.MonthsDuration,
        ValueKind.List => AnyList,
        ValueKind.Range => AnyRange,
        ValueKind.Record => AnyRecord,
        _ => FeelType.Any,
    };

    private static FeelType AnyList { get; } = new ListType(FeelType.Any);

    private static FeelType AnyRange { get; } = new RangeType(FeelType.Any);

    private static FeelType AnyRecord { get; } = new RecordType(new Dictionary<string, FeelType>());
}
