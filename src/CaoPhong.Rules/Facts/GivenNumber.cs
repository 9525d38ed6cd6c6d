using System.Buffers;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>Reads the number of a fact, held to its type, min, max and step.</summary>
internal static class GivenNumber
{
    private const int MostDigits = 28;

    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    /// <summary>The number of a given value, or why it does not fit.</summary>
    public static GivenValue Read(FactTarget target, RawValue raw, SheetNotation? sheet)
    {
        var digits = raw.Text;
        var percent = raw.Kind == RawKind.Percent;
        switch (raw.Kind)
        {
            case RawKind.Untyped or RawKind.Text when sheet is not null:
                digits = digits.Trim();
                if (digits.EndsWith('%'))
                {
                    percent = true;
                    digits = digits[..^1].TrimEnd();
                }

                if (WithPoint(digits, sheet) is not { } pointed)
                {
                    return GivenValue.Mistaken(BindingDiagnostics.OtherDecimalMark(target, raw.Text, sheet));
                }

                digits = pointed;
                break;
            case RawKind.Untyped or RawKind.Text or RawKind.Number or RawKind.Percent:
                break;
            default:
                return GivenValue.Mistaken(BindingDiagnostics.NotNumber(target, raw.Text));
        }

        if (!Numbers.TryParse(digits, out var number))
        {
            return GivenValue.Mistaken(HasTooManyDigits(digits)
                ? BindingDiagnostics.TooManyDigits(target, raw.Text)
                : BindingDiagnostics.NotNumber(target, raw.Text));
        }

        // A program that writes 1.000 means one; a person may mean a thousand.
        if (raw.Kind == RawKind.Untyped && ScalarAdvice.LooksLikeThousands(digits))
        {
            return GivenValue.Mistaken(BindingDiagnostics.LooksLikeThousands(target, raw.Text, number));
        }

        if (percent && !target.IsPercent)
        {
            if (raw.Kind != RawKind.Percent)
            {
                return GivenValue.Mistaken(BindingDiagnostics.PercentWithoutUnit(target, raw.Text));
            }

            number /= 100;
        }

        var decimals = digits.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? digits.Length - point - 1 : 0;
        return Outside(target, number) is { } mistake
            ? GivenValue.Mistaken(mistake)
            : GivenValue.Known(Value.Of(number), decimals);
    }

    private static Diagnostic? Outside(FactTarget target, decimal number)
    {
        var (lower, upper, step) = target.Domain;
        if (target.Type == FactType.Integer && decimal.Truncate(number) != number)
        {
            return BindingDiagnostics.NotWhole(target, number);
        }

        if (lower is not null && (number < lower.Value || (number == lower.Value && !lower.Closed)))
        {
            return BindingDiagnostics.BelowMin(target, number, lower.Value, lower.Closed);
        }

        if (upper is not null && (number > upper.Value || (number == upper.Value && !upper.Closed)))
        {
            return BindingDiagnostics.AboveMax(target, number, upper.Value, upper.Closed);
        }

        return step is { } fine && number % fine != 0 ? BindingDiagnostics.FinerThanStep(target, number, fine) : null;
    }

    // The digits with a point; null where they hold the mark that this sheet does not use.
    private static string? WithPoint(string digits, SheetNotation sheet)
    {
        if (sheet.DecimalMark == '.')
        {
            return digits.Contains(',', StringComparison.Ordinal) ? null : digits;
        }

        return digits.Contains('.', StringComparison.Ordinal) ? null : digits.Replace(',', '.');
    }

    private static bool HasTooManyDigits(string text)
    {
        var digits = text.AsSpan().TrimStart('-');
        return digits.Length > MostDigits && !digits.ContainsAnyExcept(DigitsAndPoint) && digits.Count('.') <= 1;
    }
}
