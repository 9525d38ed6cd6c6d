using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Syntax.Formatting;

namespace CaoPhong.Rules.Model;

/// <summary>Writes a document of rules as one YAML text, also where its parts stand in several files (văn bản hợp nhất).</summary>
/// <remarks>The text reads back to a document with the same fingerprint; it has no comments. Thread-safe.</remarks>
public static class ConsolidatedText
{
    /// <summary>The text of a document; every line ends with LF.</summary>
    public static string Of(MappingNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lines = new List<string>();
        WriteEntries(document, "", "", lines);
        return string.Concat(lines.Select(line => line + "\n"));
    }

    // The first line stands behind what was begun: blanks, or the sign of an item.
    private static void WriteEntries(MappingNode mapping, string first, string indent, List<string> lines)
    {
        var lead = first;
        foreach (var entry in mapping.Entries)
        {
            WriteBehind($"{lead}{ScalarWriter.Key(entry.Key, flow: false)}:", entry.Value, indent, lines);
            lead = indent;
        }
    }

    private static void WriteBehind(string lead, SyntaxNode value, string indent, List<string> lines)
    {
        switch (value)
        {
            case ScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } block:
                var (header, body) = BlockScalarWriter.Write(block, indent.Length + 2);
                lines.Add($"{lead} {header}");
                lines.AddRange(body);
                break;
            case ScalarNode scalar:
                lines.Add($"{lead} {ScalarWriter.Value(scalar, flow: false)}");
                break;
            case var _ when Row(value, lead.Length + 1) is { } row:
                lines.Add($"{lead} {row}");
                break;
            case MappingNode mapping:
                lines.Add(lead);
                WriteEntries(mapping, indent + "  ", indent + "  ", lines);
                break;
            case SequenceNode sequence:
                lines.Add(lead);
                WriteItems(sequence, indent + "  ", lines);
                break;
        }
    }

    private static void WriteItems(SequenceNode sequence, string indent, List<string> lines)
    {
        foreach (var item in sequence.Items)
        {
            if (item is MappingNode { Entries.Count: > 0 } mapping && Row(item, indent.Length + 2) is null)
            {
                WriteEntries(mapping, indent + "- ", indent + "  ", lines);
            }
            else
            {
                WriteBehind(indent + "-", item, indent, lines);
            }
        }
    }

    // A thing in brackets on one line, where it was written so and fits; null otherwise.
    private static string? Row(SyntaxNode node, int column)
    {
        var isEmpty = node is MappingNode { Entries.Count: 0 } or SequenceNode { Items.Count: 0 };
        if (!isEmpty && (node.Span.Text is not ['{' or '[', ..] || HoldsBlock(node)))
        {
            return null;
        }

        var row = FlowWriter.Write(node);
        return isEmpty || column + row.Length <= YamlFormatter.Width ? row : null;
    }

    private static bool HoldsBlock(SyntaxNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.Any(entry => HoldsBlock(entry.Value)),
        SequenceNode sequence => sequence.Items.Any(HoldsBlock),
        ScalarNode scalar => scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded,
        _ => false,
    };
}
