namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Tells keys without a value from the rest of a text with commas, inside <c>{ }</c>.</summary>
/// <remarks><c>{id: x, when, points: 2}</c> lacks a value; <c>{title: Đúng, đủ, max: 4}</c> lacks quotes.</remarks>
internal static class StrayKeys
{
    // Keys of what is written on one line; none is a word of a text that an official writes.
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "when", "unless", "otherwise", "points", "max", "id", "title", "at_most", "yes_no", "applies", "reason_required", "full_points",
    };

    /// <summary>Where the value in <c>text[start..end]</c> ends before keys without a value; its own end where none follow.</summary>
    public static int EndBefore(string text, int start, int end)
    {
        var first = text.AsSpan(start, end - start).IndexOf(',');
        var key = KeyScanner.Before(text, start);
        var mayBeFollowed = first > 0 && !HashComment.IsText(key) && text.AsSpan(start, first).IndexOfAny("('\"") < 0
            && (!HashComment.IsExpression(key) || !text.AsSpan(start, first).Contains(' '));
        if (mayBeFollowed && text[(start + first + 1)..end].Split(',', StringSplitOptions.TrimEntries).All(piece => Chars.IsKeyWord(piece)))
        {
            return start + first;
        }

        for (var comma = LastComma(text, start, end); comma > start && Keys.Contains(text[(comma + 1)..end].Trim()); comma = LastComma(text, start, end))
        {
            end = Chars.TrimEnd(text, start, comma);
        }

        return end;
    }

    private static int LastComma(string text, int start, int end) => text.LastIndexOf(',', end - 1, end - start);
}
