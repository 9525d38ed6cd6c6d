using System.Globalization;
using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <content>Numbers, and days that were written as if they were numbers.</content>
internal sealed partial class ExprLexer
{
    private void ReadNumber()
    {
        if (ReadBareDate())
        {
            return;
        }

        var match = NumberText().Match(text, at);
        var (start, written) = (at, match.Value);
        at += match.Length;
        if (match.Groups["grouped"].Success)
        {
            var joined = match.Groups["grouped"].Value.Replace("_", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
            log.Report(LexicalDiagnostics.GroupedDigits(log.SpanOf(start, at - start), written, joined));
            AddNumber(start, joined);
            return;
        }

        if (match.Groups["letters"].Success)
        {
            ReportLetters(start, match);
            return;
        }

        AddNumber(start, written);
    }

    private void AddNumber(int start, string digits)
    {
        if (!NumberText(digits, out var number))
        {
            log.Report(LexicalDiagnostics.TooManyDigits(log.SpanOf(start, at - start), digits));
        }

        tokens.Add(new(TokenKind.Number, digits, number, start, at - start));
    }

    private void ReportLetters(int start, Match match)
    {
        var letters = match.Groups["letters"].Value;
        var digits = match.Value[..^letters.Length];
        log.Report(LexicalDiagnostics.LettersBehindNumber(log.SpanOf(start, at - start), match.Value, digits, letters));
        tokens.Add(new(TokenKind.Broken, match.Value, 0, start, at - start));
    }

    // 14/12/2018 would be a division, 2018-12-14 a subtraction: nobody means that when there is no blank.
    private bool ReadBareDate()
    {
        var match = BareDate().Match(text, at);
        if (!match.Success)
        {
            return false;
        }

        int Part(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        if (!CivilDay.TryCreate(Part("y"), Part("m"), Part("d"), out var day))
        {
            return false;
        }

        var value = Value.OfOrdinal(ValueKind.Date, day.Number);
        log.Report(LexicalDiagnostics.BareDate(log.SpanOf(at, match.Length), match.Value, ValuePrinter.Print(value)));
        tokens.Add(new(TokenKind.At, "@", 0, at, 0));
        tokens.Add(new(TokenKind.Text, TemporalText.Print(value), 0, at, match.Length));
        at += match.Length;
        return true;
    }

    /// <summary>The number of digits with an optional exponent; false where a decimal of 28 digits does not keep it exactly.</summary>
    private static bool NumberText(string digits, out decimal number)
    {
        var mark = digits.AsSpan().IndexOfAny('e', 'E');
        var mantissa = WithoutLeadingZeros(mark < 0 ? digits : digits[..mark]);
        if (mark < 0)
        {
            return Numbers.TryParse(mantissa, out number);
        }

        number = 0;
        if (!int.TryParse(digits.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || exponent is < -100 or > 100)
        {
            return mantissa.AsSpan().IndexOfAnyExcept('0', '.') < 0;
        }

        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var whole = (point < 0 ? all.Length : point) + exponent;
        var plain = whole <= 0 ? "0." + new string('0', -whole) + all
            : whole >= all.Length ? all + new string('0', whole - all.Length)
            : all[..whole] + "." + all[whole..];
        return Numbers.TryParse(WithoutLeadingZeros(plain), out number);
    }

    private static string WithoutLeadingZeros(string digits)
    {
        var trimmed = digits.TrimStart('0');
        return trimmed.Length == 0 || trimmed[0] == '.' ? "0" + trimmed : trimmed;
    }

    [GeneratedRegex(@"\G((?>[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?)(?![\w'])|(?<grouped>[1-9][0-9]{0,2}([_'][0-9]{3})+(\.[0-9]+)?)(?![\w'])|(?>[0-9]+(\.[0-9]+)?)(?<letters>[^\W0-9]\w*)|[0-9]+(\.[0-9]+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberText();

    [GeneratedRegex(@"\G((?<d>[0-9]{1,2})(?<s>[/-])(?<m>[0-9]{1,2})\k<s>(?<y>[12][0-9]{3})|(?<y>[12][0-9]{3})(?<s>[/-])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2}))(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex BareDate();
}
