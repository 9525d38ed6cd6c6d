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

    // A bit for every kind of value that it takes.
    private readonly int kinds = Types.Count == 0 ? -1 : Types.Aggregate(0, (all, type) => all | KindsOf(type));

    /// <summary>Whether a known value that is not null is of one of the types, as far as its kind shows.</summary>
    public bool Accepts(Value value) => (kinds & (1 << (int)value.Kind)) != 0;

    private static int KindsOf(FeelType type) => type switch
    {
        NumberType => 1 << (int)ValueKind.Number,
        TextType => 1 << (int)ValueKind.Text,
        BooleanType => 1 << (int)ValueKind.Boolean,
        DateType => 1 << (int)ValueKind.Date,
        DaysDurationType => 1 << (int)ValueKind.DaysDuration,
        MonthsDurationType => 1 << (int)ValueKind.MonthsDuration,
        ListType => 1 << (int)ValueKind.List,
        _ => -1,
    };
}
