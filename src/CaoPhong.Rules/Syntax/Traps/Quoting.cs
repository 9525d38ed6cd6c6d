using System.Buffers;

namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Puts a piece of text into quotes.</summary>
internal static class Quoting
{
    private const string Openings = "“„‟«‘‚‛「『〝＂";
    private static readonly SearchValues<char> Printed = SearchValues.Create("“”„‟«»‘‚‛「」『』〝〞＂");

    private const string Closings = "”“‟»’‘‛」』〞＂";

    /// <summary>The changes that put <c>text[start..end]</c> into quotes: single ones unless it holds one.</summary>
    public static TextEdit[] Around(string text, int start, int end)
    {
        var raw = text.AsSpan(start, end - start);
        if (!raw.Contains('\''))
        {
            return [new(start, 0, "'"), new(end, 0, "'")];
        }

        if (!raw.ContainsAny('"', '\\'))
        {
            return [new(start, 0, "\""), new(end, 0, "\"")];
        }

        var edits = new List<TextEdit> { new(start, 0, "'") };
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\'')
            {
                edits.Add(new(i, 0, "'"));
            }
        }

        edits.Add(new(end, 0, "'"));
        return [.. edits];
    }

    /// <summary>The changes that leave one pair of quotes around a text in quotes that itself holds such quotes.</summary>
    public static TextEdit[] Anew(string text, int start, int end)
    {
        var quote = text[start];
        var raw = text.AsSpan(start, end - start);
        var second = raw[1..].IndexOf(quote) + 1;
        var nested = raw.Length > 2 && raw[^1] == quote && second > 1 && second < raw.Length - 1
            && (raw[second - 1] is ' ' or '(' or '[' or ',' or '=' or '<' or '>' or '+'
                || (quote == '\'' && char.IsLetter(raw[second - 1]) && char.IsLetter(raw[second + 1])));
        if (!nested)
        {
            return Around(text, start, end);
        }

        var inner = raw[1..^1];
        var other = quote == '"' ? '\'' : '"';
        if (!inner.Contains(other) && !inner.Contains('\\'))
        {
            return [new(start, 1, other.ToString()), new(end - 1, 1, other.ToString())];
        }

        var edits = new List<TextEdit> { new(start, 1, "'") };
        for (var i = start + 1; i < end - 1; i++)
        {
            if (text[i] == '\'')
            {
                edits.Add(new(i, 0, "'"));
            }
        }

        edits.Add(new(end - 1, 1, "'"));
        return [.. edits];
    }

    /// <summary>Whether a character opens a quotation in print.</summary>
    public static bool IsTypographicOpening(char letter) => Openings.Contains(letter, StringComparison.Ordinal) || letter is '”' or '’';

    /// <summary>Whether a character closes a quotation in print.</summary>
    public static bool IsTypographicClosing(char letter) => Closings.Contains(letter, StringComparison.Ordinal);

    /// <summary>Whether a text holds quotes of print; the sign for an apostrophe is none.</summary>
    public static bool HoldsTypographic(ReadOnlySpan<char> text) => text.IndexOfAny(Printed) >= 0;

    /// <summary>The changes that turn the quotes of print around <c>text[start..end]</c> into plain ones.</summary>
    public static TextEdit[] Straight(string text, int start, int end)
    {
        var inner = text.AsSpan(start + 1, end - start - 2);
        var quote = inner.ContainsAny('"', '\\') ? "'" : "\"";
        var edits = new List<TextEdit> { new(start, 1, quote) };
        for (var i = start + 1; quote == "'" && i < end - 1; i++)
        {
            if (text[i] == '\'')
            {
                edits.Add(new(i, 0, "'"));
            }
        }

        edits.Add(new(end - 1, 1, quote));
        return [.. edits];
    }

    /// <summary>The change that closes the quote that opens at a place, at the end of its text: a closing quote of another kind there was meant as it.</summary>
    public static TextEdit Close(string text, int start, int end)
    {
        var quote = text[start];
        var other = quote == '"' ? '\'' : '"';
        var meant = end > start + 1 && (IsTypographicClosing(text[end - 1]) || (text[end - 1] == other && !text.AsSpan(start + 1, end - start - 2).Contains(other)));
        return meant ? new(end - 1, 1, quote.ToString()) : new(end, 0, quote.ToString());
    }

    /// <summary>The place behind the closing quote of a text in quotes, or -1 where none follows before <paramref name="end"/>.</summary>
    public static int End(string text, int start, int end)
    {
        var quote = text[start];
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                if (quote == '\'' && i + 1 < end && text[i + 1] == '\'')
                {
                    i++;
                }
                else
                {
                    return i + 1;
                }
            }
        }

        return -1;
    }
}
