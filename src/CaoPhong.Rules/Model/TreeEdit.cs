using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Trees made from trees: the old one stays as it is.</summary>
internal static class TreeEdit
{
    /// <summary>The tree with one node, known by reference, put in place of another.</summary>
    public static SyntaxNode Swap(SyntaxNode tree, SyntaxNode old, SyntaxNode replacement)
    {
        if (ReferenceEquals(tree, old))
        {
            return replacement;
        }

        switch (tree)
        {
            case MappingNode mapping:
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    var value = Swap(mapping.Entries[i].Value, old, replacement);
                    if (!ReferenceEquals(value, mapping.Entries[i].Value))
                    {
                        return mapping with { Entries = With(mapping.Entries, i, mapping.Entries[i] with { Value = value }) };
                    }
                }

                return tree;
            case SequenceNode sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    var item = Swap(sequence.Items[i], old, replacement);
                    if (!ReferenceEquals(item, sequence.Items[i]))
                    {
                        return sequence with { Items = With(sequence.Items, i, item) };
                    }
                }

                return tree;
            default:
                return tree;
        }
    }

    /// <summary>The tree without a node; a list or group of keys that is empty then goes with it.</summary>
    public static MappingNode Without(MappingNode tree, SyntaxNode holder, SyntaxNode node)
    {
        var left = Left(holder, node);
        return Pruned((MappingNode)Swap(tree, holder, left), left);
    }

    /// <summary>A list or group of keys without one of its nodes.</summary>
    public static SyntaxNode Left(SyntaxNode holder, SyntaxNode node) => holder switch
    {
        MappingNode mapping => mapping with { Entries = [.. mapping.Entries.Where(entry => !ReferenceEquals(entry.Value, node))] },
        SequenceNode sequence => sequence with { Items = [.. sequence.Items.Where(item => !ReferenceEquals(item, node))] },
        _ => holder,
    };

    /// <summary>The tree without a list or group of keys that has become empty.</summary>
    public static MappingNode Pruned(MappingNode tree, SyntaxNode holder) =>
        holder is MappingNode { Entries.Count: 0 } or SequenceNode { Items.Count: 0 } && HolderOf(tree, holder) is { } above
            ? Without(tree, above, holder)
            : tree;

    /// <summary>Whether two trees hold the same nodes, or alike ones, in the same order.</summary>
    public static bool SameOrder(SyntaxNode one, SyntaxNode other) => ReferenceEquals(one, other) || (one, other) switch
    {
        (MappingNode a, MappingNode b) => a.Entries.Count == b.Entries.Count
            && a.Entries.Zip(b.Entries).All(pair => pair.First.Key.Text == pair.Second.Key.Text && SameOrder(pair.First.Value, pair.Second.Value)),
        (SequenceNode a, SequenceNode b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => SameOrder(pair.First, pair.Second)),
        _ => false,
    };

    /// <summary>A list with one item replaced.</summary>
    public static IReadOnlyList<T> With<T>(IReadOnlyList<T> list, int place, T item)
    {
        var copy = list.ToArray();
        copy[place] = item;
        return copy;
    }

    private static SyntaxNode? HolderOf(SyntaxNode tree, SyntaxNode node) =>
        ChildrenOf(tree).Any(child => ReferenceEquals(child, node)) ? tree
            : ChildrenOf(tree).Select(child => HolderOf(child, node)).FirstOrDefault(holder => holder is not null);

    private static IEnumerable<SyntaxNode> ChildrenOf(SyntaxNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.Select(entry => entry.Value),
        SequenceNode sequence => sequence.Items,
        _ => [],
    };
}
