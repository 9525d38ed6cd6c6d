namespace CaoPhong.Rules.Syntax.Formatting;

/// <summary>Writes a node in brackets, on one line.</summary>
internal static class FlowWriter
{
    /// <summary>The node in brackets.</summary>
    public static string Write(SyntaxNode node) => node switch
    {
        MappingNode mapping => "{" + string.Join(", ", mapping.Entries.Select(entry => $"{ScalarWriter.Key(entry.Key, flow: true)}: {Write(entry.Value)}")) + "}",
        SequenceNode sequence => "[" + string.Join(", ", sequence.Items.Select(Write)) + "]",
        ScalarNode scalar => ScalarWriter.Value(scalar, flow: true),
        _ => "",
    };
}
