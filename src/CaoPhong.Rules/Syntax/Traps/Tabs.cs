namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Finds tabs in indentation, where YAML allows none, and puts blanks in their place.</summary>
/// <remarks>The parser neither finds them all nor says where they are. How wide a tab was on the author's screen shows in the
/// text: the width with which its lines fit together best.</remarks>
internal static class Tabs
{
    private static readonly int[] Widths = [2, 4, 8];

    /// <summary>The text with blanks for tabs, and the lines that had them: the tab, the start of the line and its end.</summary>
    public static (WorkingText Text, IReadOnlyList<(int Tab, int Start, int End)> Lines) Expand(WorkingText text)
    {
        var lines = Find(text.Text);
        if (lines.Count == 0)
        {
            return (text, lines);
        }

        var best = Widths
            .Select(width => text.With(lines.SelectMany(line => Blanks(text.Text, line.Start, width))))
            .MinBy(expanded => BlockScanner.Scan(expanded.Text, out _).Count)!;
        return (best, lines);
    }

    private static List<(int Tab, int Start, int End)> Find(string text)
    {
        var found = new List<(int Tab, int Start, int End)>();
        var at = text.IndexOf('\t', StringComparison.Ordinal);
        if (at < 0)
        {
            return found;
        }

        BlockScanner.Scan(text, out var blockScalars);
        var block = 0;
        while (at >= 0)
        {
            var start = Chars.LineStart(text, at);
            var end = Chars.LineEnd(text, at);
            var content = Chars.SkipBlanks(text, start, end);
            while (block < blockScalars.Count && blockScalars[block].End <= start)
            {
                block++;
            }

            // Behind blanks, a tab in a block scalar is text.
            var isText = block < blockScalars.Count && blockScalars[block].Start <= start && text[start] == ' ';
            if (content < end && !isText && (at < content || (text[content] == '-' && at == content + 1)))
            {
                found.Add((at, start, end));
            }

            at = end < text.Length ? text.IndexOf('\t', end) : -1;
        }

        return found;
    }

    private static IEnumerable<TextEdit> Blanks(string text, int start, int width)
    {
        for (var i = start; i < text.Length && text[i] is ' ' or '\t' or '-'; i++)
        {
            if (text[i] == '\t')
            {
                yield return new(i, 1, new string(' ', i > start && text[i - 1] == '-' ? 1 : width));
            }
        }
    }
}
