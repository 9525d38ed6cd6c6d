using System.Globalization;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Excel;

/// <summary>Numbers as workbooks store them: binary, with 15 digits that count.</summary>
internal static class ExcelNumber
{
    private const int DigitsThatCount = 15;

    /// <summary>A stored number as the decimal that a person entered; null where it is too large.</summary>
    public static decimal? Read(string stored)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return null;
        }

        if (exact == 0)
        {
            // What is left of a tiny number, such as 1E-30, is nothing that a person entered.
            return 0;
        }

        var size = 0;
        for (var rest = Math.Abs(exact); rest >= 1; rest /= 10)
        {
            size++;
        }

        for (var rest = Math.Abs(exact); rest < 0.1m; rest *= 10)
        {
            size--;
        }

        var decimals = Math.Clamp(DigitsThatCount - size, 0, 28);
        return decimal.Round(exact, decimals, MidpointRounding.AwayFromZero);
    }

    /// <summary>The day of a serial number; null where it is none.</summary>
    /// <param name="serial">As stored.</param>
    /// <param name="from1904">Whether the workbook counts from 1904.</param>
    public static DateOnly? Day(decimal serial, bool from1904)
    {
        if (decimal.Truncate(serial) != serial || serial is < 0 or > 2_958_465)
        {
            return null;
        }

        var days = (int)serial;
        return from1904 ? new DateOnly(1904, 1, 1).AddDays(days)
            // Excel counts a 29 February 1900 that never was.
            : days is 0 or 60 ? null
            : new DateOnly(1899, 12, days < 60 ? 31 : 30).AddDays(days);
    }

    /// <summary>A number as digits.</summary>
    public static string Text(decimal number) => Numbers.Format(number);
}
