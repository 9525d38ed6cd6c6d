namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Reads one text inside <c>{ }</c> or <c>[ ]</c>, and says where it has to be put in quotes.</summary>
internal sealed class FlowValueScanner(string text, TrapList traps, FlowLines lines)
{
    /// <summary>Reads a text.</summary>
    /// <param name="at">Its first character.</param>
    /// <param name="mapping">Whether it is the value of a key; else an item of a list.</param>
    /// <param name="inList">Whether a list is open around it.</param>
    /// <returns>The place of the comma or bracket behind it, or of the line end where the row breaks off.</returns>
    public int Read(int at, bool mapping, bool inList)
    {
        if (text[at] is '"' or '\'' && Quoted(at, mapping, inList) is var behind and > 0)
        {
            return behind;
        }

        var end = Boundary(at, mapping, inList);
        var trimmed = Chars.TrimEnd(text, at, end);
        if (trimmed > at + 1 && IsLooseCloser(at, trimmed - 1))
        {
            end = trimmed - 1;
            trimmed = Chars.TrimEnd(text, at, end);
        }

        if (text[at] is '"' or '\'')
        {
            Unclosed(at, trimmed);
        }
        else
        {
            FlowText.Check(text, at, trimmed, mapping, traps);
        }

        return Math.Max(end, at + 1);
    }

    /// <summary>Where an entry ends that has no key.</summary>
    public int EntryEnd(int at) => Boundary(at, mapping: false, inList: false);

    /// <summary>Where the next key follows without a comma, puts one there.</summary>
    public bool InsertsComma(int end, int next)
    {
        if (!KeyScanner.Follows(text, next, lines.End(next)))
        {
            return false;
        }

        traps.AddBreaking(next, next + 1, FlowDiagnostics.MissingComma, new TextEdit(end, 0, ","));
        return true;
    }

    // A text in quotes; the place behind it, or 0 where its quote is not closed.
    private int Quoted(int at, bool mapping, bool inList)
    {
        var close = Quoting.End(text, at, lines.End(at));
        if (close < 0)
        {
            close = lines.QuoteEnd(at);
            if (close < 0)
            {
                return 0;
            }
        }

        if (mapping && CommentEnd(close) is var comment and > 0)
        {
            traps.AddBreaking(Chars.SkipBlanks(text, close, comment), Chars.SkipBlanks(text, close, comment) + 1, ValueDiagnostics.CommentInside, HashComment.Moved(text, close, comment));
            return comment;
        }

        var next = lines.Skip(close, spread: false);
        if (next < 0 || text[next] is ',' or '}' or ']' || InsertsComma(close, next))
        {
            Escapes.Check(text, at, close, traps);
            return close;
        }

        if (text[next] == ':')
        {
            return next + 1;
        }

        var end = Boundary(at, mapping, inList);
        var trimmed = Chars.TrimEnd(text, at, end);
        var comma = text.AsSpan(at, close - at).IndexOf(',');
        if (!mapping && comma > 1 && text.AsSpan(at, trimmed - at).Count(text[at]) % 2 == 1)
        {
            // [">= 90, "0"]: the quote that is missing stood before the comma.
            Unclosed(at, at + comma);
            return at + comma;
        }

        traps.AddBreaking(at, trimmed, ValueDiagnostics.AfterQuote, Quoting.Anew(text, at, trimmed));
        return end;
    }

    // Where a comment ends that stands between a text in quotes and the next key or bracket of its line; 0 where none does.
    private int CommentEnd(int close)
    {
        var lineEnd = lines.End(close);
        var hash = Chars.SkipBlanks(text, close, lineEnd);
        if (hash == lineEnd || text[hash] != '#' || text.AsSpan(hash, lineEnd - hash).LastIndexOf('}') is var brace && brace < 0)
        {
            return 0;
        }

        for (var at = hash + 1; at < hash + brace; at++)
        {
            if (text[at] == ',' && KeyScanner.Follows(text, at + 1, lineEnd))
            {
                return at;
            }
        }

        // With a blank behind it, it is rather a comment behind a row that goes on below.
        return Chars.IsBlankOrEnd(text, hash + 1) ? 0 : text.IndexOf('}', hash);
    }

    private void Unclosed(int at, int end)
    {
        var quote = text[at];
        var edit = Quoting.Close(text, at, end);
        traps.AddBreaking(at, at + 1, (span, written) => ValueDiagnostics.UnclosedQuote(span, written, quote), edit);
    }

    // The end of a text as its author means it: in { } the next key or the closing brace, in [ ] a comma outside brackets.
    private int Boundary(int start, bool mapping, bool inList)
    {
        var (round, square, curly) = (0, 0, 0);
        var at = start;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '\n' or '\r':
                    var next = lines.Next(at, at, spread: false);
                    if (next < 0)
                    {
                        return at;
                    }

                    at = next;
                    continue;
                case ' ' when mapping && KeyWithoutComma(start, at):
                    return at;
                case '#' when at > start && Chars.IsBlank(text[at - 1]) && !CloserFollows(at, mapping):
                    return at;
                case '"' when at == start || text[at - 1] is ' ' or '(' or '=' or '<' or '>' or ',' or '[' or '+':
                    var close = Quoting.End(text, at, lines.End(at));
                    at = close > 0 ? close : at + 1;
                    continue;
                case '[' or '(' when Ranges.End(text, at) is var range and > 0:
                case ']' when at == start && Ranges.End(text, at) is var open and > 0 && (range = open) > 0:
                    at = range;
                    continue;
                case '[':
                    square++;
                    break;
                case ']' when square > 0:
                    square--;
                    break;
                case ']' when !mapping || inList:
                    return at;
                case '(' when mapping || HasPartner(at):
                    round++;
                    break;
                case ')' when round > 0:
                    round--;
                    break;
                case '{':
                    curly++;
                    break;
                case '}' when curly > 0:
                    curly--;
                    break;
                case '}':
                    return at;
                case ',' when mapping ? EndsEntry(start, at, inList) : round == 0 && square == 0 && curly == 0:
                    return at;
            }

            at++;
        }

        return at;
    }

    private bool EndsEntry(int start, int comma, bool inList)
    {
        var lineEnd = lines.End(comma);
        var next = Chars.SkipBlanks(text, comma + 1, lineEnd);
        if (next == lineEnd || text[next] is '}' or '#' or ',' || (inList && text[next] == '{') || KeyScanner.Follows(text, next, lineEnd)
            || KeyScanner.InFlow(text, next, lineEnd) is { Sign: KeySign.Colon })
        {
            return true;
        }

        // {from: 90, points 5}: a key without its colon, behind a value that is one word.
        var oneWord = !text.AsSpan(start, comma - start).ContainsAny(" (\"'");
        return oneWord && KeyScanner.Crippled(text, next, lineEnd, flow: true) is { } key && IsShortValue(key.SignEnd, lineEnd);
    }

    // {from: 90 points: 5}, {type: choice of: {...}}: a key behind one word, or before a bracket or quote.
    private bool KeyWithoutComma(int start, int blank)
    {
        var lineEnd = lines.End(blank);
        var word = Chars.SkipBlanks(text, blank, lineEnd);
        var end = Chars.WordEnd(text, word, Math.Min(lineEnd, word + 40));
        if (blank == start || end >= lineEnd || text[end] != ':' || !Chars.IsBlankOrEnd(text, end + 1) || !Chars.IsKeyWord(text.AsSpan(word, end - word)))
        {
            return false;
        }

        var value = Chars.SkipBlanks(text, end + 1, lineEnd);
        return text[blank - 1] is not (':' or ';' or '.')
            && ((value < lineEnd && text[value] is '{' or '[' or '"' or '\'') || !text.AsSpan(start, Math.Min(blank - start, 200)).ContainsAny(' ', ','));
    }

    private bool IsShortValue(int at, int end)
    {
        at = Chars.SkipBlanks(text, at, end);
        return at < end && (char.IsDigit(text[at]) || text[at] is '"' or '\'' or '-');
    }

    private bool CloserFollows(int at, bool mapping) =>
        text.AsSpan(at, lines.End(at) - at).Contains(mapping ? '}' : ']');

    private bool HasPartner(int at)
    {
        var (round, square) = (0, 0);
        var last = Math.Min(lines.End(at), at + 400);
        for (var i = at; i < last; i++)
        {
            switch (text[i])
            {
                case '"' when Quoting.End(text, i, last) is var close and > 0:
                    i = close - 1;
                    break;
                case '\'' when text[i - 1] is ' ' or ',' or '[' or '(' && Quoting.End(text, i, last) is var close and > 0:
                    i = close - 1;
                    break;
                case '(':
                    round++;
                    break;
                case ')' when --round == 0:
                    return true;
                case '[':
                    square++;
                    break;
                case ']' when --square < 0:
                case '{' or '}':
                    return false;
            }
        }

        return false;
    }

    // A bracket at the end of the row that nothing in the text opens: the row was closed with the wrong one.
    private bool IsLooseCloser(int start, int last)
    {
        if (text[last] is not (']' or ')') || !Chars.IsBlankOrEnd(text, last + 1) || text.AsSpan(start, last - start).ContainsAny('[', '('))
        {
            return false;
        }

        var end = lines.End(last);
        var rest = Chars.SkipBlanks(text, last + 1, end);
        return rest == end || text[rest] == '#';
    }
}
