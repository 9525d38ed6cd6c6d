using System.Globalization;
using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax;

/// <summary>What a person probably meant by a scalar that is not of the type that its key asks for.</summary>
internal static partial class ScalarAdvice
{
    /// <summary>The number as it should be written, or null.</summary>
    public static Phrase? ForNumber(string text)
    {
        var trimmed = text.Trim();
        if (DecimalComma().IsMatch(trimmed))
        {
            return Write(trimmed.Replace(',', '.'));
        }

        if (Thousands().IsMatch(trimmed))
        {
            var joined = trimmed.Replace(".", "", StringComparison.Ordinal);
            var asDecimal = Numbers.Format(decimal.Parse(trimmed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
            return new($"viết {joined} cho hàng nghìn, hoặc {asDecimal}", $"write {joined} for thousands, or {asDecimal}");
        }

        if (Grouped().IsMatch(trimmed))
        {
            return Write(Separators().Replace(trimmed, ""));
        }

        if (LeadingZero().IsMatch(trimmed) && Numbers.TryParse(trimmed.TrimStart('0'), out _))
        {
            return Write(trimmed.TrimStart('0'));
        }

        if (trimmed.StartsWith('+') && Numbers.TryParse(trimmed[1..], out _))
        {
            return Write(trimmed[1..]);
        }

        if (trimmed.EndsWith('%') && Numbers.TryParse(trimmed[..^1].Trim(), out _))
        {
            return Write(trimmed[..^1].Trim());
        }

        if (Range().Match(trimmed) is { Success: true } range)
        {
            var (from, to) = (range.Groups["from"].Value, range.Groups["to"].Value);
            return new($"viết {{from: {from}, to: {to}}} nếu khóa này nhận khoảng, hoặc chỉ một số", $"write {{from: {from}, to: {to}}} where a range is taken, or one number");
        }

        if (trimmed.Length > 1 && trimmed[0] is '–' or '−' or '—' && Numbers.TryParse("-" + trimmed[1..], out _))
        {
            return Write("-" + trimmed[1..]);
        }

        if (LettersForDigits().IsMatch(trimmed) && trimmed.Replace('o', '0').Replace('O', '0').Replace('l', '1').Replace('I', '1') is var digits && Numbers.TryParse(digits, out _))
        {
            return Write(digits);
        }

        if (WithUnit().Match(trimmed) is { Success: true } unit && Numbers.TryParse(unit.Groups["number"].Value.Replace(',', '.'), out _))
        {
            return Write(unit.Groups["number"].Value.Replace(',', '.'));
        }

        if (trimmed.StartsWith('.') && Numbers.TryParse("0" + trimmed, out _))
        {
            return Write("0" + trimmed);
        }

        return null;
    }

    /// <summary>Whether a text that reads as a number more likely groups thousands: <c>1.000</c>.</summary>
    public static bool LooksLikeThousands(string text) => Thousands().IsMatch(text);

    /// <summary>The boolean as it should be written, or null.</summary>
    public static Phrase? ForBoolean(string text) => TextForms.Fold(text.Trim()) switch
    {
        "yes" or "on" or "co" or "dung" or "true" or "1" or "y" => Write("true"),
        "no" or "off" or "khong" or "sai" or "false" or "0" or "n" => Write("false"),
        _ => Write("true", "false"),
    };

    /// <summary>The date as it should be written, or null.</summary>
    public static Phrase? ForDate(string text) =>
        DateOf(text) is { } day ? Write(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;

    /// <summary>The day of a text such as <c>14/12/2018</c> or <c>2018.12.14</c>, or null.</summary>
    public static DateOnly? DateOf(string text)
    {
        var match = DayMonthYear().Match(text.Trim());
        if (!match.Success)
        {
            match = YearMonthDay().Match(text.Trim());
        }

        return match.Success
            && int.TryParse(match.Groups["y"].Value, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(match.Groups["m"].Value, CultureInfo.InvariantCulture, out var month)
            && int.TryParse(match.Groups["d"].Value, CultureInfo.InvariantCulture, out var day)
            && year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static Phrase Write(string text) => new($"viết: {text}", $"write: {text}");

    private static Phrase Write(string one, string other) => new($"viết {one} hoặc {other}", $"write {one} or {other}");

    [GeneratedRegex(@"^-?\d+,\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^[1-9]\d{0,2}\.\d{2}0$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^-?[1-9]\d{0,2}([_' ]\d{3}|\.\d{3}(?=\.)|(?<=\.\d{3})\.\d{3})+$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^(?<from>\d+(\.\d+)?) ?[–—-] ?(?<to>\d+(\.\d+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<number>-?\d+([.,]\d+)?) ?\p{L}+$", RegexOptions.CultureInvariant)]
    private static partial Regex WithUnit();

    [GeneratedRegex(@"^(?=.*\d)[\doOlI]+(\.[\doOlI]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LettersForDigits();

    [GeneratedRegex(@"[_' .]", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^0+[1-9]\d*(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingZero();

    [GeneratedRegex(@"^(?<d>\d{1,2})[/.\- ](?<m>\d{1,2})[/.\- ](?<y>\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"^(?<y>\d{4})[/.\- ](?<m>\d{1,2})[/.\- ](?<d>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearMonthDay();
}
