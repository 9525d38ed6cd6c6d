namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>What can be wrong with a text without quotes, in a block or in brackets.</summary>
internal static class PlainText
{
    /// <summary>Whether a colon before a blank, or at the end, stands in the text.</summary>
    public static bool HasColon(string text, int start, int end) => ColonIn(text, start, end) >= 0;

    /// <summary>The first colon before a blank or at the end; -1 where there is none.</summary>
    public static int ColonIn(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == ':' && (i + 1 == end || Chars.IsBlankOrEnd(text, i + 1)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Reports the quotes of print around a text, and a closing quote that nothing opens.</summary>
    public static bool CheckQuotes(string text, int start, int end, TrapList traps)
    {
        if (end - start > 2 && Quoting.IsTypographicOpening(text[start])
            && (Quoting.IsTypographicClosing(text[end - 1]) || text[end - 1] is '"' or '\'')
            && !Quoting.HoldsTypographic(text.AsSpan(start + 1, end - start - 2)))
        {
            traps.AddMisread(start, end, ValueDiagnostics.TypographicQuotes, Quoting.Straight(text, start, end));
            return true;
        }

        if (end - start > 1 && text[end - 1] == '"' && !char.IsDigit(text[end - 2]) && text.AsSpan(start, end - start - 1).IndexOf('"') < 0)
        {
            traps.AddMisread(end - 1, end, ValueDiagnostics.UnopenedQuote, new TextEdit(start, 0, "\""));
            return true;
        }

        return false;
    }

    /// <summary>Reports a text whose first character means something to YAML.</summary>
    public static bool CheckFirst(string text, int start, int end, bool flow, TrapList traps)
    {
        var letter = text[start];
        var alone = Chars.IsBlankOrEnd(text, start + 1) || start + 1 == end || (flow && text[start + 1] is ',' or ']' or '}');
        switch (letter)
        {
            case '-' or '?' or ':' when alone:
            case '%' or '@' or '`' or '|' or '>':
            case ',' or '[' or ']' or '{' or '}':
            case '#':
            case '&' or '*' when alone || NameEnd(text, start, end) is var name && (letter == '*' ? name < end : name < end && !Chars.IsBlank(text[name])):
                // In brackets some parsers read what begins with '>'; no YAML allows it.
                Report((flow && letter is '>' or '|') || (letter == '[' && Ranges.End(text, start) == end && text[end - 1] == ']'));
                return true;
            case '!' when (start + 1 < end && text[start + 1] == '(') || !text.AsSpan(start, end - start).Contains(' '):
                Negation(text, start, end, traps);
                return true;
            default:
                return false;
        }

        void Report(bool read)
        {
            TextEdit[] blank = start > 0 && text[start - 1] == ':' ? [new(start, 0, " ")] : [];
            TextEdit[] edits = [.. blank, .. Quoting.Around(text, start, end)];
            if (read)
            {
                traps.AddMisread(start, end, (span, written) => ValueDiagnostics.FirstCharacter(span, written, letter), edits);
            }
            else
            {
                traps.AddBreaking(start, end, (span, written) => ValueDiagnostics.FirstCharacter(span, written, letter), edits);
            }
        }
    }

    private static int NameEnd(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-'))
        {
            at++;
        }

        return at;
    }

    // !draft_ready: a tag for YAML, a negation for its author.
    private static void Negation(string text, int start, int end, TrapList traps)
    {
        var word = Chars.WordEnd(text, start + 1, end);
        TextEdit[] edits = word == end && word > start + 1 ? [new(start, 1, "not("), new(end, 0, ")")]
            : start + 1 < end && text[start + 1] == '(' ? [new(start, 1, "not")]
            : Quoting.Around(text, start, end);
        traps.AddMisread(start, end, (span, written) => ValueDiagnostics.FirstCharacter(span, written, '!'), edits);
    }
}
