namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Finds tabs in indentation, where YAML allows none and the parser does not say where they are.</summary>
internal static class Tabs
{
    /// <summary>Reports every line that is indented by a tab.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blockScalars">Texts in which a tab behind blanks is text, in order.</param>
    /// <param name="removed">Lines that are left out, in order.</param>
    /// <param name="columns">The column that a line should have, by its start, where that is not its own.</param>
    /// <param name="traps">Where traps go.</param>
    public static void Check(string text, List<(int Start, int End)> blockScalars, List<(int Start, int End)> removed, Dictionary<int, int> columns, TrapList traps)
    {
        var (block, gone) = (0, 0);
        for (var at = text.IndexOf('\t', StringComparison.Ordinal); at >= 0 && at < text.Length;)
        {
            var start = Chars.LineStart(text, at);
            var end = Chars.LineEnd(text, at);
            var content = Chars.SkipBlanks(text, start, end);
            while (gone < removed.Count && removed[gone].End <= start)
            {
                gone++;
            }

            if (gone < removed.Count && removed[gone].Start <= start)
            {
                at = end < text.Length ? text.IndexOf('\t', end) : -1;
                continue;
            }

            while (block < blockScalars.Count && blockScalars[block].End <= start)
            {
                block++;
            }

            var inBlock = block < blockScalars.Count && blockScalars[block].Start <= start;
            if (at < content && content < end && !(inBlock && text[start] == ' '))
            {
                var column = columns.GetValueOrDefault(start, Chars.Column(text, start, content));
                traps.AddMisread(at, at + 1, LayoutDiagnostics.Tab, new TextEdit(start, content - start, new string(' ', column)));
            }
            else if (content + 1 < end && text[content] == '-' && text[content + 1] == '\t')
            {
                traps.AddMisread(content + 1, content + 2, LayoutDiagnostics.Tab, new TextEdit(content + 1, Chars.SkipBlanks(text, content + 1, end) - content - 1, " "));
            }

            at = end < text.Length ? text.IndexOf('\t', end) : -1;
        }
    }
}
