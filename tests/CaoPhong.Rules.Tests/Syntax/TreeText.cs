using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Tests.Syntax;

/// <summary>A tree in one line, for tests: keys, values and styles, without places.</summary>
internal static class TreeText
{
    public static string Of(SyntaxNode? node) => node switch
    {
        null => "(none)",
        MissingNode => "(missing)",
        ScalarNode scalar => Quote(scalar),
        MappingNode mapping => "{" + string.Join(", ", mapping.Entries.Select(entry => $"{Of(entry.Key)}: {Of(entry.Value)}")) + "}",
        SequenceNode sequence => "[" + string.Join(", ", sequence.Items.Select(Of)) + "]",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    private static string Quote(ScalarNode scalar)
    {
        var text = scalar.Text.Replace("\n", "⏎", StringComparison.Ordinal);
        return scalar.Style switch
        {
            ScalarStyle.Plain => text,
            ScalarStyle.SingleQuoted => $"'{text}'",
            ScalarStyle.DoubleQuoted => $"\"{text}\"",
            ScalarStyle.Literal => $"|{text}|",
            _ => $">{text}>",
        };
    }
}
