using System.Buffers;

namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Reads the value of a key or an item, over as many lines as belong to it.</summary>
internal sealed class BlockValueScanner(string text, TrapList traps)
{
    private const int MostQuotedLines = 200;

    private static readonly SearchValues<char> Brackets = SearchValues.Create("()[]{},");

    private static readonly SearchValues<char> Closers = SearchValues.Create("]},; )");

    /// <summary>The block scalars found, as start and end of their lines; tabs in them are text.</summary>
    public List<(int Start, int End)> BlockScalars { get; } = [];

    /// <summary>Reads a value.</summary>
    /// <param name="at">Where it may begin, on the line of its key.</param>
    /// <param name="lineEnd">The end of that line.</param>
    /// <param name="parent">The column of the key or item.</param>
    /// <param name="level">The level of the key or item.</param>
    /// <param name="key">The key; null for an item.</param>
    /// <returns>The start of the first line behind the value.</returns>
    public int Read(int at, int lineEnd, int parent, Level level, KeyMatch? key)
    {
        (level.TextColumn, level.InBlockScalar) = (0, false);
        at = SkipProperties(Chars.SkipBlanks(text, at, lineEnd), lineEnd);
        level.Awaits = at == lineEnd || text[at] == '#';
        if (at == lineEnd)
        {
            return Chars.NextLine(text, lineEnd);
        }

        switch (text[at])
        {
            case '#':
                HashComment.CheckFirst(text, at, lineEnd, parent, traps);
                return Chars.NextLine(text, lineEnd);
            case '|' or '>' when IsBlockHeader(at, lineEnd):
                return BlockScalar(at, lineEnd, parent, level);
            case '"' or '\'':
                return Quoted(at, lineEnd, parent);
            case '{':
            case '[' when Ranges.End(text, at) < 0:
                return Flow(at, parent);
            default:
                level.TextColumn = parent + 2;
                return Plain(at, lineEnd, parent, level, key);
        }
    }

    // Anchors and tags are reported by the tree; here they only must not hide the value.
    private int SkipProperties(int at, int lineEnd)
    {
        while (at < lineEnd && text[at] is '&' or '!')
        {
            var end = at + 1;
            while (end < lineEnd && !Chars.IsBlank(text[end]))
            {
                end++;
            }

            if (end == lineEnd || end == at + 1 || text.AsSpan(at, end - at).ContainsAny(Brackets))
            {
                return at;
            }

            at = Chars.SkipBlanks(text, end, lineEnd);
        }

        return at;
    }

    private bool IsBlockHeader(int at, int lineEnd)
    {
        var i = at + 1;
        while (i < lineEnd && i < at + 3 && text[i] is '+' or '-' or (>= '1' and <= '9'))
        {
            i++;
        }

        var rest = Chars.SkipBlanks(text, i, lineEnd);
        return rest == lineEnd || (text[rest] == '#' && rest > i);
    }

    /// <summary>Goes on with a block scalar behind a line that was not indented enough.</summary>
    public int ContinueBlockScalar(int next, Level level) => BlockLines(next, level.Column, level.TextColumn, out _);

    private int BlockScalar(int at, int lineEnd, int parent, Level level)
    {
        var first = Chars.NextLine(text, lineEnd);
        var given = text.AsSpan(at + 1, Math.Min(2, lineEnd - at - 1)).IndexOfAnyInRange('1', '9') >= 0;
        var next = BlockLines(first, parent, given ? 0 : -1, out var indent);
        (level.TextColumn, level.InBlockScalar) = (indent > 0 ? indent : parent + 2, true);
        var trimmed = Chars.TrimEnd(text, at, lineEnd);
        if (next == first && given)
        {
            var letter = text[at];
            traps.AddMisread(at, trimmed, (span, written) => ValueDiagnostics.FirstCharacter(span, written, letter), Quoting.Around(text, at, trimmed));
        }

        return next;
    }

    // Lines deeper than the key; one that is less deep than the first is reported, one that looks like a key of its own ends them.
    private int BlockLines(int first, int parent, int indent, out int found)
    {
        var (next, last) = (first, first);
        while (next < text.Length)
        {
            var end = Chars.LineEnd(text, next);
            var content = Chars.SkipBlanks(text, next, end);
            if (content < end && Chars.Column(text, next, content) <= parent)
            {
                break;
            }

            if (content < end)
            {
                var column = Chars.Column(text, next, content);
                indent = indent < 0 ? column : indent;
                if (column < indent)
                {
                    if (KeyScanner.InBlock(text, content, end) is { Sign: KeySign.Colon } key && Chars.IsKeyWord(text.AsSpan(key.Start, key.End - key.Start)))
                    {
                        break;
                    }

                    traps.AddBreaking(content, end, LayoutDiagnostics.Continuation, new TextEdit(next, 0, new string(' ', indent - column)));
                }
            }

            next = Chars.NextLine(text, end);
            last = content < end ? next : last;
        }

        found = indent;
        BlockScalars.Add((first, next));
        return last == first ? first : next;
    }

    private int Quoted(int at, int lineEnd, int parent)
    {
        var close = Quoting.End(text, at, lineEnd);
        if (close < 0)
        {
            close = EndOnLaterLine(at, lineEnd, parent);
            if (close < 0)
            {
                Unclosed(at, lineEnd);
                return Chars.NextLine(text, lineEnd);
            }

            lineEnd = Chars.LineEnd(text, close);
        }

        Escapes.Check(text, at, close, traps);
        var rest = Chars.SkipBlanks(text, close, lineEnd);
        if (rest < lineEnd && !(text[rest] == '#' && rest > close))
        {
            var end = Chars.TrimEnd(text, rest, Chars.CommentStart(text, rest + 1, lineEnd));
            if (text[rest] is ',' or ';' && end == rest + 1)
            {
                traps.AddBreaking(rest, end, LayoutDiagnostics.TrailingComma, new TextEdit(close, end - close, ""));
            }
            else
            {
                traps.AddBreaking(at, end, ValueDiagnostics.AfterQuote, Quoting.Anew(text, at, end));
            }
        }

        return Chars.NextLine(text, lineEnd);
    }

    // A text in quotes may run over deeper lines; a line that looks like a key says that the quote was forgotten.
    private int EndOnLaterLine(int at, int lineEnd, int parent)
    {
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
                return rest == lineEnd || text[rest] == '#' ? close : -1;
            }

            if (KeyScanner.InBlock(text, content, lineEnd) is { Sign: KeySign.Colon } key && Chars.IsKeyWord(text.AsSpan(key.Start, key.End - key.Start)))
            {
                return -1;
            }
        }

        return -1;
    }

    private void Unclosed(int at, int lineEnd)
    {
        var quote = text[at];
        var end = Chars.TrimEnd(text, at + 1, Chars.CommentStart(text, at + 1, lineEnd));
        var edit = Quoting.Close(text, at, end);
        traps.AddBreaking(at, at + 1, (span, written) => ValueDiagnostics.UnclosedQuote(span, written, quote), edit);
    }

    private int Flow(int at, int parent)
    {
        var mark = traps.Count;
        var close = FlowScanner.Scan(text, at, parent, traps);
        var lineEnd = Chars.LineEnd(text, close);
        var rest = Chars.SkipBlanks(text, close, lineEnd);
        if (rest == lineEnd || (text[rest] == '#' && rest > close))
        {
            return Chars.NextLine(text, lineEnd);
        }

        var end = Chars.TrimEnd(text, rest, Chars.CommentStart(text, rest + 1, lineEnd));
        if (!text.AsSpan(rest, end - rest).ContainsAnyExcept(Closers))
        {
            traps.AddBreaking(rest, end, text[rest] is ',' or ';' ? LayoutDiagnostics.TrailingComma : FlowDiagnostics.ExtraCloser, new TextEdit(close, end - close, ""));
        }
        else if (text.AsSpan(at, close - at).ContainsAny('\n', '\r'))
        {
            traps.AddBreaking(rest, end, FlowDiagnostics.BehindBracket, new TextEdit(close, end - close, ""));
        }
        else
        {
            traps.ForgetFrom(mark);
            var letter = text[at];
            traps.AddBreaking(at, end, (span, written) => ValueDiagnostics.FirstCharacter(span, written, letter), Quoting.Around(text, at, end));
        }

        return Chars.NextLine(text, lineEnd);
    }

    private int Plain(int at, int lineEnd, int parent, Level level, KeyMatch? key)
    {
        var comment = Chars.CommentStart(text, at + 1, lineEnd);
        var end = Chars.TrimEnd(text, at, comment);
        if (comment < lineEnd)
        {
            level.TextColumn = 0;
            if (!BlockText.Check(text, at, end, key, traps))
            {
                HashComment.Check(text, at, end, comment, lineEnd, key, traps);
            }

            return Chars.NextLine(text, lineEnd);
        }

        var next = Chars.NextLine(text, lineEnd);
        while (Continuation(next, parent, key) is var content && content >= 0)
        {
            lineEnd = Chars.LineEnd(text, content);
            comment = Chars.CommentStart(text, content + 1, lineEnd);
            end = Chars.TrimEnd(text, content, comment);
            next = Chars.NextLine(text, lineEnd);
            if (comment < lineEnd)
            {
                level.TextColumn = 0;
                break;
            }
        }

        BlockText.Check(text, at, end, key, traps);
        return next;
    }

    // The text of a deeper line that goes on with a text; -1 for a line that is rather a key or an item at a wrong column.
    private int Continuation(int start, int parent, KeyMatch? key)
    {
        while (start < text.Length)
        {
            var end = Chars.LineEnd(text, start);
            var at = Chars.SkipBlanks(text, start, end);
            if (at == end)
            {
                start = Chars.NextLine(text, end);
                continue;
            }

            if (Chars.Column(text, start, at) <= parent || text[at] == '#')
            {
                return -1;
            }

            if (text[at] == '-' && Chars.IsBlankOrEnd(text, at + 1))
            {
                var item = Chars.SkipBlanks(text, at + 1, end);
                return key is null || item == end || text[item] is '{' or '[' || KeyScanner.Follows(text, item, end) ? -1 : at;
            }

            return KeyScanner.InBlock(text, at, end) is { Sign: KeySign.Colon } other && IsOneWord(other) ? -1 : at;
        }

        return -1;
    }

    private bool IsOneWord(KeyMatch key) =>
        text[key.Start] is '"' or '\'' || Chars.WordEnd(text, key.Start, key.End) == key.End;
}
