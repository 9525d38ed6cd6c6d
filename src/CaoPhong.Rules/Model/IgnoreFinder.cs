using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Finds the places in which codes are switched off.</summary>
internal static class IgnoreFinder
{
    /// <summary>The set of a document, from the codes that stand in its mappings.</summary>
    public static IgnoreSet Find(MappingNode document, IReadOnlyDictionary<MappingNode, IReadOnlyList<IgnoredCode>> codes)
    {
        if (codes.Count == 0)
        {
            return IgnoreSet.None;
        }

        var ignores = new List<Ignore>();
        Visit(document, document.Span);
        return new(ignores);

        void Visit(SyntaxNode node, SourceSpan place)
        {
            switch (node)
            {
                case MappingNode mapping:
                    if (codes.TryGetValue(mapping, out var here))
                    {
                        IReadOnlyList<SourceSpan> regions = [place, .. Foreign(mapping, place.Source)];
                        ignores.AddRange(here.Select(code => new Ignore(code.Code.Text, code.Because, code.Code.Span, regions)));
                    }

                    foreach (var entry in mapping.Entries)
                    {
                        Visit(entry.Value, entry.Span);
                    }

                    break;
                case SequenceNode sequence:
                    foreach (var item in sequence.Items)
                    {
                        Visit(item, item.Span);
                    }

                    break;
            }
        }
    }

    // In a consolidated document a part of a thing may stand in another file than the thing.
    private static IEnumerable<SourceSpan> Foreign(SyntaxNode node, SourceText? source)
    {
        var children = node switch
        {
            MappingNode mapping => mapping.Entries.Select(entry => (entry.Value, entry.Span)),
            SequenceNode sequence => sequence.Items.Select(item => (item, item.Span)),
            _ => [],
        };

        return children.SelectMany(child => ReferenceEquals(child.Span.Source, source)
            ? Foreign(child.Item1, source)
            : Foreign(child.Item1, child.Span.Source).Prepend(child.Span));
    }
}
