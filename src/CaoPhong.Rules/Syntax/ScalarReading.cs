using System.Globalization;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax;

/// <summary>Reads a scalar as the type that its key asks for; what does not fit is reported and null.</summary>
public static class ScalarReading
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "and", "or", "not", "in", "between", "if", "then", "else", "some", "every", "satisfies", "true", "false", "null",
        "unknown", "otherwise", "meetings", "total", "grade", "form", "version",
    };

    /// <summary>Whether a word is reserved, so that no fact may have it as its name.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    /// <summary>A number, see <see cref="Numbers.TryParse"/>.</summary>
    public static decimal? Number(ScalarNode scalar, DiagnosticBag diagnostics)
    {
        if (Numbers.TryParse(scalar.Text, out var number) && !ScalarAdvice.LooksLikeThousands(scalar.Text))
        {
            return number;
        }

        diagnostics.Report(ReadingDiagnostics.NotNumber(scalar));
        return null;
    }

    /// <summary>A whole number.</summary>
    public static decimal? Whole(ScalarNode scalar, string key, DiagnosticBag diagnostics)
    {
        var number = Number(scalar, diagnostics);
        if (number is { } value && decimal.Truncate(value) != value)
        {
            diagnostics.Report(ReadingDiagnostics.NotWhole(scalar, key));
            return null;
        }

        return number;
    }

    /// <summary><c>true</c> or <c>false</c>, and nothing else.</summary>
    public static bool? Boolean(ScalarNode scalar, DiagnosticBag diagnostics)
    {
        if (scalar is { Style: ScalarStyle.Plain, Text: "true" or "false" })
        {
            return scalar.Text == "true";
        }

        diagnostics.Report(ReadingDiagnostics.NotBoolean(scalar));
        return null;
    }

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    public static DateOnly? Date(ScalarNode scalar, DiagnosticBag diagnostics)
    {
        if (TryDate(scalar.Text, out var day))
        {
            return day;
        }

        diagnostics.Report(ReadingDiagnostics.NotDate(scalar));
        return null;
    }

    /// <summary>Whether a text is a day, <c>yyyy-MM-dd</c>.</summary>
    public static bool TryDate(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Whether a text is a name of a fact: a letter or <c>_</c>, then letters, digits and <c>_</c>, of any language.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(letter => IsNamePart(letter));

    /// <summary>Whether a text is an id: letters, digits, <c>_</c>, <c>-</c>, and dots between segments where allowed.</summary>
    public static bool IsId(string text, bool dots)
    {
        if (!dots)
        {
            return IsSegment(text);
        }

        return text.Split('.').All(IsSegment);
    }

    private static bool IsSegment(string text) =>
        text.Length > 0 && text[0] != '-' && text.All(letter => letter == '-' || IsNamePart(letter));

    private static bool IsNamePart(char letter) =>
        char.IsLetterOrDigit(letter) || letter == '_' || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
