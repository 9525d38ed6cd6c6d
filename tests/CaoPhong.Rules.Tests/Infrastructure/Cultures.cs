using System.Globalization;

namespace CaoPhong.Rules.Tests.Infrastructure;

/// <summary>Cultures to try; in globalization-invariant mode, which has none, one that writes numbers and dates as strangely.</summary>
internal static class Cultures
{
    /// <summary>A culture of a name, or its stand-in.</summary>
    public static CultureInfo Of(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (strange.NumberFormat.NumberDecimalSeparator, strange.NumberFormat.NumberGroupSeparator, strange.NumberFormat.NegativeSign) = (",", ".", "~");
            (strange.DateTimeFormat.ShortDatePattern, strange.DateTimeFormat.DateSeparator) = ("d/M/yy", ".");
            return strange;
        }
    }
}
