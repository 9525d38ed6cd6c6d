using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>Rounds points to a multiple, as a rule set asks: the one place where points are rounded.</summary>
internal static class PointsRounding
{
    /// <summary>The number rounded; it is seen at 20 decimal places. False where it has overflowed.</summary>
    public static bool TryApply(Rounding rounding, decimal number, out decimal rounded)
    {
        var seen = Decimals.AsCompared(number);
        var rest = seen % rounding.To;
        if (rest == 0)
        {
            rounded = seen;
            return true;
        }

        var down = seen - rest;
        var half = (Math.Abs(rest) * 2).CompareTo(rounding.To);
        var away = rounding.Mode switch
        {
            RoundingMode.Up => true,
            RoundingMode.Down => false,
            RoundingMode.HalfUp => half >= 0,
            _ => half > 0 || (half == 0 && down / rounding.To % 2 != 0),
        };
        rounded = down;
        return !away || Decimals.TryAdd(down, seen < 0 ? -rounding.To : rounding.To, out rounded);
    }
}
