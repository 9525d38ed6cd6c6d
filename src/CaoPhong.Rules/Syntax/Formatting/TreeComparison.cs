namespace CaoPhong.Rules.Syntax.Formatting;

/// <summary>Says whether two trees mean the same: places and needless quotes do not count.</summary>
internal static class TreeComparison
{
    /// <summary>Whether they mean the same.</summary>
    public static bool Same(SyntaxNode one, SyntaxNode other) => (one, other) switch
    {
        (ScalarNode a, ScalarNode b) => a.Text == b.Text && (a.Style == ScalarStyle.Plain == (b.Style == ScalarStyle.Plain) || !ScalarWriter.IsWord(a.Text)),
        (MappingNode a, MappingNode b) => a.Entries.Count == b.Entries.Count && a.Entries.Zip(b.Entries).All(pair => pair.First.Key.Text == pair.Second.Key.Text && Same(pair.First.Value, pair.Second.Value)),
        (SequenceNode a, SequenceNode b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        _ => false,
    };
}
