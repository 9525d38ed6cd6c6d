namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Says where a row in brackets goes on: over blanks, comments, and lines that belong to it.</summary>
internal sealed class FlowLines(string text, int parent, TrapList traps)
{
    private const int MostQuotedLines = 200;
    private const int LongestRow = 1000;

    private readonly HashSet<int> moved = [];
    private (int Start, int End) line = (0, -1);

    /// <summary>The next character of the row, or -1 where the row breaks off.</summary>
    /// <param name="at">Where to look from.</param>
    /// <param name="spread">Whether the bracket ended its line, so that its entries stand on lines of their own.</param>
    public int Skip(int at, bool spread)
    {
        while (true)
        {
            var lineEnd = End(at);
            at = Chars.SkipBlanks(text, at, lineEnd);
            if (at < lineEnd && !IsComment(at, lineEnd))
            {
                return at;
            }

            at = Next(at, lineEnd, spread);
            if (at < 0)
            {
                return -1;
            }
        }
    }

    /// <summary>The end of the line; remembered, so that a long line is looked through once.</summary>
    public int End(int at)
    {
        if (at < line.Start || at > line.End)
        {
            line = (at, Chars.LineEnd(text, at));
        }

        return line.End;
    }

    /// <summary>The start of what follows a line end inside the row, or -1 where the row breaks off there.</summary>
    public int Next(int from, int lineEnd, bool spread)
    {
        var start = Chars.NextLine(text, lineEnd);
        while (start < text.Length)
        {
            var end = Chars.LineEnd(text, start);
            var at = Chars.SkipBlanks(text, start, end);
            if (at < end && text[at] != '#')
            {
                return GoesOn(from, start, at, end, spread) ? at : -1;
            }

            start = Chars.NextLine(text, end);
            if (start >= text.Length)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The place behind a quote that is closed on a later line of the row, or -1.</summary>
    public int QuoteEnd(int at)
    {
        var lineEnd = End(at);
        for (var lines = 0; lines < MostQuotedLines; lines++)
        {
            var start = Chars.NextLine(text, lineEnd);
            lineEnd = start < text.Length ? Chars.LineEnd(text, start) : start;
            var content = Chars.SkipBlanks(text, start, lineEnd);
            if (start >= text.Length || (content < lineEnd && Chars.Column(text, start, content) <= parent))
            {
                return -1;
            }

            if (Quoting.End(text, at, lineEnd) is var close and > 0)
            {
                var rest = Chars.SkipBlanks(text, close, lineEnd);
                return rest == lineEnd || text[rest] is ',' or '}' or ']' or '#' ? close : -1;
            }
        }

        return -1;
    }

    // A comment begins with '#' behind a blank; not where brackets that are open here are closed behind it.
    private bool IsComment(int at, int lineEnd) =>
        text[at] == '#' && (at == 0 || Chars.IsBlank(text[at - 1]) || Chars.IsBreak(text[at - 1]))
        && !(at + 1 < lineEnd && char.IsLetter(text[at + 1]) && Closes(at, lineEnd));

    // Whether a line closes more brackets than it opens: then it goes on with a row that was broken off above it.
    private bool Closes(int at, int end)
    {
        var depth = 0;
        for (var i = at; i < Math.Min(end, at + LongestRow); i++)
        {
            depth += text[i] switch { '{' or '[' => 1, '}' or ']' => -1, _ => 0 };
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool Move(int start, int at, int column)
    {
        if (moved.Add(start))
        {
            traps.AddBreaking(at, at + 1, LayoutDiagnostics.BrokenRow, new TextEdit(start, 0, new string(' ', parent + 2 - column)));
        }

        return true;
    }

    private bool GoesOn(int from, int start, int at, int end, bool spread)
    {
        if (text[at] is '}' or ']')
        {
            return true;
        }

        if (text[at] == '-' && Chars.IsBlankOrEnd(text, at + 1))
        {
            return false;
        }

        var column = Chars.Column(text, start, at);
        if (column <= parent)
        {
            return Closes(at, end) && Move(start, at, column);
        }

        var last = Chars.TrimEnd(text, 0, Math.Min(from, text.Length));
        return spread || text[at] == ',' || (last > 0 && text[last - 1] is ',' or '{' or '[' or ':') || !KeyScanner.Follows(text, at, end);
    }
}
