using System.Globalization;

namespace CaoPhong.Rules.Syntax;

/// <summary>Resolves the quotes, escapes and folds of a scalar and keeps the place of every character.</summary>
/// <remarks>The parser gives the text of a scalar but not where its characters stand; this is why it is read once more here.</remarks>
internal static class ScalarDecoder
{
    /// <summary>The characters of a scalar that is written in <c>text[start..end]</c>.</summary>
    public static ScalarText Decode(string text, int start, int end, ScalarStyle style)
    {
        var result = new ScalarText();
        switch (style)
        {
            case ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted:
                DecodeFlow(text, start + 1, Math.Max(start + 1, end - 1), style, result);
                break;
            case ScalarStyle.Literal or ScalarStyle.Folded:
                BlockScalarDecoder.Decode(text, start, end, style, result);
                break;
            default:
                DecodeFlow(text, start, end, style, result);
                break;
        }

        return result;
    }

    // Plain and quoted text: line ends with the blanks around them are folded to a blank, or to one line end less than there are.
    private static void DecodeFlow(string text, int start, int end, ScalarStyle style, ScalarText result)
    {
        var kept = 0; // what stands before is never taken for blanks at the end of a line
        for (var i = start; i < end;)
        {
            var letter = text[i];
            if (letter is '\r' or '\n')
            {
                result.TrimEnd(kept);
                i = Fold(text, i, end, result);
                kept = result.Length;
            }
            else if (letter == '\\' && style == ScalarStyle.DoubleQuoted && i + 1 < end)
            {
                i = Unescape(text, i, end, result);
                kept = result.Length;
            }
            else
            {
                result.Add(letter, i);
                i += letter == '\'' && style == ScalarStyle.SingleQuoted && i + 1 < end && text[i + 1] == '\'' ? 2 : 1;
            }
        }
    }

    private static int Fold(string text, int start, int end, ScalarText result)
    {
        var breaks = 0;
        var i = start;
        while (i < end && text[i] is ' ' or '\t' or '\r' or '\n')
        {
            if (text[i] is '\r' or '\n')
            {
                breaks++;
                i += LineEndLength(text, i);
            }
            else
            {
                i++;
            }
        }

        if (breaks == 1)
        {
            result.Add(' ', start);
        }

        for (var n = 1; n < breaks; n++)
        {
            result.Add('\n', start);
        }

        return i;
    }

    private static int Unescape(string text, int at, int end, ScalarText result)
    {
        var letter = text[at + 1];
        switch (letter)
        {
            case '\r' or '\n':
                // An escaped line end joins the lines; the blanks that lead the next line are not text.
                var i = at + 1 + LineEndLength(text, at + 1);
                while (i < end && text[i] is ' ' or '\t')
                {
                    i++;
                }

                return i;
            case 'x':
                return UnescapeCode(text, at, 2, end, result);
            case 'u':
                return UnescapeCode(text, at, 4, end, result);
            case 'U':
                return UnescapeCode(text, at, 8, end, result);
            default:
                result.Add(SimpleEscape(letter), at);
                return at + 2;
        }
    }

    private static int UnescapeCode(string text, int at, int digits, int end, ScalarText result)
    {
        var last = Math.Min(at + 2 + digits, end);
        if (int.TryParse(text.AsSpan(at + 2, last - at - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            result.Add(code is < 0 or > 0x10FFFF ? "" : code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code), at);
        }

        return last;
    }

    private static char SimpleEscape(char letter) => letter switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\x1B',
        'N' => '\x85',
        '_' => '\xA0',
        'L' => '\x2028',
        'P' => '\x2029',
        _ => letter,
    };

    internal static int LineEndLength(string text, int at) =>
        text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
}
