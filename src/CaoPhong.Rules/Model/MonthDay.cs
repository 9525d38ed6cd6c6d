using System.Globalization;

namespace CaoPhong.Rules.Model;

/// <summary>A day that every year has, such as <c>09-01</c>.</summary>
/// <param name="Month">From 1 to 12.</param>
/// <param name="Day">From 1; 29 February is not in every year.</param>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>1 January.</summary>
    public static MonthDay NewYear { get; } = new(1, 1);

    /// <summary>The day in a year.</summary>
    public DateOnly In(int year) => new(year, Month, Day);

    /// <summary>Reads <c>MM-dd</c>.</summary>
    public static bool TryParse(string text, out MonthDay day)
    {
        // 2023 has no 29 February.
        var read = DateOnly.TryParseExact($"2023-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        day = new(date.Month, date.Day);
        return read;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");
}
