using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax.Traps;

namespace CaoPhong.Rules.Syntax.Formatting;

/// <summary>Puts comments and empty lines between the lines of a formatted text.</summary>
internal static class CommentPlacer
{
    /// <summary>Puts every comment where it was: behind its line, or above the line that it stood above.</summary>
    public static void Place(SourceText source, IReadOnlyList<Comment> comments, List<OutputLine> lines)
    {
        var next = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            for (; next < comments.Count && comments[next].At < lines[i].End; next++)
            {
                Inside(source, comments[next], lines, i);
            }

            if (IsApart(source.Text, lines[i].Start) && !(i > 0 && Opens(lines[i - 1], lines[i])))
            {
                AddEmpty(lines, i);
            }

            var end = i + 1 < lines.Count ? lines[i + 1].Start : int.MaxValue;
            for (; next < comments.Count && comments[next].At < end; next++)
            {
                Behind(source, comments[next], lines, i);
            }
        }
    }

    // Before the end of a line: above it, unless it stands behind its first part.
    private static void Inside(SourceText source, Comment comment, List<OutputLine> lines, int index)
    {
        var line = lines[index];
        if (!comment.OwnLine && comment.At > line.Start && line.Comment is null)
        {
            line.Comment = comment.Text;
        }
        else
        {
            Above(source, comment, lines, index);
        }
    }

    // Behind a line and before the next one.
    private static void Behind(SourceText source, Comment comment, List<OutputLine> lines, int index)
    {
        if (!comment.OwnLine && lines[index].Comment is null)
        {
            lines[index].Comment = comment.Text;
        }
        else if (!comment.OwnLine)
        {
            // The line has one already, from a row in brackets that became lines.
            var last = index + 1 == lines.Count;
            var rows = last ? lines[index].Below : lines[index + 1].Above;
            rows.Add(new string(' ', lines[last ? index : index + 1].Indent) + comment.Text);
        }
        else if (index + 1 < lines.Count)
        {
            Above(source, comment, lines, index + 1);
        }
        else
        {
            if (IsApart(source.Text, comment.At) && !(lines[index].KeepsEnd && lines[index].Below.Count == 0))
            {
                lines[index].Below.Add("");
            }

            lines[index].Below.Add(new string(' ', IndentOf(source, comment, lines, index, 0, -1)) + comment.Text);
        }
    }

    private static void Above(SourceText source, Comment comment, List<OutputLine> lines, int index)
    {
        if (IsApart(source.Text, comment.At) && !(index > 0 && lines[index].Above.Count == 0 && Opens(lines[index - 1], lines[index])))
        {
            AddEmpty(lines, index);
        }

        var indent = index > 0 && comment.At < lines[index].Start ? IndentOf(source, comment, lines, index - 1, lines[index].Indent, source.PositionOf(lines[index].Start).Column - 1) : lines[index].Indent;
        lines[index].Above.Add(new string(' ', indent) + comment.Text);
    }

    private static void AddEmpty(List<OutputLine> lines, int index)
    {
        var kept = index > 0 && lines[index - 1].KeepsEnd && lines[index].Above.Count == 0;
        if ((index > 0 || lines[index].Above.Count > 0) && lines[index].Above is not [.., ""] && !kept)
        {
            lines[index].Above.Add("");
        }
    }

    // A comment that is indented deeper than the line below it belongs to the block above: to the deepest level that it reaches.
    private static int IndentOf(SourceText source, Comment comment, List<OutputLine> lines, int above, int indent, int column)
    {
        var reached = int.MaxValue;
        for (var i = above; comment.Column > column && i >= 0; i--)
        {
            foreach (var (level, written) in LevelsOf(source, lines[i]))
            {
                if (level <= indent)
                {
                    return indent;
                }

                if (level < reached && written <= comment.Column)
                {
                    return level;
                }
            }

            reached = Math.Min(reached, lines[i].Indent);
        }

        return indent;
    }

    // The columns at which a line opens or goes on with a block, from the deepest: here and in the source.
    private static IEnumerable<(int Level, int Written)> LevelsOf(SourceText source, OutputLine line)
    {
        if (line.KeyStart is { } key)
        {
            yield return (line.Indent + (line.Dashes * 2), source.PositionOf(key).Column - 1);
        }

        var first = source.PositionOf(line.Start).Column - 1;
        for (var dash = line.Dashes - 1; dash >= 0; dash--)
        {
            yield return (line.Indent + (dash * 2), first + (dash * 2));
        }
    }

    // Whether an empty line stands above a place in the source.
    private static bool IsApart(string text, int at)
    {
        var start = Chars.LineStart(text, at);
        if (start == 0)
        {
            return false;
        }

        var end = text[start - 1] == '\n' && start > 1 && text[start - 2] == '\r' ? start - 2 : start - 1;
        return string.IsNullOrWhiteSpace(text[Chars.LineStart(text, end)..end]);
    }

    // Whether a line opens the block in which the next one is the first.
    private static bool Opens(OutputLine line, OutputLine next) => line.Text.EndsWith(':') && next.Indent > line.Indent && line.Body.Count == 0;
}
