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

    /// <summary>Whether all that stands behind the first comma of <c>text[start..end]</c> is keys.</summary>
    public static bool Stand(string text, int start, int end)
    {
        var pieces = text[start..end].Split(',', StringSplitOptions.TrimEntries);
        var isWord = !HashComment.IsText(KeyBefore(text, start)) && !pieces[0].AsSpan().ContainsAny(" ('\"");
        return pieces.Length > 1 && pieces.Skip(1).All(piece => Keys.Contains(piece) || (isWord && Chars.IsKeyWord(piece)));
    }

    // The key whose value begins at a place; blank where it is in quotes.
    private static string KeyBefore(string text, int start)
    {
        var sign = start - 1;
        while (sign > 0 && Chars.IsBlank(text[sign]))
        {
            sign--;
        }

        var begin = sign;
        while (begin > 0 && (char.IsLetterOrDigit(text[begin - 1]) || text[begin - 1] is '_' or '-' or '.'))
        {
            begin--;
        }

        return begin >= 0 && sign > begin ? text[begin..sign] : "";
    }
}
