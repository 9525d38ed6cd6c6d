namespace CaoPhong.Rules.Expressions;

/// <summary>A day of the calendar as year, month and day, also outside the years 1 to 9999 that <see cref="DateOnly"/> knows.</summary>
/// <remarks>The Gregorian calendar, also for the time before it was introduced; the year before 1 is 0.</remarks>
/// <param name="Year">From -999,999,999 to 999,999,999.</param>
/// <param name="Month">From 1 to 12.</param>
/// <param name="Day">From 1.</param>
internal readonly record struct CivilDay(int Year, int Month, int Day)
{
    /// <summary>The least and the greatest year.</summary>
    public const int LastYear = 999_999_999;

    private const long DaysOf400Years = 146_097;

    /// <summary>The day of a number as in <see cref="DateOnly.DayNumber"/>: 1 January of the year 1 is 0.</summary>
    public static CivilDay FromNumber(long number)
    {
        // Years are counted from 1 March here, so that the leap day is the last one.
        var fromMarchOfYear0 = number + 306;
        var era = Math.DivRem(fromMarchOfYear0, DaysOf400Years, out var dayOfEra);
        if (dayOfEra < 0)
        {
            (era, dayOfEra) = (era - 1, dayOfEra + DaysOf400Years);
        }

        var yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1;
        var month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        var year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        return new((int)year, (int)month, (int)day);
    }

    /// <summary>Its number as in <see cref="DateOnly.DayNumber"/>.</summary>
    public long Number
    {
        get
        {
            long year = Month <= 2 ? Year - 1 : Year;
            var era = (year >= 0 ? year : year - 399) / 400;
            var yearOfEra = year - (era * 400);
            var monthFromMarch = Month > 2 ? Month - 3 : Month + 9;
            var dayOfYear = (((153 * monthFromMarch) + 2) / 5) + Day - 1;
            var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
            return (era * DaysOf400Years) + dayOfEra - 306;
        }
    }

    /// <summary>The number of days of a month.</summary>
    public static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The day of a year, month and day; false where there is none.</summary>
    public static bool TryCreate(decimal year, decimal month, decimal day, out CivilDay result)
    {
        result = default;
        if (decimal.Truncate(year) != year || decimal.Truncate(month) != month || decimal.Truncate(day) != day
            || year is < -LastYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DaysIn((int)year, (int)month))
        {
            return false;
        }

        result = new((int)year, (int)month, (int)day);
        return true;
    }
}
