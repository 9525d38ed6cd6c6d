using System.Numerics;

namespace CaoPhong.Rules.Regions;

/// <summary>Whole numbers of which a sum is at least 0: <c>2 * x - y + 3 >= 0</c>.</summary>
/// <remarks>Immutable. Because the numbers are whole, it says no less when its factors have nothing in common and its constant is rounded down.</remarks>
internal sealed class LinearBound
{
    private readonly SortedDictionary<int, BigInteger> factors = [];

    public LinearBound(IEnumerable<(int Name, BigInteger Factor)> terms, BigInteger constant)
    {
        foreach (var (name, factor) in terms)
        {
            factors[name] = factors.GetValueOrDefault(name) + factor;
        }

        var common = BigInteger.Zero;
        foreach (var (name, factor) in factors.ToArray())
        {
            common = BigInteger.GreatestCommonDivisor(common, factor);
            if (factor.IsZero)
            {
                factors.Remove(name);
            }
        }

        foreach (var name in factors.Keys.ToArray())
        {
            factors[name] /= common;
        }

        Constant = common.IsZero ? constant : Floor(constant, common);
    }

    /// <summary>What is added to the numbers.</summary>
    public BigInteger Constant { get; }

    /// <summary>The numbers, by the slots of their names.</summary>
    public IReadOnlyCollection<int> Names => factors.Keys;

    /// <summary>Whether it holds for no numbers.</summary>
    public bool IsImpossible => factors.Count == 0 && Constant < 0;

    /// <summary>What holds where it does not.</summary>
    public LinearBound Opposite => new(factors.Select(term => (term.Key, -term.Value)), -Constant - 1);

    /// <summary>What the sum is, but for the constant.</summary>
    public string Sum => string.Join(' ', factors.Select(term => $"{term.Value}*{term.Key}"));

    /// <summary>How often a number counts; 0 where it does not.</summary>
    public BigInteger Factor(int name) => factors.GetValueOrDefault(name);

    /// <summary>What follows from this and another of a number that the one bounds from below and the other from above: a bound without it.</summary>
    public LinearBound Without(int name, LinearBound other)
    {
        var (ours, theirs) = (BigInteger.Abs(other.Factor(name)), BigInteger.Abs(Factor(name)));
        return new(
            factors.Select(term => (term.Key, term.Value * ours)).Concat(other.factors.Select(term => (term.Key, term.Value * theirs))),
            (Constant * ours) + (other.Constant * theirs));
    }

    private static BigInteger Floor(BigInteger number, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(number, divisor, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }
}
