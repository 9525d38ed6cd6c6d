using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>What an author wrote at one place under the key of a kind, read by its <see cref="OptionShape"/>.</summary>
/// <remarks>Immutable. What could not be read has been reported and is not there.</remarks>
/// <param name="Node">As written.</param>
public abstract record BoundOption(SyntaxNode Node)
{
    /// <summary>Where it is written.</summary>
    public SourceSpan Span => Node.Span;
}

/// <summary>A number.</summary>
public sealed record BoundNumber(decimal Value, SyntaxNode Node) : BoundOption(Node);

/// <summary>A day.</summary>
public sealed record BoundDate(DateOnly Value, SyntaxNode Node) : BoundOption(Node);

/// <summary>A truth.</summary>
public sealed record BoundBoolean(bool Value, SyntaxNode Node) : BoundOption(Node);

/// <summary>A text, an id, a word, or a cell that the kind reads itself.</summary>
public sealed record BoundText(ScalarNode Scalar) : BoundOption(Scalar)
{
    /// <summary>The text.</summary>
    public string Text => Scalar.Text;
}

/// <summary>A checked expression.</summary>
public sealed record BoundExpr(Expr Expr, SyntaxNode Node) : BoundOption(Node);

/// <summary>A list.</summary>
public sealed record BoundList(IReadOnlyList<BoundOption> Items, SyntaxNode Node) : BoundOption(Node);

/// <summary>Keys with what stands under them.</summary>
public sealed record BoundMapping(IReadOnlyList<BoundField> Fields, SyntaxNode Node) : BoundOption(Node)
{
    /// <summary>The citation that stands in it; null for none.</summary>
    public Citation? Source { get; init; }

    /// <summary>What stands under a key; null when it is not there.</summary>
    public BoundOption? this[string key] => Fields.FirstOrDefault(field => field.Key.Text == key)?.Value;

    /// <summary>The number under a key.</summary>
    public decimal? Number(string key) => (this[key] as BoundNumber)?.Value;

    /// <summary>The number, or the number of the day, under a key.</summary>
    public decimal? Ordinal(string key) => this[key] switch
    {
        BoundNumber number => number.Value,
        BoundDate date => date.Value.DayNumber,
        _ => null,
    };

    /// <summary>The expression under a key.</summary>
    public Expr? Expr(string key) => (this[key] as BoundExpr)?.Expr;

    /// <summary>The text under a key.</summary>
    public string? Text(string key) => (this[key] as BoundText)?.Text;

    /// <summary>The truth under a key; false when it is not there.</summary>
    public bool Flag(string key) => this[key] is BoundBoolean { Value: true };

    /// <summary>The items under a key; none when it is not there.</summary>
    public IReadOnlyList<BoundOption> Items(string key) => (this[key] as BoundList)?.Items ?? [];

    /// <summary>The place of a key; that of the mapping when it is not there.</summary>
    public SourceSpan SpanOf(string key) => Fields.FirstOrDefault(field => field.Key.Text == key)?.Key.Span ?? Span;
}

/// <summary>A key of a <see cref="BoundMapping"/>.</summary>
/// <param name="Key">As written.</param>
/// <param name="Value">What stands under it.</param>
public sealed record BoundField(ScalarNode Key, BoundOption Value);
