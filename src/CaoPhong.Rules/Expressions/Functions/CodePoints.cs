namespace CaoPhong.Rules.Expressions.Functions;

/// <summary>Texts counted in code points: a character beyond the basic plane is one, though it takes two UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>How many there are.</summary>
    public static int Count(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
            }
        }

        return count;
    }

    /// <summary>A piece by code points.</summary>
    public static string Substring(string text, int start, int length)
    {
        var from = Skip(text, 0, start);
        return text[from..Skip(text, from, length)];
    }

    private static int Skip(string text, int offset, int count)
    {
        for (; count > 0 && offset < text.Length; count--)
        {
            offset += offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1;
        }

        return offset;
    }
}
