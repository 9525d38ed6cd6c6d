namespace CaoPhong.Rules.Syntax;

/// <summary>Resolves the text of a block scalar, after <c>|</c> or <c>&gt;</c>.</summary>
internal static class BlockScalarDecoder
{
    private readonly record struct Line(int Start, int End, int Break);

    /// <summary>The characters of a block scalar whose sign stands at <paramref name="start"/>.</summary>
    public static void Decode(string text, int start, int end, ScalarStyle style, ScalarText result)
    {
        var (chomp, given, at) = Header(text, start, end);
        var lines = LinesOf(text, at, end);
        var indent = IndentOf(text, lines, given, start);
        var last = lines.FindLastIndex(line => HasText(text, line, indent));
        for (var i = 0; i <= last; i++)
        {
            var line = lines[i];
            for (var at2 = Math.Min(line.Start + indent, line.End); at2 < line.End; at2++)
            {
                result.Add(text[at2], at2);
            }

            if (i < last)
            {
                i = BreakAfter(text, lines, i, last, indent, style, result);
            }
        }

        if (chomp == '-' || lines.Count == 0)
        {
            return;
        }

        var breaks = lines.Skip(Math.Max(last, 0)).Where(line => line.Break > 0).Take(chomp == '+' ? int.MaxValue : last >= 0 ? 1 : 0);
        foreach (var line in breaks)
        {
            result.Add('\n', line.End);
        }
    }

    /// <summary>The lines of a block scalar as they are written, without their indentation, and how its end is treated.</summary>
    /// <param name="text">The text in which it stands.</param>
    /// <param name="start">Its sign.</param>
    /// <param name="end">The end of its last line that has text.</param>
    public static (char Chomp, IReadOnlyList<string> Lines) Written(string text, int start, int end)
    {
        var (chomp, given, at) = Header(text, start, end);
        var lines = LinesOf(text, at, end);
        var indent = IndentOf(text, lines, given, start);
        return (chomp, [.. lines.Select(line => line.Start + indent < line.End ? text[(line.Start + indent)..line.End] : "")]);
    }

    private static (char Chomp, int Given, int At) Header(string text, int start, int end)
    {
        var (chomp, given) = (' ', 0);
        var at = start + 1;
        while (at < end && text[at] is not ('\r' or '\n'))
        {
            if (text[at] == '#')
            {
                at = LineEnd(text, at, end);
                break;
            }

            chomp = text[at] is '+' or '-' ? text[at] : chomp;
            given = char.IsAsciiDigit(text[at]) ? text[at] - '0' : given;
            at++;
        }

        return (chomp, given, at < end ? at + ScalarDecoder.LineEndLength(text, at) : end);
    }

    private static int LineEnd(string text, int at, int end)
    {
        var found = text.AsSpan(at, end - at).IndexOfAny('\r', '\n');
        return found < 0 ? end : at + found;
    }

    private static List<Line> LinesOf(string text, int at, int end)
    {
        var lines = new List<Line>();
        while (at < end)
        {
            var lineEnd = LineEnd(text, at, end);
            var length = lineEnd < end ? ScalarDecoder.LineEndLength(text, lineEnd) : 0;
            lines.Add(new(at, lineEnd, length));
            at = lineEnd + length;
        }

        return lines;
    }

    private static int BlanksOf(string text, Line line)
    {
        var at = line.Start;
        while (at < line.End && text[at] == ' ')
        {
            at++;
        }

        return at - line.Start;
    }

    // The first line that is not blank says how far the text is indented, unless the header says it.
    private static int IndentOf(string text, List<Line> lines, int given, int start)
    {
        foreach (var line in lines)
        {
            var blanks = BlanksOf(text, line);
            if (line.Start + blanks < line.End)
            {
                return given == 0 ? blanks : Math.Min(blanks, ParentIndent(text, start) + given);
            }
        }

        return lines.Count == 0 ? 0 : lines.Max(line => BlanksOf(text, line));
    }

    private static int ParentIndent(string text, int start)
    {
        var lineStart = start == 0 ? 0 : text.LastIndexOfAny(['\r', '\n'], start - 1) + 1;
        var dash = lineStart;
        var at = lineStart;
        while (at < start && (text[at] == ' ' || (text[at] == '-' && text[at + 1] == ' ')))
        {
            dash = text[at] == '-' ? at : dash;
            at++;
        }

        return (at == start ? dash : at) - lineStart;
    }

    private static bool HasText(string text, Line line, int indent) => line.End - line.Start > indent || BlanksOf(text, line) < line.End - line.Start;

    // Adds what stands between a line and the next one that has text; returns the last line that was passed over.
    private static int BreakAfter(string text, List<Line> lines, int index, int last, int indent, ScalarStyle style, ScalarText result)
    {
        var next = index + 1;
        while (next < last && !HasText(text, lines[next], indent))
        {
            next++;
        }

        var empty = next - index - 1;
        var folds = style == ScalarStyle.Folded && HasText(text, lines[index], indent)
            && !BeginsBlank(text, lines[index], indent) && !BeginsBlank(text, lines[next], indent);
        if (folds && empty == 0)
        {
            result.Add(' ', lines[index].End);
        }

        for (var i = folds ? index + 1 : index; i < next; i++)
        {
            result.Add('\n', lines[i].End);
        }

        return next - 1;
    }

    private static bool BeginsBlank(string text, Line line, int indent) =>
        line.Start + indent < line.End && text[line.Start + indent] is ' ' or '\t';
}
