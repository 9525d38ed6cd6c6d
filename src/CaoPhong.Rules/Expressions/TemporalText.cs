using System.Globalization;
using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>The text of days and durations, such as <c>2024-04-13</c>, <c>P3DT2H</c> and <c>P1Y2M</c>.</summary>
internal static partial class TemporalText
{
    private const int SecondsOfDay = 86_400;

    /// <summary>A day or a duration; false where the text is neither.</summary>
    public static bool TryParse(string text, out Value value) => TryDate(text, out value) || TryDuration(text, out value);

    /// <summary>A day: year of four digits (or more, then without leading zeros), month and day of two.</summary>
    public static bool TryDate(string text, out Value value)
    {
        value = default;
        var match = DateText().Match(text);
        if (!match.Success
            || !CivilDay.TryCreate(Part(match, "y"), Part(match, "m"), Part(match, "d"), out var day))
        {
            return false;
        }

        value = Value.OfOrdinal(ValueKind.Date, day.Number);
        return true;
    }

    /// <summary>A duration of days and parts of days, or of years and months.</summary>
    public static bool TryDuration(string text, out Value value)
    {
        value = default;
        var match = MonthsText().Match(text);
        if (match.Success)
        {
            var months = (Part(match, "y") * 12) + Part(match, "m");
            value = Value.OfMonths(match.Groups["minus"].Success ? -months : months);
            return true;
        }

        match = DaysText().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var seconds = (Part(match, "d") * SecondsOfDay) + (Part(match, "h") * 3_600) + (Part(match, "min") * 60) + Part(match, "s");
        value = Value.OfSeconds(match.Groups["minus"].Success ? -seconds : seconds);
        return true;
    }

    /// <summary>Whether a text is probably a time of the day, with or without a day before it.</summary>
    public static bool LooksLikeTime(string text) => TimeText().IsMatch(text);

    /// <summary>The text of a day or of a duration, in its shortest form.</summary>
    public static string Print(Value value) => value.Kind switch
    {
        ValueKind.Date => PrintDate(CivilDay.FromNumber((long)value.AsOrdinal)),
        ValueKind.MonthsDuration => PrintMonths(value.AsMonths),
        _ => PrintSeconds(value.AsSeconds),
    };

    private static string PrintDate(CivilDay day) =>
        string.Create(CultureInfo.InvariantCulture, $"{(day.Year < 0 ? "-" : "")}{Math.Abs(day.Year):0000}-{day.Month:00}-{day.Day:00}");

    private static string PrintMonths(decimal months)
    {
        var all = Math.Abs(months);
        var (years, rest) = (decimal.Truncate(all / 12), all % 12);
        return (months < 0 ? "-P" : "P") + Piece(years, "Y") + (rest != 0 || years == 0 ? Numbers.Format(rest) + "M" : "");
    }

    private static string PrintSeconds(decimal seconds)
    {
        if (seconds == 0)
        {
            return "PT0S";
        }

        var all = Math.Abs(seconds);
        var time = Piece(decimal.Truncate(all % SecondsOfDay / 3_600), "H") + Piece(decimal.Truncate(all % 3_600 / 60), "M") + Piece(all % 60, "S");
        return (seconds < 0 ? "-P" : "P") + Piece(decimal.Truncate(all / SecondsOfDay), "D") + (time.Length > 0 ? "T" + time : "");
    }

    private static string Piece(decimal amount, string unit) => amount == 0 ? "" : Numbers.Format(amount) + unit;

    private static decimal Part(Match match, string group)
    {
        var part = match.Groups[group];
        return part.Success
            ? decimal.Parse(part.ValueSpan, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : 0;
    }

    // The counts of digits are bounded so that nothing here leaves the range of a decimal.
    [GeneratedRegex(@"^(?<y>-?([0-9]{4}|[1-9][0-9]{4,8}))-(?<m>[0-9]{2})-(?<d>[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateText();

    [GeneratedRegex(@"^(?<minus>-)?P(?=[0-9])((?<y>[0-9]{1,15})Y)?((?<m>[0-9]{1,15})M)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex MonthsText();

    [GeneratedRegex(@"^(?<minus>-)?P(?=[0-9T])((?<d>[0-9]{1,15})D)?(T(?=[0-9])((?<h>[0-9]{1,15})H)?((?<min>[0-9]{1,15})M)?((?<s>[0-9]{1,15}(\.[0-9]{0,12})?)S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DaysText();

    [GeneratedRegex(@"^(-?[0-9]{4,9}-[0-9]{2}-[0-9]{2}[T ])?[0-9]{1,2}:[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex TimeText();
}
