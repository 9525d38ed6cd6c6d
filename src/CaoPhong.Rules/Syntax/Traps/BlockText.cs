namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Looks at a text without quotes that is the value of a key or an item on lines of its own.</summary>
internal static class BlockText
{
    /// <summary>Reports what YAML reads otherwise in <c>text[start..end]</c>.</summary>
    /// <returns>Whether something was reported.</returns>
    public static bool Check(string text, int start, int end, KeyMatch? key, TrapList traps)
    {
        if (PlainText.CheckQuotes(text, start, end, traps) || PlainText.CheckFirst(text, start, end, flow: false, traps))
        {
            return true;
        }

        if (text[end - 1] is ',' or ';' && !text.AsSpan(start, end - start).Contains(' '))
        {
            traps.AddMisread(end - 1, end, LayoutDiagnostics.TrailingComma, new TextEdit(end - 1, 1, ""));
            return true;
        }

        if (PlainText.ColonIn(text, start, end) is not (var colon and >= 0))
        {
            return false;
        }

        if (key is { } first && Chars.WordEnd(text, first.Start, first.End) == first.End && NextKey(text, start, colon, end) is var (comma, next) && next > 0)
        {
            SeveralKeys(text, first, end, comma, next, traps);
            return true;
        }

        if (IsRow(text, start, colon, end))
        {
            traps.AddBreaking(start, end, FlowDiagnostics.NoBraces, text[end - 1] == '}' ? [new(start, 0, "{")] : [new(start, 0, "{"), new(end, 0, "}")]);
            return true;
        }

        traps.AddBreaking(start, end, ValueDiagnostics.Colon, Quoting.Around(text, start, end));
        return true;
    }

    // cite: hd-12, basis: quoted — keys with their values, without braces.
    private static bool IsRow(string text, int start, int colon, int end)
    {
        var comma = text.AsSpan(colon, end - colon).IndexOf(',');
        return comma > 0 && Chars.IsKeyWord(text.AsSpan(start, colon - start)) && KeyScanner.InFlow(text, Chars.SkipBlanks(text, colon + comma + 1, end), end) is { Sign: KeySign.Colon } next
            && Chars.IsKeyWord(text.AsSpan(next.Start, next.End - next.Start));
    }

    // from: 90, points: 5 — the comma and the word behind it when the first colon of the text belongs to a key.
    private static (int Comma, int Key) NextKey(string text, int start, int colon, int end)
    {
        var comma = text.AsSpan(start, colon - start).LastIndexOfAny(',', ';');
        if (comma <= 0)
        {
            return (0, 0);
        }

        var at = Chars.SkipBlanks(text, start + comma + 1, colon);
        var word = Chars.WordEnd(text, at, colon);
        return word == colon && Chars.IsKeyWord(text.AsSpan(at, word - at)) && !text.AsSpan(start, comma).ContainsAny(',', '{', '[') && PlainText.ColonIn(text, word + 1, end) < 0 ? (start + comma, at) : (0, 0);
    }

    private static void SeveralKeys(string text, KeyMatch first, int end, int comma, int next, TrapList traps)
    {
        var lineStart = Chars.LineStart(text, first.Start);
        var before = text.AsSpan(lineStart, first.Start - lineStart);
        if (before.TrimEnd().EndsWith("-"))
        {
            var brace = text[end - 1] == '}';
            traps.AddBreaking(first.Start, end, FlowDiagnostics.NoBraces, brace ? [new(first.Start, 0, "{")] : [new(first.Start, 0, "{"), new(end, 0, "}")]);
            return;
        }

        traps.AddBreaking(next, end, LayoutDiagnostics.TwoKeys, new TextEdit(comma, next - comma, "\n" + before.ToString()));
    }
}
