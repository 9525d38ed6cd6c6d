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
    /// <summary>Where the characters stand in the source; null when they run in step from <see cref="Lead"/>.</summary>
    /// <remarks>One offset for every character of <see cref="Text"/>, and one for its end.</remarks>
    internal IReadOnlyList<int>? Offsets { get; init; }

    /// <summary>How far behind the start of the span the text begins: 1 in quotes.</summary>
    internal int Lead { get; init; }

    /// <summary>Whether this is the bare word <c>null</c>, which some files use as a value.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Text is "null" or "~";

    /// <summary>Where a piece of <see cref="Text"/> is written.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var from = OffsetOf(start);
        return new(Span.Source, from, length == 0 ? 0 : Math.Max(0, OffsetOf(start + length) - from));
    }

    /// <summary>Where a character of <see cref="Text"/> is written, or its end.</summary>
    public int OffsetOf(int index) =>
        Offsets is null ? Math.Clamp(Span.Start + Lead + index, Span.Start, Span.End)
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
    private const int FewEntries = 12;

    // Belongs to one list of entries: a copy with other entries makes its own. Two threads may both make it; they make the same.
    private KeyIndex? index;

    /// <summary>The entry of a key, or null.</summary>
    public MappingEntry? Find(string key)
    {
        if (Entries.Count <= FewEntries)
        {
            foreach (var entry in Entries)
            {
                if (entry.Key.Text == key)
                {
                    return entry;
                }
            }

            return null;
        }

        var known = index;
        if (known is null || !ReferenceEquals(known.Entries, Entries))
        {
            var keys = new Dictionary<string, MappingEntry>(StringComparer.Ordinal);
            foreach (var entry in Entries)
            {
                keys.TryAdd(entry.Key.Text, entry);
            }

            index = known = new(Entries, keys);
        }

        return known.Keys.GetValueOrDefault(key);
    }

    /// <summary>Whether the same entries stand at the same place.</summary>
    public bool Equals(MappingNode? other) =>
        other is not null && Span == other.Span && EqualityComparer<IReadOnlyList<MappingEntry>>.Default.Equals(Entries, other.Entries);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Span, Entries);

    private sealed record KeyIndex(IReadOnlyList<MappingEntry> Entries, Dictionary<string, MappingEntry> Keys);
}

/// <summary>A list, as a block of <c>-</c> or in <c>[ ]</c>.</summary>
/// <param name="Items">In the order of the text.</param>
/// <param name="Span">Where it is written.</param>
public sealed record SequenceNode(IReadOnlyList<SyntaxNode> Items, SourceSpan Span) : SyntaxNode(Span);

/// <summary>The place of a value that is not there or could not be read; it has been reported.</summary>
/// <param name="Span">Where the value should be.</param>
public sealed record MissingNode(SourceSpan Span) : SyntaxNode(Span);
