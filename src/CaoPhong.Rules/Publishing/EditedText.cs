using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Publishing;

/// <summary>Puts lines into a text and keeps everything else, line ends too.</summary>
internal static class EditedText
{
    /// <summary>The text with lines behind the line in which a node ends.</summary>
    public static string InsertAfter(SourceText source, SyntaxNode node, IEnumerable<string> lines)
    {
        var text = source.Text;
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var added = string.Concat(lines.Select(line => line + lineEnd));
        var end = EndOf(node);

        // What ends in a line break, as a block of text does, ends at the start of the line behind it.
        var at = end > 0 && text[end - 1] == '\n' ? end : text.IndexOf('\n', end) is >= 0 and var found ? found + 1 : text.Length;
        return at > 0 && text[at - 1] == '\n' ? text.Insert(at, added) : text + lineEnd + added;
    }

    /// <summary>The blanks before what stands first on the line of a place.</summary>
    public static string Indentation(SourceText source, SourceSpan span)
    {
        var line = source.Line(span.Position.Line);
        return line[..(line.Length - line.TrimStart(' ').Length)];
    }

    /// <summary>Whether a node is written in brackets.</summary>
    public static bool IsFlow(SyntaxNode node) => node.Span.Text is ['{' or '[', ..];

    private static int EndOf(SyntaxNode node) => node switch
    {
        MappingNode { Entries.Count: > 0 } mapping when !IsFlow(mapping) => EndOf(mapping.Entries[^1].Value),
        SequenceNode { Items.Count: > 0 } sequence when !IsFlow(sequence) => EndOf(sequence.Items[^1]),
        _ => node.Span.End,
    };
}
