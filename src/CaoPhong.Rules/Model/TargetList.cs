using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>The list or group of keys into which a thing is put, and its place there.</summary>
/// <param name="Parent">What has the list under <paramref name="Key"/>.</param>
/// <param name="Key">The key of the list; null: the parent itself takes the thing under a key.</param>
/// <param name="Id">The id of the thing in the list.</param>
/// <param name="Existing">The list; null where it is made.</param>
/// <param name="At">The place; the number of things in the list is its end.</param>
internal sealed record TargetList(MappingNode? Parent, string? Key, ScalarNode Id, SyntaxNode? Existing, int At)
{
    /// <summary>The list, or what one that is made looks like.</summary>
    public SyntaxNode Holder => Existing
        ?? (Key is null ? Parent!
            : Key is "facts" or "derived" or "sources" or "choices" or "forms" ? new MappingNode([], Id.Span)
            : new SequenceNode([], Id.Span));

    /// <summary>The document with a thing in the list.</summary>
    /// <param name="document">The document.</param>
    /// <param name="thing">The thing.</param>
    /// <param name="entry">The thing with its key as it was written; null: the key is the id of the thing.</param>
    public MappingNode Insert(MappingNode document, SyntaxNode thing, MappingEntry? entry = null)
    {
        var list = Inserted(thing, entry);
        if (Existing is not null || Key is null)
        {
            return (MappingNode)TreeEdit.Swap(document, Existing ?? Parent!, list);
        }

        var grown = Parent! with { Entries = [.. Parent.Entries, new(new(Key, ScalarStyle.Plain, Id.Span), list, Id.Span)] };
        return (MappingNode)TreeEdit.Swap(document, Parent!, grown);
    }

    private SyntaxNode Inserted(SyntaxNode thing, MappingEntry? entry)
    {
        switch (Holder)
        {
            case MappingNode mapping:
                var entries = mapping.Entries.ToList();
                entries.Insert(At, entry ?? new(Id, thing, ReferenceEquals(Id.Span.Source, thing.Span.Source) ? Id.Span.To(thing.Span) : thing.Span));
                return mapping with { Entries = entries };
            case SequenceNode sequence:
                var items = sequence.Items.ToList();
                items.Insert(At, thing);
                return sequence with { Items = items };
            default:
                return Holder;
        }
    }
}
