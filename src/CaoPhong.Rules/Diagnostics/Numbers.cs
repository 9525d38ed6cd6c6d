using System.Globalization;

namespace CaoPhong.Rules.Diagnostics;

/// <summary>How numbers are written and read: with a point, in no culture.</summary>
public static class Numbers
{
    private const int MostDigits = 28;

    /// <summary>Plain digits, no exponent, no needless zeros: 2.50 is <c>2.5</c>.</summary>
    public static string Format(decimal number)
    {
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>Reads <c>-</c>? digits and optionally a point and digits; no leading zero, no <c>+</c>, exponent or grouping.</summary>
    /// <returns>False where the text is no such number, or has more digits than a decimal of 28 digits keeps exactly.</returns>
    public static bool TryParse(string text, out decimal number)
    {
        number = 0;
        return Digits(text) is { } kept and <= MostDigits
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Whether a text is written as a number and only has more digits than are kept exactly.</summary>
    internal static bool HasTooManyDigits(string text) => Digits(text) > MostDigits;

    // How many digits count; null where the text is not written as a number.
    private static int? Digits(string text)
    {
        var digits = text.AsSpan();
        if (digits.StartsWith("-"))
        {
            digits = digits[1..];
        }

        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? default : digits[(point + 1)..];
        var wellFormed = AllDigits(whole) && (whole.Length == 1 || whole[0] != '0') && (point < 0 || AllDigits(fraction));
        return wellFormed ? (whole is "0" ? 0 : whole.Length) + fraction.TrimEnd('0').Length : null;
    }

    private static bool AllDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
