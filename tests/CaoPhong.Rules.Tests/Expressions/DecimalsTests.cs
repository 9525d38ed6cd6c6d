using System.Numerics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>Numbers of 28 digits against fractions that are exact.</summary>
public sealed class DecimalsTests
{
    private const int MostDigits = 28;

    private static readonly Gen<decimal> Number = Gen.OneOf(
        Gen.Int[-1_000, 1_000].Select(number => (decimal)number),
        Gen.Decimal[-1_000_000, 1_000_000].Select(Shortened),
        Gen.Select(Gen.Long, Gen.Int[0, 20], (digits, scale) => Shortened(digits / Power(scale))),
        Gen.Select(Gen.Int, Gen.Int, Gen.Int[0, 536_870_911], Gen.Bool, Gen.Int[0, 28], (low, middle, high, negative, scale) =>
            Shortened(new decimal(low, middle, high, negative, (byte)scale))));

    [Fact]
    public void A_sum_is_the_exact_one_to_28_digits() =>
        Gen.Select(Number, Number).Holds((a, b) =>
            Is(Decimals.TryAdd(a, b, out var sum), sum, Scaled(a) + Scaled(b), One), cases: 10_000);

    [Fact]
    public void A_difference_is_the_exact_one_to_28_digits() =>
        Gen.Select(Number, Number).Holds((a, b) =>
            Is(Decimals.TrySubtract(a, b, out var difference), difference, Scaled(a) - Scaled(b), One), cases: 10_000);

    [Fact]
    public void A_product_is_the_exact_one_to_28_digits() =>
        Gen.Select(Number, Number).Holds((a, b) =>
            Is(Decimals.TryMultiply(a, b, out var product), product, Scaled(a) * Scaled(b), One * One), cases: 10_000);

    [Fact]
    public void A_quotient_is_the_exact_one_to_28_digits() =>
        Gen.Select(Number, Number.Where(number => number != 0)).Holds((a, b) =>
            Is(Decimals.TryDivide(a, b, out var quotient), quotient, Scaled(a) * BigInteger.Abs(Scaled(b)) * b.CompareTo(0), Scaled(b) * Scaled(b)), cases: 10_000);

    [Fact]
    public void Rounding_goes_to_the_neighbour_that_its_mode_names() =>
        Gen.Select(Number, Gen.Int[-8, 20], Gen.Enum<DecimalRounding>()).Holds(
            (number, scale, mode) =>
            {
                var unit = scale >= 0 ? One / BigInteger.Pow(10, scale) : One * BigInteger.Pow(10, -scale);
                var expected = Neighbour(Scaled(Decimals.AsCompared(number)), unit, mode);
                return Decimals.TryRound(number, scale, mode, out var rounded)
                    ? Scaled(rounded) == expected
                    : BigInteger.Abs(expected) >= BigInteger.Pow(10, MostDigits) * One;
            },
            cases: 10_000);

    [Fact]
    public void Comparison_looks_at_20_decimal_places()
    {
        Decimals.Compare(1.000000000000000000001m, 1m).Should().Be(0);
        Decimals.Compare(1.00000000000000000001m, 1m).Should().Be(1);
        Decimals.Compare(0.999999999999999999999m, 1m).Should().Be(0);
        Decimals.Compare(-0.000000000000000000001m, 0m).Should().Be(0);
    }

    [Fact]
    public void A_remainder_has_the_sign_of_the_divisor() =>
        Gen.Select(Gen.Decimal[-1_000, 1_000], Gen.Decimal[-50, 50].Where(number => number != 0)).Holds((a, b) =>
        {
            var ok = Decimals.TryModulo(a, b, out var remainder);
            return ok && (remainder == 0 || Math.Sign(remainder) == Math.Sign(b)) && Math.Abs(remainder) < Math.Abs(b);
        });

    private static BigInteger One { get; } = BigInteger.Pow(10, 28);

    private static decimal Power(int exponent) => (decimal)BigInteger.Pow(10, exponent);

    private static decimal Shortened(decimal number) => Decimals.TryAdd(number, 0, out var shorter) ? shorter : 1;

    private static BigInteger Scaled(decimal number)
    {
        var bits = decimal.GetBits(number);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return (number < 0 ? -digits : digits) * BigInteger.Pow(10, 28 - number.Scale);
    }

    // The number is the fraction to 28 digits and at most 28 places, half to even; or there is none, as it has more before the point.
    private static bool Is(bool found, decimal number, BigInteger numerator, BigInteger denominator)
    {
        var places = 28;
        var rounded = Divide(numerator * BigInteger.Pow(10, places), denominator);
        while (BigInteger.Abs(rounded) >= BigInteger.Pow(10, MostDigits) && places > 0)
        {
            places--;
            rounded = Divide(numerator * BigInteger.Pow(10, places), denominator);
        }

        return found
            ? Scaled(number) == rounded * BigInteger.Pow(10, 28 - places)
            : BigInteger.Abs(rounded) >= BigInteger.Pow(10, MostDigits);
    }

    private static BigInteger Divide(BigInteger numerator, BigInteger denominator) =>
        Neighbour(numerator * denominator.Sign, BigInteger.Abs(denominator), DecimalRounding.HalfEven) / BigInteger.Abs(denominator);

    private static BigInteger Neighbour(BigInteger number, BigInteger unit, DecimalRounding mode)
    {
        var below = BigInteger.Divide(number - (((number % unit) + unit) % unit), unit);
        var rest = number - (below * unit);
        if (rest.IsZero)
        {
            return number;
        }

        var half = (rest * 2).CompareTo(unit);
        var towardsZero = number.Sign < 0;
        var up = mode switch
        {
            DecimalRounding.Up => !towardsZero,
            DecimalRounding.Down => towardsZero,
            DecimalRounding.Floor => false,
            DecimalRounding.Ceiling => true,
            DecimalRounding.HalfUp => half > 0 || (half == 0 && !towardsZero),
            DecimalRounding.HalfDown => half > 0 || (half == 0 && towardsZero),
            _ => half > 0 || (half == 0 && !below.IsEven),
        };
        return (up ? below + 1 : below) * unit;
    }
}
