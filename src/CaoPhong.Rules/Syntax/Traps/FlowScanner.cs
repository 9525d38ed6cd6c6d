using System.Buffers;

namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Goes through one <c>{ }</c> or <c>[ ]</c> as its author sees it: an entry of <c>{ }</c> ends where the next key begins.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class FlowScanner
{
    private const int MostNested = 40;

    private static readonly SearchValues<char> NotWords = SearchValues.Create(":{[]\"'");

    private readonly string text;
    private readonly TrapList traps;
    private readonly FlowLines lines;
    private readonly FlowValueScanner values;
    private readonly Stack<Open> open = new();
    private int commaTaken = -1;

    private FlowScanner(string text, int parent, TrapList traps)
    {
        this.text = text;
        this.traps = traps;
        lines = new(text, parent, traps);
        values = new(text, traps, lines);
    }

    /// <summary>Reads from an opening bracket to behind its closing one, or to where the row breaks off.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The opening bracket.</param>
    /// <param name="parent">The column of the key or item that holds it.</param>
    /// <param name="traps">Where traps go.</param>
    public static int Scan(string text, int at, int parent, TrapList traps) => new FlowScanner(text, parent, traps).ReadCollection(at);

    private int ReadCollection(int at)
    {
        if (open.Count >= MostNested)
        {
            return lines.End(at);
        }

        open.Push(new(at, text[at] == '{', Chars.SkipBlanks(text, at + 1, text.Length) is var next && (next >= text.Length || Chars.IsBreak(text[next]) || text[next] == '#')));
        var end = open.Peek().IsMapping ? ReadMapping(at) : ReadList(at);
        open.Pop();
        return end;
    }

    private int ReadMapping(int start)
    {
        var at = start + 1;
        var before = start + 1;
        var first = true;
        var valueEnd = -1;
        while (true)
        {
            var content = lines.Skip(at, open.Peek().Spread);
            if (content < 0)
            {
                return Unclosed(start, at, '}');
            }

            at = content;
            switch (text[at])
            {
                case '}':
                    return at + 1;
                case ']' or ')':
                    return WrongCloser(at, '}');
                case '{' when before > start + 1 && open.Any(bracket => !bracket.IsMapping):
                    return Unclosed(start, before - 1, '}', before - 1);
                case '#':
                    traps.AddBreaking(at, at + 1, (span, written) => LayoutDiagnostics.Stray(span, written, '#'), new TextEdit(at, 1, ""));
                    at++;
                    continue;
                case ',':
                    if (first || text[Chars.TrimEnd(text, start, at) - 1] == ',')
                    {
                        traps.AddBreaking(at, at + 1, FlowDiagnostics.ExtraComma, new TextEdit(at, 1, ""));
                    }

                    before = ++at;
                    valueEnd = -1;
                    continue;
            }

            var lineEnd = lines.End(at);
            if ((KeyScanner.InFlow(text, at, lineEnd) ?? KeyScanner.Crippled(text, at, lineEnd, flow: true)) is not { } found)
            {
                at = StrayKey(start, at, before, first);
                first = false;
                continue;
            }

            first = false;
            if (valueEnd > 0 && Chars.TrimEnd(text, start, valueEnd) is var end && !traps.Inserts(end, ","))
            {
                traps.AddBreaking(at, at + 1, FlowDiagnostics.MissingComma, new TextEdit(end, 0, ","));
            }

            KeySigns.Report(text, found, traps);
            at = valueEnd = ReadValue(found.SignEnd, mapping: true);
        }
    }

    private int ReadList(int start)
    {
        var at = start + 1;
        var comma = -1;
        var keyed = -1; // the comma before a key: a list that is not closed ends there
        while (true)
        {
            var content = lines.Skip(at, open.Peek().Spread);
            if (content < 0)
            {
                return Unclosed(start, at, ']', InMapping() ? keyed : -1);
            }

            at = content;
            switch (text[at])
            {
                case ']' when Ranges.End(text, at) < 0 || text[Chars.TrimEnd(text, start, at) - 1] is not ('[' or ','):
                    return at + 1;
                case '}' when InMapping():
                    return Unclosed(start, at, ']', keyed);
                case '}' or ')':
                    return WrongCloser(at, ']');
                case ',' when comma < 0 && InMapping() && text[Chars.TrimEnd(text, start, at) - 1] == '[' && KeyScanner.Follows(text, at + 1, lines.End(at)):
                    return Unclosed(start, at, ']', at);
                case ',':
                    if (text[Chars.TrimEnd(text, start, at) - 1] is ',' or '[')
                    {
                        traps.AddBreaking(at, at + 1, FlowDiagnostics.ExtraComma, new TextEdit(at, 1, ""));
                    }

                    comma = at++;
                    continue;
            }

            keyed = keyed < 0 && comma > 0 && KeyScanner.Follows(text, at, lines.End(at)) ? comma : keyed;
            at = ReadValue(at, mapping: false);
        }
    }

    private int ReadValue(int at, bool mapping)
    {
        var content = lines.Skip(at, open.Peek().Spread);
        if (content < 0)
        {
            return at;
        }

        at = content;
        if (text[at] is not ('{' or '[') || Ranges.End(text, at) > 0)
        {
            return values.Read(at, mapping, open.Any(bracket => !bracket.IsMapping));
        }

        var mark = traps.Count;
        var end = ReadCollection(at);
        var next = lines.Skip(end, open.Peek().Spread);
        if (next < 0 || text[next] is ',' or '}' or ']' or ')')
        {
            return end;
        }

        if (values.InsertsComma(end, next))
        {
            return end;
        }

        // Brackets with more text behind them are part of a text.
        traps.ForgetFrom(mark);
        return values.Read(at, mapping, open.Any(bracket => !bracket.IsMapping));
    }

    private bool InMapping() => open.Any(bracket => bracket.IsMapping);

    // A word without a value. Behind a text it has been read as part of it; here it stands first or behind a quote or bracket.
    private int StrayKey(int start, int at, int before, bool first)
    {
        var end = values.EntryEnd(at);
        var trimmed = Math.Max(at + 1, Chars.TrimEnd(text, at, end));
        var name = text[at..trimmed];
        if (first && end < text.Length && OnlyWords(start) is var close and > 0)
        {
            traps.AddMisread(start, close + 1, FlowDiagnostics.ListInBraces, new TextEdit(start, 1, "["), new TextEdit(close, 1, "]"));
            return close;
        }

        traps.AddMisread(at, trimmed, (span, written) => FlowDiagnostics.StrayKey(span, written, name), first ? new TextEdit(at, end - at + (end < text.Length && text[end] == ',' ? 1 : 0), "") : new TextEdit(before - 1, end - before + 1, ""));
        return Math.Max(end, at + 1);
    }

    // The closing brace of {a, b, c}, which was meant as a list; -1 for anything else.
    private int OnlyWords(int start)
    {
        var lineEnd = Chars.LineEnd(text, start);
        var close = text.AsSpan(start, lineEnd - start).IndexOf('}');
        return close > 0 && !text.AsSpan(start + 1, close - 1).ContainsAny(NotWords) ? start + close : -1;
    }

    private int Unclosed(int start, int at, char closer, int before = -1)
    {
        var end = Chars.TrimEnd(text, start, CommentFree(start, at));
        var opener = text[start];
        var edit = before > 0 ? new TextEdit(before, 0, closer.ToString())
            : text[end - 1] == ':' ? new TextEdit(end, 0, " " + closer)
            : text[end - 1] == ',' && commaTaken != end ? new TextEdit(end - 1, 1, closer.ToString()) : new TextEdit(end, 0, closer.ToString());
        commaTaken = text[end - 1] == ',' ? end : commaTaken;
        traps.AddBreaking(start, start + 1, (span, written) => FlowDiagnostics.Unclosed(span, written, opener, closer), edit);
        return at;
    }

    // Where a row breaks off behind a comment, it broke off before it.
    private int CommentFree(int start, int at)
    {
        var lineStart = Math.Max(start + 1, Chars.LineStart(text, at));
        return Chars.CommentStart(text, lineStart, at);
    }

    private int WrongCloser(int at, char closer)
    {
        var written = text[at];
        traps.AddBreaking(at, at + 1, (span, line) => FlowDiagnostics.WrongCloser(span, line, written, closer), new TextEdit(at, 1, closer.ToString()));
        return at + 1;
    }

    private readonly record struct Open(int At, bool IsMapping, bool Spread);
}
