using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>Reads the day of a fact, held to its min and max.</summary>
internal static class GivenDate
{
    private static readonly string[] DayFirst = ["d/M/yyyy"];

    /// <summary>The day of a given value, or why it does not fit.</summary>
    public static GivenValue Read(FactTarget target, RawValue raw, SheetNotation? sheet)
    {
        if (raw.Kind is not (RawKind.Untyped or RawKind.Text or RawKind.Date) || !TryDay(raw.Text, sheet, out var day))
        {
            return GivenValue.Mistaken(BindingDiagnostics.NotDate(target, raw.Text));
        }

        var (lower, upper, _) = target.Domain;
        return lower is not null && day.DayNumber < lower.Value ? GivenValue.Mistaken(BindingDiagnostics.TooEarly(target, day, DayOf(lower)))
            : upper is not null && day.DayNumber > upper.Value ? GivenValue.Mistaken(BindingDiagnostics.TooLate(target, day, DayOf(upper)))
            : GivenValue.Known(Value.Of(day));
    }

    /// <summary>Whether a text is a day: <c>yyyy-MM-dd</c>, in a sheet that writes the day first also <c>dd/MM/yyyy</c>.</summary>
    public static bool TryDay(string text, SheetNotation? sheet, out DateOnly day)
    {
        var written = sheet is null ? text : text.Trim();
        return ScalarReading.TryDate(written, out day)
            || (sheet is { DayFirst: true } && DateOnly.TryParseExact(written, DayFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out day));
    }

    private static DateOnly DayOf(Edge edge) => DateOnly.FromDayNumber((int)edge.Value);
}
