using System.Numerics;

namespace CaoPhong.Rules.Expressions;

/// <summary>The numbers of the language: decimals of 28 digits, compared at 20 decimal places.</summary>
/// <remarks>What does not come out even is carried to 28 digits, half to even, from the exact result;
/// a number that has more digits before the point has overflowed, and is no number.</remarks>
public static class Decimals
{
    /// <summary>How many decimal places comparison and rounding look at, so that 10/3 + 20/3 is 10.</summary>
    public const int ComparedPlaces = 20;

    // 10^28, the least whole number of 29 digits, is 0x204FCE5E_3E250261_10000000.
    private const uint TopOfLimit = 0x204FCE5E;

    private static readonly UInt128 Limit = new(0x204FCE5E, 0x3E250261_10000000);

    /// <summary>Less than, equal to or greater than 0, as the first number is to the second.</summary>
    public static int Compare(decimal left, decimal right)
    {
        var exact = left.CompareTo(right);
        return exact == 0 || (left.Scale <= ComparedPlaces && right.Scale <= ComparedPlaces)
            ? exact
            : AsCompared(left).CompareTo(AsCompared(right));
    }

    /// <summary>The number at the decimal places that comparison looks at.</summary>
    public static decimal AsCompared(decimal number) =>
        number.Scale <= ComparedPlaces ? number : decimal.Round(number, ComparedPlaces, MidpointRounding.ToEven);

    /// <summary>Whether the number is whole where comparison looks at it.</summary>
    public static bool IsWhole(decimal number) => decimal.IsInteger(AsCompared(number));

    /// <summary>The sum; false where it has overflowed.</summary>
    public static bool TryAdd(decimal left, decimal right, out decimal sum)
    {
        try
        {
            sum = left + right;
        }
        catch (OverflowException)
        {
            sum = 0;
            return false;
        }

        return HasRoom(sum) || FitSum(left, right, ref sum);
    }

    /// <summary>The difference; false where it has overflowed.</summary>
    public static bool TrySubtract(decimal left, decimal right, out decimal difference) => TryAdd(left, -right, out difference);

    /// <summary>The product; false where it has overflowed.</summary>
    public static bool TryMultiply(decimal left, decimal right, out decimal product)
    {
        try
        {
            product = left * right;
        }
        catch (OverflowException)
        {
            product = 0;
            return false;
        }

        return HasRoom(product) || FitProduct(left, right, ref product);
    }

    /// <summary>The quotient; false where it has overflowed or the divisor is zero.</summary>
    public static bool TryDivide(decimal left, decimal right, out decimal quotient)
    {
        quotient = 0;
        if (right == 0)
        {
            return false;
        }

        try
        {
            quotient = left / right;
        }
        catch (OverflowException)
        {
            return false;
        }

        return HasRoom(quotient) || FitQuotient(left, right, ref quotient);
    }

    /// <summary>What is left of a division whose quotient is rounded down, with the sign of the divisor; false for a divisor of zero.</summary>
    public static bool TryModulo(decimal dividend, decimal divisor, out decimal remainder)
    {
        remainder = 0;
        if (divisor == 0)
        {
            return false;
        }

        remainder = dividend % divisor;
        if (remainder != 0 && Math.Sign(remainder) != Math.Sign(divisor))
        {
            remainder += divisor;
        }

        if (Compare(remainder, divisor) == 0 || Compare(remainder, 0) == 0)
        {
            remainder = 0;
        }

        return true;
    }

    /// <summary>The number at a scale, from -28 to 28; a negative scale rounds before the point. False where it has overflowed.</summary>
    public static bool TryRound(decimal number, int scale, DecimalRounding mode, out decimal rounded)
    {
        var seen = AsCompared(number);
        rounded = seen;
        if (scale >= seen.Scale)
        {
            return true;
        }

        if (scale >= 0)
        {
            rounded = RoundPlaces(seen, scale, mode);
            return HasRoom(rounded) || TryFit(ref rounded, _ => 0);
        }

        var unit = PowerOfTen(-scale);
        var rest = seen % unit;
        rounded = RoundUnits((seen - rest) / unit, rest, unit, mode);
        return TryMultiply(rounded, unit, out rounded);
    }

    /// <summary>The digits of the number as if it had 56 decimal places: room for every exact product of two numbers.</summary>
    internal static BigInteger Scaled(decimal number) => Digits(number) * BigInteger.Pow(10, 56 - number.Scale);

    private static decimal RoundPlaces(decimal number, int places, DecimalRounding mode) => mode switch
    {
        DecimalRounding.Up => decimal.Round(number, places, number < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity),
        DecimalRounding.Down => decimal.Round(number, places, MidpointRounding.ToZero),
        DecimalRounding.Floor => decimal.Round(number, places, MidpointRounding.ToNegativeInfinity),
        DecimalRounding.Ceiling => decimal.Round(number, places, MidpointRounding.ToPositiveInfinity),
        DecimalRounding.HalfUp => decimal.Round(number, places, MidpointRounding.AwayFromZero),
        DecimalRounding.HalfEven => decimal.Round(number, places, MidpointRounding.ToEven),
        _ => HalfDown(number, places),
    };

    private static decimal HalfDown(decimal number, int places)
    {
        var down = decimal.Round(number, places, MidpointRounding.ToZero);
        var unit = new decimal(1, 0, 0, false, (byte)places);
        return Math.Abs(number - down) * 2 > unit ? down + (Math.Sign(number) * unit) : down;
    }

    private static decimal RoundUnits(decimal units, decimal rest, decimal unit, DecimalRounding mode)
    {
        if (rest == 0)
        {
            return units;
        }

        var half = (Math.Abs(rest) - (unit / 2)).CompareTo(0);
        var away = mode switch
        {
            DecimalRounding.Up => true,
            DecimalRounding.Down => false,
            DecimalRounding.Floor => rest < 0,
            DecimalRounding.Ceiling => rest > 0,
            DecimalRounding.HalfUp => half >= 0,
            DecimalRounding.HalfDown => half > 0,
            _ => half > 0 || (half == 0 && units % 2 != 0),
        };
        return away ? units + Math.Sign(rest) : units;
    }

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    // Whether it has at most 28 digits, where the look at the top bits is enough to say so.
    private static bool HasRoom(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        return (uint)bits[2] < TopOfLimit;
    }

    // Apart from the methods above, so that only the rare long result costs a closure.
    private static bool FitSum(decimal left, decimal right, ref decimal sum) =>
        TryFit(ref sum, rounded => (Scaled(left) + Scaled(right)).CompareTo(Scaled(rounded)));

    private static bool FitProduct(decimal left, decimal right, ref decimal product) =>
        TryFit(ref product, rounded => (Scaled(left) * Scaled(right)).CompareTo(Scaled(rounded) * One));

    private static bool FitQuotient(decimal left, decimal right, ref decimal quotient) =>
        TryFit(ref quotient, rounded => (Scaled(left) * One).CompareTo(Scaled(rounded) * Scaled(right)) * Math.Sign(right));

    // The runtime keeps 29 digits where the first is below 8. Its 29th digit is right; so rounding again to 28 goes wrong only
    // where that digit is 5 and stands for a little less or a little more: then the exact result decides.
    private static bool TryFit(ref decimal number, Func<decimal, int> exactComparedTo)
    {
        var digits = Magnitude(number);
        if (digits < Limit)
        {
            return true;
        }

        if (number.Scale == 0)
        {
            return false;
        }

        var places = number.Scale - 1;
        if ((int)(digits % 10) == 5 && exactComparedTo(number) is var side and not 0)
        {
            var mode = side > 0 ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity;
            number = decimal.Round(number, places, mode);
            return true;
        }

        number = decimal.Round(number, places, MidpointRounding.ToEven);
        return true;
    }

    private static BigInteger One { get; } = BigInteger.Pow(10, 56);

    private static UInt128 Magnitude(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        return new((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
    }

    private static BigInteger Digits(decimal number)
    {
        var digits = (BigInteger)Magnitude(number);
        return number < 0 ? -digits : digits;
    }
}
