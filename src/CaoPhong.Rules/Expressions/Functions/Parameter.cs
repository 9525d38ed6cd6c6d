using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Functions;

/// <summary>What a function takes in one place.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="Types">The types that it takes; anything where there are none.</param>
internal sealed record Parameter(Phrase Name, params IReadOnlyList<FeelType> Types)
{
    /// <summary>Whether <c>null</c> may be given.</summary>
    public bool TakesNull { get; init; }

    /// <summary>Whether more of its kind may follow; only the last one may be repeated.</summary>
    public bool Repeats { get; init; }

    /// <summary>The error of a known value that can never be right, whatever the other arguments are; null for any other.</summary>
    public Func<Value, SourceSpan, Value?>? Reject { get; init; }

    /// <summary>Its types as authors know them.</summary>
    public Phrase Words { get; init; } = new(
        string.Join(" hoặc ", Types.Select(type => type.Words.Vi)), string.Join(" or ", Types.Select(type => type.Words.En)));

    /// <summary>Whether a known value that is not null is of one of the types, as far as its kind shows.</summary>
    public bool Accepts(Value value)
    {
        foreach (var type in Types)
        {
            if (KindOf(type) is not { } kind || kind == value.Kind)
            {
                return true;
            }
        }

        return Types.Count == 0;
    }

    private static ValueKind? KindOf(FeelType type) => type switch
    {
        NumberType => ValueKind.Number,
        TextType => ValueKind.Text,
        BooleanType => ValueKind.Boolean,
        DateType => ValueKind.Date,
        DaysDurationType => ValueKind.DaysDuration,
        MonthsDurationType => ValueKind.MonthsDuration,
        ListType => ValueKind.List,
        _ => null,
    };
}
