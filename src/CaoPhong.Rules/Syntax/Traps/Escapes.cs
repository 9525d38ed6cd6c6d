using System.Buffers;
using System.Globalization;

namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Looks at the backslashes of a text in double quotes.</summary>
internal static class Escapes
{
    private const string Known = "0abtnvfre \"/\\N_LPxuU\t\r\n";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Reports a backslash that begins nothing that YAML knows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The opening quote.</param>
    /// <param name="end">Behind the closing quote.</param>
    /// <param name="traps">Where traps go.</param>
    public static void Check(string text, int start, int end, TrapList traps)
    {
        if (text[start] != '"' || FirstBad(text, start + 1, end - 1) is not (var at and >= 0))
        {
            return;
        }

        var inner = text.AsSpan(start + 1, end - start - 2);
        if (!inner.Contains('\'') && !inner.Contains("\\\"", StringComparison.Ordinal) && !inner.Contains("\\\\", StringComparison.Ordinal))
        {
            traps.AddBreaking(at, at + 2, ValueDiagnostics.Escape, new TextEdit(start, 1, "'"), new TextEdit(end - 1, 1, "'"));
            return;
        }

        var edits = new List<TextEdit>();
        for (var bad = at; bad >= 0; bad = FirstBad(text, bad + 1, end - 1))
        {
            edits.Add(new(bad, 0, "\\"));
        }

        traps.AddBreaking(at, at + 2, ValueDiagnostics.Escape, [.. edits]);
    }

    private static int FirstBad(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] != '\\')
            {
                continue;
            }

            var digits = i + 1 < end ? text[i + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 } : 0;
            if (i + 1 >= end || !Known.Contains(text[i + 1], StringComparison.Ordinal) || !AreHex(text, i + 2, digits, end))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    private static bool AreHex(string text, int at, int digits, int end)
    {
        if (at + digits > end)
        {
            return false;
        }

        var hex = text.AsSpan(at, digits);
        return digits != 8 ? !hex.ContainsAnyExcept(HexDigits)
            : int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is >= 0 and <= 0x10FFFF;
    }
}
