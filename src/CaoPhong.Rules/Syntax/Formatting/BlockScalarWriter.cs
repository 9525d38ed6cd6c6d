using System.Globalization;

namespace CaoPhong.Rules.Syntax.Formatting;

/// <summary>Writes texts over several lines, behind <c>|</c> or <c>&gt;</c>.</summary>
internal static class BlockScalarWriter
{
    /// <summary>A block scalar with its own lines, indented anew.</summary>
    public static (string Header, IReadOnlyList<string> Body) Write(ScalarNode scalar, int indent)
    {
        var written = BlockScalarDecoder.Written(scalar.Span.Source!.Text, scalar.Span.Start, scalar.Span.End);
        var blanks = new string(' ', indent);
        var body = written.Lines.Select(line => line.Length == 0 ? "" : blanks + line).ToList();
        if (written.Chomp == '+')
        {
            // The line ends that were kept are empty lines of the text, not of the layout.
            body.AddRange(Enumerable.Repeat("", Math.Max(0, scalar.Text.Length - scalar.Text.TrimEnd('\n').Length - 1)));
        }

        var sign = scalar.Style == ScalarStyle.Literal ? "|" : ">";
        var given = written.Lines.FirstOrDefault(line => line.Length > 0) is [' ' or '\t', ..] ? "2" : "";
        return (sign + given + (written.Chomp is '+' or '-' ? written.Chomp.ToString(CultureInfo.InvariantCulture) : ""), body);
    }

    /// <summary>Whether a text can be folded at its blanks without changing it.</summary>
    public static bool CanFold(ScalarNode scalar) =>
        scalar.Text.Length > 0 && !char.IsWhiteSpace(scalar.Text[0]) && !char.IsWhiteSpace(scalar.Text[^1])
        && scalar.Text.All(letter => letter >= ' ' && !Characters.IsSuspicious(letter)) && !ScalarWriter.IsWord(scalar.Text);

    /// <summary>A long text folded at its blanks, behind <c>&gt;-</c>.</summary>
    public static (string Header, IReadOnlyList<string> Body) Fold(ScalarNode scalar, int indent)
    {
        var blanks = new string(' ', indent);
        var width = Math.Max(40, YamlFormatter.Width - indent);
        var body = new List<string>();
        var rest = scalar.Text;
        while (rest.Length > width && BreakOf(rest, width) is var at and > 0)
        {
            body.Add(blanks + rest[..at]);
            rest = rest[(at + 1)..];
        }

        body.Add(blanks + rest);
        return (">-", body);
    }

    // The last single blank within the width, else the first one behind it; 0 where there is none.
    private static int BreakOf(string text, int width)
    {
        for (var i = width; i > 0; i--)
        {
            if (IsSingleBlank(text, i))
            {
                return i;
            }
        }

        for (var i = width; i < text.Length; i++)
        {
            if (IsSingleBlank(text, i))
            {
                return i;
            }
        }

        return 0;
    }

    private static bool IsSingleBlank(string text, int at) =>
        at < text.Length - 1 && text[at] == ' ' && text[at - 1] != ' ' && text[at + 1] != ' ';
}
