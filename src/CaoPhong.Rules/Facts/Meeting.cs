using System.Globalization;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts;

/// <summary>What was written down about one meeting: names and values as given, before a version of a rule set types them.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Given">In the order given; a name is an id or a label of a fact.</param>
/// <param name="Place">Where the meeting stands; null when a program gave it.</param>
public sealed record Meeting(IReadOnlyList<GivenFact> Given, FactPlace? Place = null)
{
    /// <summary>How the cells of its sheet write numbers and days; null where the meeting comes from no sheet, so that nothing is read as a cell.</summary>
    public SheetNotation? Sheet { get; init; }

    /// <summary>A meeting that a program gives: names with values, see <see cref="RawValue.From"/>.</summary>
    public static Meeting Of(params (string Name, object? Value)[] facts) =>
        new([.. facts.Select(fact => new GivenFact(fact.Name, RawValue.From(fact.Value)))]);

    /// <summary>Where one of its facts stands: its own place, or its column in the row of the meeting.</summary>
    public FactPlace? PlaceOf(GivenFact given) =>
        given.Place ?? (Place is null ? null : Place with { Column = given.Name });
}

/// <summary>How the cells of a sheet or CSV file write what they hold: one notation for the whole file, never one per cell.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="DecimalMark">A point or a comma.</param>
/// <param name="DayFirst">Whether days may also be written as <c>dd/MM/yyyy</c>.</param>
public sealed record SheetNotation(char DecimalMark, bool DayFirst)
{
    /// <summary>A decimal point; days as <c>yyyy-MM-dd</c>.</summary>
    public static SheetNotation Plain { get; } = new('.', false);

    /// <summary>A decimal comma; days also as <c>dd/MM/yyyy</c>.</summary>
    public static SheetNotation Vietnamese { get; } = new(',', true);
}

/// <summary>One fact as given.</summary>
/// <param name="Name">The key, or the heading of the column.</param>
/// <param name="Value">The value as given.</param>
/// <param name="Place">Where it stands; null where <see cref="Meeting.PlaceOf"/> says it, and when a program gave it.</param>
public sealed record GivenFact(string Name, RawValue Value, FactPlace? Place = null)
{
    /// <summary>The characters of its value, where it stands in a case file; nowhere otherwise.</summary>
    internal SourceSpan Span { get; init; }
}

/// <summary>How a <see cref="RawValue"/> was given.</summary>
public enum RawKind
{
    /// <summary>Text whose type is that of the fact: a cell of a sheet, a plain scalar of YAML.</summary>
    Untyped,

    /// <summary>Text, and nothing but text or what a text stands for: a string of JSON, a quoted scalar of YAML.</summary>
    Text,

    /// <summary>A number, as its digits.</summary>
    Number,

    /// <summary>A cell that is formatted as percent, as its percent number: <c>92</c> of 92%.</summary>
    Percent,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day that a program gave.</summary>
    Date,

    /// <summary>A list.</summary>
    List,

    /// <summary>Not given: a blank cell.</summary>
    Blank,

    /// <summary><c>null</c>: unknown, or absent where the fact is optional.</summary>
    Null,

    /// <summary>The bare word <c>unknown</c>.</summary>
    Unknown,
}

/// <summary>A value as given.</summary>
/// <param name="Kind">How it was given.</param>
/// <param name="Text">Its characters: digits of a number, <c>true</c> or <c>false</c>, <c>yyyy-MM-dd</c> of a day; empty for a list and for what is not given.</param>
/// <param name="Items">The elements of a list; empty otherwise.</param>
public sealed record RawValue(RawKind Kind, string Text, IReadOnlyList<RawValue> Items)
{
    /// <summary>A value without elements.</summary>
    public static RawValue Of(RawKind kind, string text = "") => new(kind, text, []);

    /// <summary>A value that a program gives: a <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="decimal"/>,
    /// <see cref="string"/>, <see cref="DateOnly"/>, a list of texts, or null for what is unknown or absent.</summary>
    /// <exception cref="ArgumentException">It is of another type; binary floating point is no number of a regulation.</exception>
    public static RawValue From(object? value) => value switch
    {
        null => Of(RawKind.Null),
        bool truth => Of(RawKind.Boolean, truth ? "true" : "false"),
        int number => Of(RawKind.Number, Numbers.Format(number)),
        long number => Of(RawKind.Number, Numbers.Format(number)),
        decimal number => Of(RawKind.Number, Numbers.Format(number)),
        string text => Of(RawKind.Text, text),
        DateOnly day => Of(RawKind.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        IEnumerable<string> texts => new(RawKind.List, "", [.. texts.Select(text => Of(RawKind.Text, text))]),
        _ => throw new ArgumentException($"a {value.GetType().Name} is no value of a fact", nameof(value)),
    };
}
