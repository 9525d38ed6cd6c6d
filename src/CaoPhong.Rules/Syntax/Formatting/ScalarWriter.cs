using System.Buffers;
using System.Globalization;
using System.Text;
using CaoPhong.Rules.Syntax.Traps;

namespace CaoPhong.Rules.Syntax.Formatting;

/// <summary>Writes a scalar on one line, in quotes only where they are needed.</summary>
internal static class ScalarWriter
{
    // Words that mean something else without quotes, somewhere; a number in quotes is a text that looks like one.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "null", "~", "unknown", "yes", "no", "on", "off", "y", "n", "otherwise",
    };

    private static readonly SearchValues<char> FlowSigns = SearchValues.Create(",[]{}");

    /// <summary>Whether a text means something else in quotes than without.</summary>
    public static bool IsWord(string text) => Words.Contains(text) || (text.Length > 0 && (char.IsDigit(text[0]) || text[0] is '-' or '+' or '.'));

    /// <summary>A value.</summary>
    public static string Value(ScalarNode scalar, bool flow) =>
        scalar.Style == ScalarStyle.Plain && IsWord(scalar.Text) ? scalar.Text
        : !IsWord(scalar.Text) && IsPlain(scalar.Text, flow) ? scalar.Text
        : Quote(scalar.Text);

    /// <summary>A key.</summary>
    public static string Key(ScalarNode key, bool flow) =>
        (key.Style == ScalarStyle.Plain || !IsWord(key.Text)) && IsPlain(key.Text, flow) && !key.Text.Contains(':', StringComparison.Ordinal) ? key.Text
        : Quote(key.Text);

    private static bool IsPlain(string text, bool flow)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || !(char.IsLetterOrDigit(text[0]) || StartsPlain(text)))
        {
            return false;
        }

        if (text.AsSpan().IndexOfAnyInRange('\0', '\x1F') >= 0 || Characters.HoldsSuspicious(text) || PlainText.HasColon(text, 0, text.Length)
            || text.Contains(" #", StringComparison.Ordinal) || text[^1] is '"' or ',' or ';' || text is "..." or "---")
        {
            // A quote at the end is plain where another opens it, as in kind = "regular".
            return text[^1] == '"' && text.AsSpan(0, text.Length - 1).Contains('"') && IsPlain(text[..^1] + "x", flow);
        }

        return !LooksLikeKey(text) && !(flow && text.AsSpan().ContainsAny(FlowSigns)) && !(flow && text.Contains('(', StringComparison.Ordinal) && !IsBalanced(text));
    }

    private static bool StartsPlain(string text) => text[0] switch
    {
        '_' or '(' or '/' or '$' or '<' or '=' or '≥' or '≤' => true,
        '-' => text.Length > 1 && (char.IsDigit(text[1]) || text[1] == '('),
        '+' or '.' => text.Length > 1 && char.IsDigit(text[1]),
        _ => false,
    };

    // max:10 reads as a key without its blank; so does a word with an equals sign at the start of a line, but only there.
    private static bool LooksLikeKey(string text)
    {
        var word = Chars.WordEnd(text, 0, text.Length);
        return word > 0 && word < text.Length && (text[word] == '：' || (text[word] == ':' && (word + 1 == text.Length || text[word + 1] != '/')));
    }

    private static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var letter in text)
        {
            depth += letter switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static string Quote(string text)
    {
        if (text.All(IsVerbatim))
        {
            return !text.AsSpan().ContainsAny('"', '\\') ? $"\"{text}\"" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
        }

        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                '\0' => "\\0",
                _ when IsVerbatim(letter) => letter.ToString(),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsVerbatim(char letter) => letter >= ' ' && !Characters.IsSuspicious(letter);
}
