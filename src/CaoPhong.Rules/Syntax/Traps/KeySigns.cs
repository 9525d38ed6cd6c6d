namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Reports a key that is not parted from its value by a colon and a blank, or that stands in the quotes of print.</summary>
internal static class KeySigns
{
    /// <summary>Reports what is wrong with how a key is written.</summary>
    public static void Report(string text, KeyMatch key, TrapList traps)
    {
        var colon = Chars.IsBlankOrEnd(text, key.SignEnd) ? ":" : ": ";
        switch (key.Sign)
        {
            case KeySign.TightColon:
                traps.AddMisread(key.SignEnd - 1, key.SignEnd, LayoutDiagnostics.TightColon, new TextEdit(key.End, key.SignEnd - key.End, ": "));
                break;
            case KeySign.WideColon:
                traps.AddMisread(key.SignEnd - 1, key.SignEnd, LayoutDiagnostics.WideColon, new TextEdit(key.SignEnd - 1, 1, colon));
                break;
            case KeySign.OtherSign:
                var sign = text[key.SignEnd - 1];
                traps.AddBreaking(key.SignEnd - 1, key.SignEnd, (span, written) => LayoutDiagnostics.OtherSign(span, written, sign), new TextEdit(key.End, key.SignEnd - key.End, colon));
                break;
            case KeySign.OpenQuote:
                var quote = text[key.Start];
                traps.AddBreaking(key.Start, key.Start + 1, (span, written) => ValueDiagnostics.UnclosedQuote(span, written, quote), new TextEdit(key.End, 0, quote.ToString()));
                break;
            case KeySign.Blank:
                traps.AddBreaking(key.Start, key.End, LayoutDiagnostics.NoColon, new TextEdit(key.End, 0, colon));
                break;
        }

        if (key.End - key.Start > 2 && Quoting.IsTypographicOpening(text[key.Start]) && Quoting.IsTypographicClosing(text[key.End - 1]))
        {
            traps.AddMisread(key.Start, key.End, ValueDiagnostics.TypographicQuotes, Quoting.Straight(text, key.Start, key.End));
        }
    }
}
