namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>How a key is parted from its value.</summary>
internal enum KeySign
{
    /// <summary><c>max: 10</c>.</summary>
    Colon,

    /// <summary><c>max:10</c>, without a blank.</summary>
    TightColon,

    /// <summary><c>max：10</c>, with a colon of another script.</summary>
    WideColon,

    /// <summary><c>max = 10</c>, or another sign in place of the colon.</summary>
    OtherSign,

    /// <summary><c>max 10</c>.</summary>
    Blank,

    /// <summary><c>"max: 10</c>, with a quote that is not closed.</summary>
    OpenQuote,
}

/// <summary>A key at the start of a line or of an entry in <c>{ }</c>.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="SignEnd">Behind the sign that parts it from its value.</param>
/// <param name="Sign">That sign.</param>
internal readonly record struct KeyMatch(int Start, int End, int SignEnd, KeySign Sign);

/// <summary>Finds a key, also where it is not quite written as YAML wants it.</summary>
internal static class KeyScanner
{
    private const int LongestKey = 256;

    /// <summary>The key of a block line, or null.</summary>
    public static KeyMatch? InBlock(string text, int at, int end) => At(text, at, end, flow: false);

    /// <summary>The key of an entry in <c>{ }</c>, or null.</summary>
    public static KeyMatch? InFlow(string text, int at, int end) => At(text, at, end, flow: true);

    /// <summary>Whether a key such as <c>points:</c> stands here: so an entry of <c>{ }</c> begins.</summary>
    public static bool Follows(string text, int at, int end)
    {
        at = Chars.SkipBlanks(text, at, end);
        if (at < end && text[at] is '"' or '\'')
        {
            var close = Quoting.End(text, at, Math.Min(end, at + LongestKey));
            return close > 0 && IsSign(text, Chars.SkipBlanks(text, close, end), end, quoted: true);
        }

        var word = Chars.WordEnd(text, at, end);
        return word > at && IsSign(text, Chars.SkipBlanks(text, word, end), end, quoted: false);
    }

    /// <summary>The key whose value begins at a place; blank where none stands there without quotes.</summary>
    public static string Before(string text, int value)
    {
        var sign = value - 1;
        while (sign > 0 && Chars.IsBlank(text[sign]))
        {
            sign--;
        }

        var begin = sign;
        while (begin > 0 && (char.IsLetterOrDigit(text[begin - 1]) || text[begin - 1] is '_' or '-' or '.'))
        {
            begin--;
        }

        return sign >= 0 && text[sign] == ':' ? text[begin..sign] : "";
    }

    /// <summary>A key without a proper colon, where a line must be one: <c>max = 10</c>, <c>max 10</c>; or null.</summary>
    public static KeyMatch? Crippled(string text, int at, int end, bool flow)
    {
        var word = Chars.WordEnd(text, at, end);
        if (word == at)
        {
            return null;
        }

        var sign = Chars.SkipBlanks(text, word, end);
        if (sign < end && text[sign] == '=' && (sign + 1 == end || text[sign + 1] != '='))
        {
            return new(at, word, sign + 1, KeySign.OtherSign);
        }

        var name = text.AsSpan(at, word - at);
        if (sign + 1 < end && !flow && text[sign] is ',' or ';' or '.' or '&' or '|' or '~' or '>' && Chars.IsBlank(text[sign + 1]) && Chars.IsKeyWord(name))
        {
            return new(at, word, sign + 1, KeySign.OtherSign);
        }

        return sign > word && sign < end && Chars.IsKeyWord(name) ? new(at, word, word, KeySign.Blank) : null;
    }

    private static KeyMatch? At(string text, int at, int end, bool flow)
    {
        end = Math.Min(end, at + LongestKey);
        if (at < end && text[at] is '"' or '\'')
        {
            var close = Quoting.End(text, at, end);
            var sign = close < 0 ? end : Chars.SkipBlanks(text, close, end);
            return sign < end && text[sign] == ':' && (flow || Chars.IsBlankOrEnd(text, sign + 1)) ? new(at, close, sign + 1, KeySign.Colon)
                : flow || close > 0 ? null : OpenQuote(text, at, end);
        }

        if (Tight(text, at, end, flow) is { } tight)
        {
            return tight;
        }

        for (var i = at; i < end; i++)
        {
            switch (text[i])
            {
                case ':' when Chars.IsBlankOrEnd(text, i + 1) || (flow && text[i + 1] is ',' or '}' or ']'):
                    return new(at, Chars.TrimEnd(text, at, i), i + 1, KeySign.Colon);
                case ',' or '}' or ']' when flow:
                    return null;
                case '{' or '[':
                    return BeforeBracket(text, at, i);
                case '#' when i > at && Chars.IsBlank(text[i - 1]):
                    return null;
            }
        }

        return null;
    }

    private static KeyMatch? OpenQuote(string text, int at, int end)
    {
        var word = Chars.WordEnd(text, at + 1, end);
        return word > at + 1 && word < end && text[word] == ':' && Chars.IsBlankOrEnd(text, word + 1) ? new(at, word, word + 1, KeySign.OpenQuote) : null;
    }

    // points {good: 5}: a word before a bracket, without a colon.
    private static KeyMatch? BeforeBracket(string text, int at, int bracket)
    {
        var word = Chars.WordEnd(text, at, bracket);
        return word > at && Chars.SkipBlanks(text, word, bracket) == bracket ? new(at, word, word, KeySign.Blank) : null;
    }

    // A word with a colon that lacks its blank, or with the colon of another script.
    private static KeyMatch? Tight(string text, int at, int end, bool flow)
    {
        var word = Chars.WordEnd(text, at, end);
        var sign = Chars.SkipBlanks(text, word, end);
        if (word == at || sign >= end)
        {
            return null;
        }

        if (IsWideColon(text[sign]))
        {
            return new(at, word, sign + 1, KeySign.WideColon);
        }

        var tight = (sign == word || Chars.IsKeyWord(text.AsSpan(at, word - at))) && text[sign] == ':' && !Chars.IsBlankOrEnd(text, sign + 1)
            && text[sign + 1] is not ('/' or ':') && !(text[sign + 1] is '}' or ']' && flow) && !(text[sign + 1] is '\\' or ',' && (word == at + 1 || flow));
        return tight ? new(at, word, sign + 1, KeySign.TightColon) : null;
    }

    private static bool IsSign(string text, int at, int end, bool quoted) =>
        at < end && (IsWideColon(text[at]) || (text[at] == ':' && (quoted || at + 1 >= end || text[at + 1] is not ('/' or ':'))));

    private static bool IsWideColon(char letter) => letter is '：' or '﹕' or '︰' or '∶' or '꞉';
}
