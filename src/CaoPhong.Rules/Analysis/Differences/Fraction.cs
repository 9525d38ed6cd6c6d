using System.Numerics;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>A fraction, exact.</summary>
internal readonly record struct Fraction
{
    // The most that a decimal holds, and its finest place.
    private static readonly BigInteger Most = new(decimal.MaxValue);
    private static readonly BigInteger Finest = BigInteger.Pow(10, 18);

    public Fraction(BigInteger over, BigInteger under)
    {
        var common = BigInteger.GreatestCommonDivisor(over, under);
        common = under.Sign < 0 ? -common : common;
        (Over_, Under) = (over / common, under / common);
    }

    public static Fraction Zero { get; } = new(0, 1);

    public static Fraction One { get; } = new(1, 1);

    private BigInteger Over_ { get; }

    /// <summary>What it is divided by; above 0.</summary>
    public BigInteger Under { get; }

    public bool IsZero => Over_.IsZero;

    public Fraction Negated => new(-Over_, Under);

    /// <summary>The same as a decimal of at most 18 places; null where it is none.</summary>
    public decimal? AsDecimal
    {
        get
        {
            var scaled = Over_ * Finest;
            if (!(scaled % Under).IsZero || BigInteger.Abs(scaled / Under) > Most)
            {
                return null;
            }

            return (decimal)(scaled / Under) / 1_000_000_000_000_000_000m;
        }
    }

    public static Fraction Of(decimal number)
    {
        var scale = BigInteger.Pow(10, number.Scale);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new(number < 0 ? -digits : digits, scale);
    }

    public Fraction Plus(Fraction other) => new((Over_ * other.Under) + (other.Over_ * Under), Under * other.Under);

    public Fraction Times(Fraction other) => new(Over_ * other.Over_, Under * other.Under);

    public Fraction Over(Fraction other) => new(Over_ * other.Under, Under * other.Over_);
}
