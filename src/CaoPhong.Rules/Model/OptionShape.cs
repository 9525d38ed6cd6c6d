using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Model;

/// <summary>What an option means to those who change, cover and compare rule sets.</summary>
public enum OptionRole
{
    /// <summary>None of the others.</summary>
    Plain,

    /// <summary>An end of a band.</summary>
    Edge,

    /// <summary>Points.</summary>
    Points,

    /// <summary>A number of occurrences.</summary>
    Count,

    /// <summary>A condition.</summary>
    Condition,

    /// <summary>What is measured.</summary>
    Subject,
}

/// <summary>What an author may write at one place under the key of a kind.</summary>
/// <remarks>From the shape the options are bound with line and column, and the JSON Schema is generated. Immutable.</remarks>
public abstract record OptionShape
{
    /// <summary>What it means.</summary>
    public OptionRole Role { get; init; }

    /// <summary>What it is for, shown by editors.</summary>
    public Phrase? Doc { get; init; }
}

/// <summary>A number.</summary>
/// <param name="AboveZero">Whether it must be above 0.</param>
/// <param name="Whole">Whether it must be whole.</param>
public sealed record NumberShape(bool AboveZero = false, bool Whole = false) : OptionShape
{
    /// <summary>A word that may stand in its place, such as <c>left-out</c>; null: none.</summary>
    public string? OrWord { get; init; }
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record BooleanShape : OptionShape;

/// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
public sealed record DateShape : OptionShape;

/// <summary>An end of a band: a number or a day.</summary>
public sealed record EdgeShape : OptionShape;

/// <summary>A text that is not blank.</summary>
public sealed record TextShape : OptionShape;

/// <summary>An id.</summary>
public sealed record IdShape : OptionShape;

/// <summary>One of a few words.</summary>
/// <param name="Words">The words.</param>
public sealed record WordShape(IReadOnlyList<string> Words) : OptionShape;

/// <summary>An expression, or a cell of a table, kept as written for the kind to read.</summary>
public sealed record CellShape : OptionShape;

/// <summary>An expression over the facts.</summary>
/// <param name="Expected">Its type; null for any.</param>
public sealed record ExpressionShape(FeelType? Expected = null) : OptionShape
{
    /// <summary>Whether it may use <c>full_points</c>, the max of the criterion.</summary>
    public bool KnowsFullPoints { get; init; }
}

/// <summary>The name of a fact or derived fact.</summary>
/// <param name="Number">Whether it must be a number; else it must be a choice.</param>
/// <param name="DeclaredWhenMissing">Whether a number fact named as the criterion is declared where the option is left out.</param>
public sealed record FactShape(bool Number, bool DeclaredWhenMissing = false) : OptionShape
{
    /// <summary>Whether a fact is of the type that is asked for.</summary>
    public bool Takes(Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return Number ? symbol.Type is NumberType : symbol.Type is ChoiceType;
    }
}

/// <summary>A list of alike items, not empty.</summary>
/// <param name="Item">What each item is.</param>
public sealed record ListShape(OptionShape Item) : OptionShape
{
    /// <summary>Whether it may be empty after all.</summary>
    public bool MayBeEmpty { get; init; }
}

/// <summary>Keys that are known.</summary>
/// <param name="Fields">The keys; <c>note</c>, <c>source</c> and <c>ignore</c> are allowed besides.</param>
public sealed record MappingShape(IReadOnlyList<OptionField> Fields) : OptionShape
{
    /// <summary>What stands under keys that the author chooses; null: there are none.</summary>
    public OptionShape? Others { get; init; }

    /// <summary>Whether <c>note</c>, <c>source</c> and <c>ignore</c> are allowed besides.</summary>
    public bool IsAnnotated { get; init; } = true;

    /// <summary>Of which keys exactly one must be there; none: nothing is asked.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>What it is in the words of messages, such as "a band"; null: the key that it stands under.</summary>
    public Phrase? Noun { get; init; }
}

/// <summary>Keys that the author chooses, such as the values of a choice.</summary>
/// <param name="Value">What stands under each.</param>
public sealed record DictionaryShape(OptionShape Value) : OptionShape;

/// <summary>One thing or another, told apart by whether it is a scalar, a list or a mapping.</summary>
/// <param name="Scalar">When it is a scalar; null: not allowed.</param>
/// <param name="Mapping">When it is a mapping; null: not allowed.</param>
/// <param name="List">When it is a list; null: not allowed.</param>
public sealed record EitherShape(OptionShape? Scalar, OptionShape? Mapping, OptionShape? List = null) : OptionShape;

/// <summary>A value of the type of a fact, as in <c>default</c>: a scalar, or a list of ids.</summary>
public sealed record FactValueShape : OptionShape
{
    /// <summary>Whether the fact is a number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it may be <c>null</c> or <c>unknown</c>, as the facts of a case.</summary>
    public bool MayBeUnknown { get; init; }
}

/// <summary>Anything, read later by who knows what it is.</summary>
public sealed record AnyShape : OptionShape;

/// <summary>A shape that is known by a name, so that it may hold itself.</summary>
/// <param name="Name">The name.</param>
/// <param name="Open">The shape, asked for when it is looked at.</param>
public sealed record NamedShape(string Name, Func<OptionShape> Open) : OptionShape
{
    /// <summary>The shape itself.</summary>
    public OptionShape Shape => Open();
}

/// <summary>A key of a <see cref="MappingShape"/>.</summary>
/// <param name="Key">As written.</param>
/// <param name="Shape">What stands under it.</param>
/// <param name="Required">Whether it must be there.</param>
public sealed record OptionField(string Key, OptionShape Shape, bool Required = false);
