using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Checking;

/// <summary>Finds again, in the document, the mapping of a thing whose id or key was read.</summary>
internal sealed class DocumentMap
{
    private readonly Dictionary<SourceSpan, MappingNode> byName = [];

    public DocumentMap(SyntaxNode document) => Visit(document);

    /// <summary>The place of the value under a key of the thing whose id or key stands at a place; that place itself where there is none.</summary>
    public SourceSpan ValueOf(SourceSpan name, params ReadOnlySpan<string> keys)
    {
        if (byName.TryGetValue(name, out var mapping))
        {
            foreach (var key in keys)
            {
                if (mapping.Find(key) is { } entry)
                {
                    return entry.Value.Span;
                }
            }
        }

        return name;
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                if (mapping.Find("id")?.Value is ScalarNode id)
                {
                    byName.TryAdd(id.Span, mapping);
                }

                foreach (var entry in mapping.Entries)
                {
                    if (entry.Value is MappingNode value)
                    {
                        byName.TryAdd(entry.Key.Span, value);
                    }

                    Visit(entry.Value);
                }

                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    Visit(item);
                }

                break;
        }
    }
}
