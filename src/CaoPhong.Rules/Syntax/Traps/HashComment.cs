using System.Buffers;

namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Tells a comment from a <c>#</c> that was meant as part of a text.</summary>
/// <remarks>Both look the same to YAML. A comment is set off by two blanks or begins with a blank of its own;
/// <c>Tiêu chí #1</c> does neither.</remarks>
internal static class HashComment
{
    private static readonly SearchValues<char> Operators = SearchValues.Create("=<>+*[]\"");

    private static readonly HashSet<string> TextKeys = new(StringComparer.Ordinal)
    {
        "title", "label", "message", "note", "name", "issuer", "because", "meeting",
    };

    private static readonly HashSet<string> ExpressionKeys = new(StringComparer.Ordinal)
    {
        "when", "unless", "value", "formula", "require", "of", "each", "yes_no", "if", "where", "points",
    };

    /// <summary>Whether the values of a key are texts for people.</summary>
    public static bool IsText(string key) => TextKeys.Contains(key);

    /// <summary>Whether the values of a key are expressions.</summary>
    public static bool IsExpression(string key) => ExpressionKeys.Contains(key);

    /// <summary>The changes that move a comment in <c>text[start..end]</c> to the end of its line.</summary>
    public static TextEdit[] Moved(string text, int start, int end)
    {
        var comment = text[start..end].Trim().TrimStart('#').Trim();
        var lineEnd = Chars.TrimEnd(text, end, Chars.LineEnd(text, end));
        return [new(start, end - start, ""), new(lineEnd, 0, $"  # {comment}")];
    }

    /// <summary>Reports a value that begins with <c>#</c>, where nothing deeper follows that would be the value.</summary>
    public static void CheckFirst(string text, int hash, int lineEnd, int parent, TrapList traps)
    {
        var next = hash + 1;
        if (next >= lineEnd || Chars.IsBlank(text[next]) || !char.IsLetterOrDigit(text[next]) || BlockFollows(text, lineEnd, parent))
        {
            return;
        }

        var end = Chars.TrimEnd(text, hash, lineEnd);
        traps.AddMisread(hash, end, (span, written) => ValueDiagnostics.FirstCharacter(span, written, '#'), Quoting.Around(text, hash, end));
    }

    /// <summary>Reports a <c>#</c> that cuts a text.</summary>
    public static void Check(string text, int start, int end, int hash, int lineEnd, KeyMatch? key, TrapList traps)
    {
        var word = key is { } found ? text[found.Start..found.End] : "";
        var raw = text.AsSpan(start, end - start);
        var last = Chars.TrimEnd(text, hash, lineEnd);
        var next = hash + 1 < last ? text[hash + 1] : '\0';
        var openQuote = raw.Count('"') % 2 == 1 && text.AsSpan(hash, last - hash).Contains('"');
        var prose = TextKeys.Contains(word) ? HasLetter(raw) : !ExpressionKeys.Contains(word) && LooksLikeProse(raw);
        if (openQuote || (char.IsLetterOrDigit(next) && (prose || (char.IsDigit(next) && HasLetter(raw) && !ExpressionKeys.Contains(word)))))
        {
            traps.AddMisread(hash, last, ValueDiagnostics.HashCuts, Quoting.Around(text, start, last));
        }
        else if (prose && Chars.IsBlank(next) && hash - end == 1)
        {
            // Rather a comment: it stays one, with a warning that shows both readings.
            var quoted = Quoting.Around(text, start, last);
            traps.AddDoubt(hash, last, ValueDiagnostics.HashComment, quoted);
        }
    }

    private static bool BlockFollows(string text, int lineEnd, int parent)
    {
        var start = Chars.NextLine(text, lineEnd);
        while (start < text.Length)
        {
            var end = Chars.LineEnd(text, start);
            var at = Chars.SkipBlanks(text, start, end);
            if (at < end && text[at] != '#')
            {
                var column = Chars.Column(text, start, at);
                return column > parent || (column == parent && text[at] == '-');
            }

            start = Chars.NextLine(text, end);
        }

        return false;
    }

    private static bool HasLetter(ReadOnlySpan<char> raw)
    {
        foreach (var letter in raw)
        {
            if (char.IsLetter(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LooksLikeProse(ReadOnlySpan<char> raw)
    {
        if (!HasLetter(raw) || raw.ContainsAny(Operators) || raw.Contains(" and ", StringComparison.Ordinal) || raw.Contains(" or ", StringComparison.Ordinal))
        {
            return false;
        }

        var call = raw.IndexOf('(');
        return (call <= 0 || Chars.IsBlank(raw[call - 1])) && (raw.Contains(' ') || raw.IndexOfAnyExceptInRange('\0', '\x7F') >= 0);
    }
}
