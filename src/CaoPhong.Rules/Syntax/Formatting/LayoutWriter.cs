using CaoPhong.Rules.Syntax.Traps;

namespace CaoPhong.Rules.Syntax.Formatting;

/// <summary>Lays a tree out in lines.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class LayoutWriter
{
    private const int Step = 2;

    private readonly List<OutputLine> lines = [];
    private readonly IReadOnlyList<Comment> comments;

    private LayoutWriter(IReadOnlyList<Comment> comments) => this.comments = comments;

    /// <summary>The lines of a tree without mistakes.</summary>
    public static List<OutputLine> Write(SyntaxNode root, IReadOnlyList<Comment> comments)
    {
        var writer = new LayoutWriter(comments);
        writer.Value(root, new(root.Span.Start, 0, 0, ""));
        return writer.lines;
    }

    // Writes a node behind what the line begins with: blanks, dashes, a key.
    private void Value(SyntaxNode node, Lead lead)
    {
        if (node is ScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded } block)
        {
            var (header, body) = BlockScalarWriter.Write(block, lead.BodyIndent);
            Add(lead, node.Span.End, header, body);
        }
        else if (Inline(node, lead) is { } text)
        {
            Add(lead, node.Span.End, text, []);
        }
        else if (node is ScalarNode scalar)
        {
            var (header, body) = BlockScalarWriter.Fold(scalar, lead.BodyIndent);
            Add(lead, node.Span.End, header, body);
        }
        else if (lead.Key is not null)
        {
            Add(lead, lead.KeyEnd, "", []);
            Collection(node, new(node.Span.Start, lead.Indent + Step, 0, ""));
        }
        else
        {
            Collection(node, lead);
        }
    }

    private void Collection(SyntaxNode node, Lead lead)
    {
        var here = lead;
        if (node is MappingNode mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                var key = ScalarWriter.Key(entry.Key, flow: false);
                Value(entry.Value, here with { Start = here.Dashes > 0 ? here.Start : entry.Key.Span.Start, Key = key, KeyStart = entry.Key.Span.Start, KeyEnd = entry.Key.Span.End });
                here = new(0, here.Indent, 0, "");
            }
        }
        else if (node is SequenceNode sequence)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
            {
                var item = sequence.Items[i];
                Value(item, new(here.Dashes > 0 ? here.Start : DashOf(sequence, i), here.Indent + Step, here.Dashes + 1, here.Signs + "- "));
                here = new(0, here.Indent, 0, "");
            }
        }
    }

    // Where the sign of an item stands; of a row in brackets, where the item itself stands.
    private static int DashOf(SequenceNode sequence, int index)
    {
        var text = sequence.Span.Source!.Text;
        if (text[sequence.Span.Start] != '-')
        {
            return sequence.Items[index].Span.Start;
        }

        var at = index == 0 ? sequence.Span.Start : sequence.Items[index - 1].Span.End;
        while (text[at] != '-')
        {
            at = text[at] == '#' ? Chars.LineEnd(text, at) : at + 1;
        }

        return at;
    }

    // The node on the rest of the line; null where it takes lines of its own.
    private string? Inline(SyntaxNode node, Lead lead)
    {
        switch (node)
        {
            case ScalarNode scalar:
                var text = ScalarWriter.Value(scalar, flow: false);
                var fits = lead.Length + text.Length <= YamlFormatter.Width;
                return fits || !scalar.Span.Text.Contains('\n', StringComparison.Ordinal) || !BlockScalarWriter.CanFold(scalar) ? text : null;
            case MappingNode { Entries.Count: 0 }:
                return "{}";
            case SequenceNode { Items.Count: 0 }:
                return "[]";
            default:
                if (node.Span.Text[0] is not ('{' or '[') || HasComment(node))
                {
                    return null;
                }

                var row = FlowWriter.Write(node);
                return lead.Length + row.Length <= YamlFormatter.Width ? row : null;
        }
    }

    private bool HasComment(SyntaxNode node)
    {
        var (low, high) = (0, comments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = comments[middle].At < node.Span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < comments.Count && comments[low].At < node.Span.End;
    }

    private void Add(Lead lead, int end, string text, IReadOnlyList<string> body)
    {
        var key = lead.Key is null ? "" : text.Length > 0 ? $"{lead.Key}: " : $"{lead.Key}:";
        lines.Add(new()
        {
            Start = lead.Start,
            End = end,
            Indent = lead.Indent - (lead.Dashes * Step),
            Dashes = lead.Dashes,
            KeyStart = lead.Key is null ? null : lead.KeyStart,
            Text = new string(' ', lead.Indent - (lead.Dashes * Step)) + lead.Signs + key + text,
            Body = body,
            KeepsEnd = text.EndsWith('+') && body.Count > 0,
        });
    }

    // What a line begins with. The column of the content is Indent; the dashes stand before it.
    private readonly record struct Lead(int Start, int Indent, int Dashes, string Signs)
    {
        public string? Key { get; init; }

        public int KeyStart { get; init; }

        public int KeyEnd { get; init; }

        public int BodyIndent => Key is null && Dashes > 0 ? Indent : Indent + Step;

        public int Length => Indent + (Key is null ? 0 : Key.Length + 2);
    }
}
