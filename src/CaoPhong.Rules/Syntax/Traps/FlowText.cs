using System.Buffers;

namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Looks at a text without quotes inside <c>{ }</c> or <c>[ ]</c>.</summary>
internal static class FlowText
{
    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789.;- ");

    private static readonly SearchValues<char> Separators = SearchValues.Create(",[]{}");

    /// <summary>Reports what YAML reads otherwise in <c>text[start..end]</c>.</summary>
    public static void Check(string text, int start, int end, bool mapping, TrapList traps)
    {
        if (end <= start || PlainText.CheckQuotes(text, start, end, traps) || (mapping && CheckSeparators(text, start, end, traps))
            || PlainText.CheckFirst(text, start, end, flow: true, traps))
        {
            return;
        }

        var raw = text.AsSpan(start, end - start);
        if (!mapping && raw.IndexOf(';') is var sign and > 0 && char.IsDigit(raw[0]) && char.IsDigit(raw[^1]) && !raw.ContainsAnyExcept(Numbers))
        {
            var at = start + sign;
            traps.AddMisread(at, at + 1, FlowDiagnostics.ItemSemicolon, new TextEdit(at, 1, ","));
        }
        else if (raw.IndexOfAny("[]{}") >= 0)
        {
            traps.AddBreaking(start, end, FlowDiagnostics.Brackets, Quoting.Around(text, start, end));
        }
        else if (mapping && IsDecimalComma(raw))
        {
            var comma = start + raw.IndexOf(',');
            traps.AddMisread(start, end, FlowDiagnostics.DecimalComma, new TextEdit(comma, 1, "."));
        }
        else if (raw.Contains(','))
        {
            // {id: x, when, points: 2} is read as it is written: a key without a value, which is reported as that.
            var last = mapping ? StrayKeys.EndBefore(text, start, end) : end;
            if (text.AsSpan(start, last - start).Contains(','))
            {
                traps.AddMisread(start, last, FlowDiagnostics.CommaSplits, Quoting.Around(text, start, last));
            }
        }
        else if (mapping && PlainText.HasColon(text, start, end))
        {
            traps.AddBreaking(start, end, ValueDiagnostics.Colon, Quoting.Around(text, start, end));
        }
        else if (raw.IndexOf(" #", StringComparison.Ordinal) is var blank and >= 0 && mapping && HashComment.IsExpression(KeyScanner.Before(text, start)))
        {
            traps.AddBreaking(start + blank + 1, start + blank + 2, ValueDiagnostics.CommentInside, HashComment.Moved(text, Chars.TrimEnd(text, start, start + blank), end));
        }
        else if (raw.Contains(" #", StringComparison.Ordinal))
        {
            traps.AddBreaking(start, end, ValueDiagnostics.HashCuts, Quoting.Around(text, start, end));
        }
    }

    private static bool IsDecimalComma(ReadOnlySpan<char> raw)
    {
        var digits = raw is ['-', ..] ? raw[1..] : raw;
        return digits.IndexOf(',') is var comma and > 0 && comma < digits.Length - 1
            && !digits[..comma].ContainsAnyExceptInRange('0', '9') && !digits[(comma + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    // {from: 90 points: 5} and {from: 90; points: 5}: the next key follows without a comma.
    private static bool CheckSeparators(string text, int start, int end, TrapList traps)
    {
        var found = false;
        var from = start;
        while (NextKey(text, from, end) is var (gap, key) && key > 0)
        {
            var semicolon = text[gap - 1] is ';' or ':' or '.';
            if (text.AsSpan(from, gap - from).ContainsAny(Separators))
            {
                return found;
            }

            if (!semicolon && text.AsSpan(from, gap - from).Trim().Contains(' ') && text[gap - 1] is not ('"' or '\'' or '}' or ']'))
            {
                return found; // words before it: rather a colon in a text
            }

            if (semicolon)
            {
                var sign = text[gap - 1];
                traps.AddBreaking(gap - 1, gap, (span, written) => FlowDiagnostics.Semicolon(span, written, sign), new TextEdit(gap - 1, 1, ","));
            }
            else
            {
                traps.AddBreaking(key, key + 1, FlowDiagnostics.MissingComma, new TextEdit(gap, 0, ","));
            }

            found = true;
            from = Chars.WordEnd(text, key, end) + 1;
        }

        return found;
    }

    // The next word with a colon behind a blank: the end of what stands before it, and the word; (0, 0) where there is none.
    private static (int Gap, int Key) NextKey(string text, int from, int end)
    {
        for (var at = from + 1; at < end; at++)
        {
            if (Chars.IsBlank(text[at - 1]) && !Chars.IsBlank(text[at]))
            {
                var word = Chars.WordEnd(text, at, end);
                if (word > at && word < end && text[word] == ':' && Chars.IsBlankOrEnd(text, word + 1) && Chars.TrimEnd(text, from, at) is var gap && gap > from)
                {
                    return (gap, at);
                }
            }
        }

        return (0, 0);
    }
}
