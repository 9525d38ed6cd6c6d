using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax;

/// <summary>A piece of a YAML text: a scalar, a mapping, a sequence, or a value that is missing.</summary>
/// <remarks>Immutable. The span of a node lies inside the span of its parent.</remarks>
/// <param name="Span">Where it is written.</param>
public abstract record SyntaxNode(SourceSpan Span);

/// <summary>How a scalar is written.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>As a block after <c>|</c>.</summary>
    Literal,

    /// <summary>As a block after <c>&gt;</c>.</summary>
    Folded,
}

/// <summary>A text, such as <c>90</c>, <c>Tốt</c> or <c>"[75..90)"</c>.</summary>
/// <param name="Text">The text in NFC, quotes and escapes resolved. It has no type of its own: the key says which.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Span">Where it is written, quotes included.</param>
public sealed record ScalarNode(string Text, ScalarStyle Style, SourceSpan Span) : SyntaxNode(Span)
{
    /// <summary>For every character of <see cref="Text"/> and its end, its offset in the source; null when they run in step from the start of the span.</summary>
    internal IReadOnlyList<int>? Offsets { get; init; }

    /// <summary>Where a piece of <see cref="Text"/> is written.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var from = OffsetOf(start);
        var to = length == 0 ? from : OffsetOf(start + length - 1) + 1;
        return new(Span.Source, from, Math.Max(0, to - from));
    }

    private int OffsetOf(int index) =>
        Offsets is null ? Span.Start + index
        : Offsets.Count == 0 ? Span.Start
        : Offsets[Math.Clamp(index, 0, Offsets.Count - 1)];
}

/// <summary>One line of a mapping: <c>key: value</c>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; a <see cref="MissingNode"/> when there is none.</param>
/// <param name="Span">Key and value.</param>
public sealed record MappingEntry(ScalarNode Key, SyntaxNode Value, SourceSpan Span);

/// <summary>Keys with their values, as a block or in <c>{ }</c>.</summary>
/// <remarks>The keys differ, also after NFC.</remarks>
/// <param name="Entries">In the order of the text.</param>
/// <param name="Span">Where it is written.</param>
public sealed record MappingNode(IReadOnlyList<MappingEntry> Entries, SourceSpan Span) : SyntaxNode(Span)
{
    /// <summary>The entry of a key, or null.</summary>
    public MappingEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key);
}

/// <summary>A list, as a block of <c>-</c> or in <c>[ ]</c>.</summary>
/// <param name="Items">In the order of the text.</param>
/// <param name="Span">Where it is written.</param>
public sealed record SequenceNode(IReadOnlyList<SyntaxNode> Items, SourceSpan Span) : SyntaxNode(Span);

/// <summary>The place of a value that is not there or could not be read; it has been reported.</summary>
/// <param name="Span">Where the value should be.</param>
public sealed record MissingNode(SourceSpan Span) : SyntaxNode(Span);
