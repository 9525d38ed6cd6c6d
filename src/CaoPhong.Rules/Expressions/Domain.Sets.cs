namespace CaoPhong.Rules.Expressions;

/// <content>Domains as sets, at the 20 decimal places of comparison.</content>
public sealed partial record Domain
{
    /// <summary>The one value of it; null where there are more or none.</summary>
    public decimal? Single => Lower is { Closed: true } && Upper is { Closed: true } && Lower.Value == Upper.Value ? Lower.Value : null;

    /// <summary>One value alone.</summary>
    public static Domain Only(decimal value)
    {
        var edge = new Edge(value, true);
        return new(edge, edge, null);
    }

    /// <summary>Whether a value lies inside and on the step, as comparison sees it.</summary>
    public bool Has(decimal value) =>
        (Lower is null || Decimals.Compare(value, Lower.Value) is var low && (low > 0 || (low == 0 && Lower.Closed)))
        && (Upper is null || Decimals.Compare(value, Upper.Value) is var high && (high < 0 || (high == 0 && Upper.Closed)))
        && (Step is null || IsMultiple(Decimals.AsCompared(value), Step.Value));

    /// <summary>The same values with ends that lie on the step; null where there is no value.</summary>
    public Domain? Normalized()
    {
        var domain = this;
        if (Step is { } step)
        {
            domain = this with { Lower = AtOrAbove(Lower, step), Upper = AtOrBelow(Upper, step) };
        }

        return domain is { Lower: { } lower, Upper: { } upper }
            && (lower.Value > upper.Value || (lower.Value == upper.Value && !(lower.Closed && upper.Closed)))
            ? null
            : domain;
    }

    /// <summary>What lies in both; null where nothing does.</summary>
    public Domain? And(Domain other) =>
        new Domain(Higher(Lower, other.Lower), Smaller(Upper, other.Upper), CommonStep(Step, other.Step)).Normalized();

    /// <summary>The least domain that holds both.</summary>
    public Domain Or(Domain other) =>
        new(Outer(Lower, other.Lower, -1), Outer(Upper, other.Upper, 1), SharedStep(Lattice, other.Lattice));

    /// <summary>A number of which every value is a multiple; 0 where 0 is the only value; null for none.</summary>
    internal decimal? Lattice => Step ?? (Single is { Scale: <= 12 } single ? Math.Abs(single) : null);

    /// <summary>The greatest number of which the multiples of both are multiples; 0 for a lattice of 0 alone; null for none.</summary>
    internal static decimal? SharedStep(decimal? left, decimal? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return null;
        }

        // Euclid, on decimals: a remainder is exact.
        for (var i = 0; b != 0; i++)
        {
            if (i > 200)
            {
                return null;
            }

            (a, b) = (b, a % b);
        }

        return a == 0 || IsTooFine(a) ? null : a;
    }

    /// <summary>Whether a step is too fine to reckon with: comparison looks at 20 places, and results of calculations are rounded.</summary>
    internal static bool IsTooFine(decimal step) => step < 0.000000000001m;

    private static bool IsMultiple(decimal value, decimal step) => value % step == 0;

    private static decimal? CommonStep(decimal? left, decimal? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return left ?? right;
        }

        // The multiples of both, where the one step is a multiple of the other; else those of the finer are all that is said.
        return a % b == 0 ? a : b % a == 0 ? b : Math.Min(a, b);
    }

    private static Edge? AtOrAbove(Edge? lower, decimal step)
    {
        if (lower is not { } edge || IsTooFar(edge.Value))
        {
            return lower;
        }

        var rest = edge.Value % step;
        var below = edge.Value - rest - (rest < 0 ? step : 0);
        return new(rest == 0 && edge.Closed ? edge.Value : below + step, true);
    }

    private static Edge? AtOrBelow(Edge? upper, decimal step)
    {
        if (upper is not { } edge || IsTooFar(edge.Value))
        {
            return upper;
        }

        var rest = edge.Value % step;
        var above = edge.Value - rest + (rest > 0 ? step : 0);
        return new(rest == 0 && edge.Closed ? edge.Value : above - step, true);
    }

    // Near the end of what a decimal holds, a step more is not worth an overflow.
    private static bool IsTooFar(decimal value) => Math.Abs(value) > 1_000_000_000_000_000_000_000_000_000m;

    private static Edge? Higher(Edge? left, Edge? right) =>
        left is null ? right : right is null ? left
        : left.Value != right.Value ? (left.Value > right.Value ? left : right)
        : left.Closed ? right : left;

    private static Edge? Smaller(Edge? left, Edge? right) =>
        left is null ? right : right is null ? left
        : left.Value != right.Value ? (left.Value < right.Value ? left : right)
        : left.Closed ? right : left;

    private static Edge? Outer(Edge? left, Edge? right, int side) =>
        left is null || right is null ? null
        : left.Value != right.Value ? (left.Value.CompareTo(right.Value) == side ? left : right)
        : left.Closed ? left : right;
}
