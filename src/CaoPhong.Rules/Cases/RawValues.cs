using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases;

/// <summary>Values of facts as they are written in YAML.</summary>
internal static class RawValues
{
    /// <summary>The value of a node; null where it is missing in the text or is no value of a fact.</summary>
    public static RawValue? Of(SyntaxNode node) => node switch
    {
        ScalarNode { Style: ScalarStyle.Plain, Text: "unknown" } => RawValue.Of(RawKind.Unknown),
        ScalarNode { Style: ScalarStyle.Plain, Text: "null" } => RawValue.Of(RawKind.Null),
        ScalarNode { Style: ScalarStyle.Plain } plain => RawValue.Of(RawKind.Untyped, plain.Text),
        ScalarNode quoted => RawValue.Of(RawKind.Text, quoted.Text),
        SequenceNode list when list.Items.All(item => item is ScalarNode) => new(RawKind.List, "", [.. list.Items.Select(Of).OfType<RawValue>()]),
        _ => null,
    };
}
