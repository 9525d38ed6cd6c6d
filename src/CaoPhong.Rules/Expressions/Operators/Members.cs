using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Operators;

/// <summary>What a point asks for: parts of days and durations, members of records, and those of every element of a list.</summary>
internal static class Members
{
    private const decimal Minute = 60;
    private const decimal Hour = 60 * Minute;
    private const decimal Day = 24 * Hour;

    private static readonly string[] OfDates = ["year", "month", "day", "weekday"];
    private static readonly string[] OfDays = ["days", "hours", "minutes", "seconds"];
    private static readonly string[] OfMonths = ["years", "months"];

    /// <summary>The names of the members of a type.</summary>
    public static IReadOnlyCollection<string> Names(FeelType type) => type switch
    {
        DateType => OfDates,
        DaysDurationType => OfDays,
        MonthsDurationType => OfMonths,
        RecordType record => [.. record.Members.Keys],
        ListType list => Names(list.Element),
        _ => [],
    };

    /// <summary>The type of a member; null where there is none of this name.</summary>
    public static FeelType? Type(FeelType type, string member) => type switch
    {
        DateType or DaysDurationType or MonthsDurationType => Names(type).Contains(member) ? FeelType.Number : null,
        RecordType record => record.Members.GetValueOrDefault(member),
        ListType list => Type(list.Element, member) is { } element ? new ListType(element) : null,
        AnyType => FeelType.Any,
        _ => null,
    };

    /// <summary>The member of a known value that is not null.</summary>
    public static Value Of(Value value, string member, SourceSpan span) => value.Kind switch
    {
        ValueKind.Date => OfDate(value, member) ?? NoMember(value, span),
        ValueKind.DaysDuration => OfSeconds(value.AsSeconds, member) ?? NoMember(value, span),
        ValueKind.MonthsDuration => member switch
        {
            "years" => Value.Of(decimal.Truncate(value.AsMonths / 12)),
            "months" => Value.Of(value.AsMonths % 12),
            _ => NoMember(value, span),
        },
        ValueKind.Record => value.AsRecord.TryGetValue(member, out var part) ? part : NoMember(value, span),
        ValueKind.List => OfElements(value.AsList, member, span),
        _ => NoMember(value, span),
    };

    private static Value? OfDate(Value value, string member)
    {
        var day = CivilDay.FromNumber((long)value.AsOrdinal);
        return member switch
        {
            "year" => Value.Of((decimal)day.Year),
            "month" => Value.Of((decimal)day.Month),
            "day" => Value.Of((decimal)day.Day),

            // Monday is 1; so was the first day of the year 1.
            "weekday" => Value.Of((((value.AsOrdinal % 7) + 7) % 7) + 1),
            _ => null,
        };
    }

    private static Value? OfSeconds(decimal seconds, string member) => member switch
    {
        "days" => Value.Of(decimal.Truncate(seconds / Day)),
        "hours" => Value.Of(decimal.Truncate(seconds % Day / Hour)),
        "minutes" => Value.Of(decimal.Truncate(seconds % Hour / Minute)),
        "seconds" => Value.Of(seconds % Minute),
        _ => null,
    };

    private static Value OfElements(IReadOnlyList<Value> elements, string member, SourceSpan span)
    {
        var parts = new Value[elements.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var element = elements[i];
            parts[i] = element.Kind == ValueKind.Unknown ? element : Of(element, member, span);
            if (parts[i].Kind == ValueKind.Error)
            {
                return parts[i];
            }
        }

        return Value.Of(parts);
    }

    private static Value NoMember(Value value, SourceSpan span) => ValueDiagnostics.WrongKind(span, FeelType.Date.Words, value);
}
