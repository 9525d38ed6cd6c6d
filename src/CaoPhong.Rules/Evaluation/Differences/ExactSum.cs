using System.Numerics;

namespace CaoPhong.Rules.Evaluation.Differences;

/// <summary>A sum of decimals that loses no digit, so that what was rounded on the way to a total can be told exactly.</summary>
internal readonly struct ExactSum
{
    private const int Places = 28;

    private static readonly BigInteger One = BigInteger.Pow(10, Places);
    private static readonly BigInteger Most = (BigInteger.One << 96) - 1;

    private readonly BigInteger digits;

    private ExactSum(BigInteger digits) => this.digits = digits;

    public static ExactSum operator +(ExactSum sum, decimal number) => new(sum.digits + Scaled(number));

    public static ExactSum operator -(ExactSum sum, decimal number) => new(sum.digits - Scaled(number));

    public static ExactSum operator -(ExactSum left, ExactSum right) => new(left.digits - right.digits);

    /// <summary>The sum as a decimal; digits for which it has no room are rounded, half to even.</summary>
    public decimal ToDecimal()
    {
        var whole = BigInteger.Abs(digits);
        var scale = Places;
        while (scale > 0 && whole % 10 == 0)
        {
            (whole, scale) = (whole / 10, scale - 1);
        }

        while (whole > Most && scale > 0)
        {
            var (quotient, rest) = (whole / 10, (int)(whole % 10));
            whole = rest > 5 || (rest == 5 && !quotient.IsEven) ? quotient + 1 : quotient;
            scale--;
        }

        var words = new int[4];
        for (var word = 0; word < 3; word++)
        {
            words[word] = unchecked((int)(uint)((whole >> (32 * word)) & uint.MaxValue));
        }

        return new(words[0], words[1], words[2], digits.Sign < 0, (byte)scale);
    }

    private static BigInteger Scaled(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var magnitude = (BigInteger)new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]) * (One / BigInteger.Pow(10, number.Scale));
        return number < 0 ? -magnitude : magnitude;
    }
}
