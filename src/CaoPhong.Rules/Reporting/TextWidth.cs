using System.Globalization;

namespace CaoPhong.Rules.Reporting;

/// <summary>How many columns of a terminal a text takes.</summary>
internal static class TextWidth
{
    /// <summary>The columns of a text; marks that combine with a letter take none.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var letter in text)
        {
            width += char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || char.IsLowSurrogate(letter) ? 0 : 1;
        }

        return width;
    }

    /// <summary>The text with blanks behind it.</summary>
    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>The text with blanks before it.</summary>
    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Of(text))) + text;

    /// <summary>The text in lines of at most a width, broken at blanks; blanks before it stand before every line.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var indent = new string(' ', text.Length - text.TrimStart(' ').Length);
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && indent.Length + Of(line) + 1 + Of(word) > width)
            {
                lines.Add(indent + line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(indent + line);
        return lines;
    }
}
