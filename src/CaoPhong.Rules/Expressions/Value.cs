using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>What kind of thing a <see cref="Value"/> is.</summary>
public enum ValueKind
{
    /// <summary>Absent: <c>null</c>. The default of a <see cref="Value"/>.</summary>
    Null,

    /// <summary>It has a value that we do not know.</summary>
    Unknown,

    /// <summary>There is no value, and <see cref="Value.AsError"/> says why.</summary>
    Error,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Text, the id of a choice or of a grade.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A duration in seconds.</summary>
    DaysDuration,

    /// <summary>A duration in months.</summary>
    MonthsDuration,

    /// <summary>A list.</summary>
    List,

    /// <summary>A range.</summary>
    Range,

    /// <summary>A thing with named members.</summary>
    Record,
}

/// <summary>A value of an expression or of a fact.</summary>
/// <remarks>Immutable; safe to share between threads. Equality is that of the representation (1.0 equals 1);
/// the language's own comparison looks at 20 decimal places and stands in the operators.</remarks>
public readonly struct Value : IEquatable<Value>
{
    private const int LastDay = 3_652_058;   // 9999-12-31

    private readonly decimal number;
    private readonly object? reference;

    private Value(ValueKind kind, decimal number, object? reference)
    {
        Kind = kind;
        this.number = number;
        this.reference = reference;
    }

    /// <summary>Absent.</summary>
    public static Value Null => default;

    /// <summary>There is a value that we do not know.</summary>
    public static Value Unknown { get; } = new(ValueKind.Unknown, 0, null);

    /// <summary>True.</summary>
    public static Value True { get; } = new(ValueKind.Boolean, 1, null);

    /// <summary>False.</summary>
    public static Value False { get; } = new(ValueKind.Boolean, 0, null);

    /// <summary>What kind of thing it is.</summary>
    public ValueKind Kind { get; }

    /// <summary>Whether it is neither unknown nor an error.</summary>
    public bool IsKnown => Kind is not (ValueKind.Unknown or ValueKind.Error);

    /// <summary>Whether it is true.</summary>
    public bool IsTrue => Kind == ValueKind.Boolean && number != 0;

    /// <summary>Whether it is false.</summary>
    public bool IsFalse => Kind == ValueKind.Boolean && number == 0;

    /// <summary>The number of a <see cref="ValueKind.Number"/>.</summary>
    public decimal AsNumber => Kind == ValueKind.Number ? number : throw Not(ValueKind.Number);

    /// <summary>The truth of a <see cref="ValueKind.Boolean"/>.</summary>
    public bool AsBoolean => Kind == ValueKind.Boolean ? number != 0 : throw Not(ValueKind.Boolean);

    /// <summary>The text of a <see cref="ValueKind.Text"/>.</summary>
    public string AsText => Kind == ValueKind.Text ? (string)reference! : throw Not(ValueKind.Text);

    /// <summary>Whether it is a day in the years 1 to 9999, which <see cref="AsDate"/> gives; a calculated day may lie outside.</summary>
    public bool IsDate => Kind == ValueKind.Date && number is >= 0 and <= LastDay;

    /// <summary>The day of a <see cref="ValueKind.Date"/>.</summary>
    /// <exception cref="InvalidOperationException">It is no day, or a calculated one outside of the years 1 to 9999.</exception>
    public DateOnly AsDate => IsDate ? DateOnly.FromDayNumber((int)number) : throw Not(ValueKind.Date);

    /// <summary>The seconds of a <see cref="ValueKind.DaysDuration"/>.</summary>
    public decimal AsSeconds => Kind == ValueKind.DaysDuration ? number : throw Not(ValueKind.DaysDuration);

    /// <summary>The months of a <see cref="ValueKind.MonthsDuration"/>.</summary>
    public decimal AsMonths => Kind == ValueKind.MonthsDuration ? number : throw Not(ValueKind.MonthsDuration);

    /// <summary>The elements of a <see cref="ValueKind.List"/>.</summary>
    public IReadOnlyList<Value> AsList => Kind == ValueKind.List ? (IReadOnlyList<Value>)reference! : throw Not(ValueKind.List);

    /// <summary>The range of a <see cref="ValueKind.Range"/>.</summary>
    public ValueRange AsRange => Kind == ValueKind.Range ? (ValueRange)reference! : throw Not(ValueKind.Range);

    /// <summary>The members of a <see cref="ValueKind.Record"/>.</summary>
    public IReadOnlyDictionary<string, Value> AsRecord =>
        Kind == ValueKind.Record ? (IReadOnlyDictionary<string, Value>)reference! : throw Not(ValueKind.Record);

    /// <summary>Why there is no value, for a <see cref="ValueKind.Error"/>.</summary>
    public Diagnostic AsError => Kind == ValueKind.Error ? (Diagnostic)reference! : throw Not(ValueKind.Error);

    /// <summary>
    /// A place on a line for what has an order of numbers: a number itself, the number of a day, the seconds or months of a duration.
    /// </summary>
    public decimal AsOrdinal => Kind is ValueKind.Number or ValueKind.Date or ValueKind.DaysDuration or ValueKind.MonthsDuration
        ? number
        : throw Not(ValueKind.Number);

    /// <summary>A truth.</summary>
    public static Value Of(bool truth) => truth ? True : False;

    /// <summary>A number.</summary>
    public static Value Of(decimal number) => new(ValueKind.Number, number, null);

    /// <summary>A text.</summary>
    public static Value Of(string text) => new(ValueKind.Text, 0, text);

    /// <summary>A day.</summary>
    public static Value Of(DateOnly day) => new(ValueKind.Date, day.DayNumber, null);

    /// <summary>A duration in seconds.</summary>
    public static Value OfSeconds(decimal seconds) => new(ValueKind.DaysDuration, seconds, null);

    /// <summary>A duration in months; whole.</summary>
    public static Value OfMonths(decimal months) => new(ValueKind.MonthsDuration, months, null);

    /// <summary>A list.</summary>
    public static Value Of(IReadOnlyList<Value> items) => new(ValueKind.List, 0, items);

    /// <summary>A range.</summary>
    public static Value Of(ValueRange range) => new(ValueKind.Range, 0, range);

    /// <summary>A thing with members.</summary>
    public static Value Of(IReadOnlyDictionary<string, Value> members) => new(ValueKind.Record, 0, members);

    /// <summary>No value, and why.</summary>
    public static Value Failed(Diagnostic why) => new(ValueKind.Error, 0, why);

    /// <summary>A value with an order of numbers, from its place on the line.</summary>
    public static Value OfOrdinal(ValueKind kind, decimal ordinal) => new(kind, ordinal, null);

    /// <summary>Whether two values are the same thing, see the remarks of <see cref="Value"/>.</summary>
    public static bool operator ==(Value left, Value right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Value other) =>
        Kind == other.Kind && number == other.number && Kind switch
        {
            ValueKind.List => AsList.SequenceEqual(other.AsList),
            ValueKind.Record => AsRecord.Count == other.AsRecord.Count
                && AsRecord.All(member => other.AsRecord.TryGetValue(member.Key, out var value) && value.Equals(member.Value)),
            _ => Equals(reference, other.reference),
        };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, number, reference as string);

    /// <summary>The value as it is written in an expression.</summary>
    public override string ToString() => ValuePrinter.Print(this);

    private InvalidOperationException Not(ValueKind wanted) => new($"the value is {Kind}, not {wanted}");
}

/// <summary>A range of values; both ends are of one kind.</summary>
/// <param name="FromClosed">Whether the start belongs.</param>
/// <param name="From">The start; null is unbounded.</param>
/// <param name="To">The end; null is unbounded.</param>
/// <param name="ToClosed">Whether the end belongs.</param>
public sealed record ValueRange(bool FromClosed, Value From, Value To, bool ToClosed);
