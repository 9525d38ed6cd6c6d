namespace CaoPhong.Rules.Expressions;

/// <summary>The four operations and what keeps order, over whole domains: interval arithmetic on exact decimals.</summary>
/// <remarks>The operations of the language round to the nearest number of 28 digits. That keeps order, so the ends of the
/// result are the rounded results of ends: nothing has to be widened. Where an end overflows, the result is unbounded there.</remarks>
internal static class DomainArithmetic
{
    /// <summary>Whether a result may be too large for a number.</summary>
    public static bool MayOverflow(Domain result) => result.Lower is null || result.Upper is null;

    public static Domain Negate(Domain domain) => new(domain.Upper is { } upper ? new(-upper.Value, upper.Closed) : null,
        domain.Lower is { } lower ? new(-lower.Value, lower.Closed) : null, domain.Step);

    public static Domain Add(Domain left, Domain right) => Made(
        Sum(Limit.LowerOf(left), Limit.LowerOf(right)),
        Sum(Limit.UpperOf(left), Limit.UpperOf(right)),
        Domain.SharedStep(left.Lattice, right.Lattice));

    public static Domain Subtract(Domain left, Domain right) => Add(left, Negate(right));

    public static Domain Multiply(Domain left, Domain right)
    {
        var (low, high) = Hull(Corners(left, right, Product));
        return Made(low, high, ProductStep(left.Lattice, right.Lattice));
    }

    /// <summary>The quotients by every divisor but 0; null where there is no other.</summary>
    public static Domain? Divide(Domain left, Domain right)
    {
        var below = right.And(new(null, new(0, false), null));
        var above = right.And(new(new(0, false), null, null));
        var step = QuotientStep(left.Lattice, right.Single);
        var results = new List<Limit>();
        if (below is not null)
        {
            results.AddRange(Corners(left, below, (our, their) => Quotient(our, their, -1)));
        }

        if (above is not null)
        {
            results.AddRange(Corners(left, above, (our, their) => Quotient(our, their, 1)));
        }

        if (results.Count == 0)
        {
            return null;
        }

        var (low, high) = Hull(results);
        return Made(low, high, step);
    }

    public static Domain Absolute(Domain domain)
    {
        if (domain.Lower is { Value: >= 0 })
        {
            return domain;
        }

        if (domain.Upper is { Value: <= 0 })
        {
            return Negate(domain);
        }

        var (low, high) = (-Limit.LowerOf(domain), Limit.UpperOf(domain));
        return Made(Limit.Zero, low.IsAbove(high) ? low : high, domain.Step);
    }

    /// <summary>The smaller of two values.</summary>
    public static Domain Least(Domain left, Domain right)
    {
        var (low, otherLow) = (Limit.LowerOf(left), Limit.LowerOf(right));
        var (high, otherHigh) = (Limit.UpperOf(left), Limit.UpperOf(right));
        return Made(low.IsBelow(otherLow) ? low : otherLow, Within(high, otherHigh), Domain.SharedStep(left.Lattice, right.Lattice));
    }

    /// <summary>The larger of two values.</summary>
    public static Domain Greatest(Domain left, Domain right) => Negate(Least(Negate(left), Negate(right)));

    /// <summary>What a function that keeps order makes of the ends; an end for which it has no result is unbounded.</summary>
    public static Domain Monotone(Domain domain, Func<decimal, decimal?> function, decimal? step) => Made(
        domain.Lower is { } lower && function(lower.Value) is { } low ? new(0, low, true) : Limit.Endless(-1),
        domain.Upper is { } upper && function(upper.Value) is { } high ? new(0, high, true) : Limit.Endless(1),
        step);

    private static Limit Within(Limit left, Limit right) =>
        left.Infinity != right.Infinity ? (left.Infinity < right.Infinity ? left : right)
        : left.Value != right.Value ? (left.Value < right.Value ? left : right)
        : left.Closed ? right : left;

    private static Domain Made(Limit low, Limit high, decimal? step) => new(low.Edge, high.Edge, step is 0 ? null : step);

    private static Limit Sum(Limit left, Limit right) =>
        left.Infinity != 0 ? left
        : right.Infinity != 0 ? right
        : Decimals.TryAdd(left.Value, right.Value, out var sum) ? new(0, sum, left.Closed && right.Closed)
        : Limit.Endless(Math.Sign(left.Value));

    private static IEnumerable<Limit> Corners(Domain left, Domain right, Func<Limit, Limit, IEnumerable<Limit>> operation)
    {
        Limit[] ours = [Limit.LowerOf(left), Limit.UpperOf(left)];
        Limit[] theirs = [Limit.LowerOf(right), Limit.UpperOf(right)];
        return ours.SelectMany(our => theirs.SelectMany(their => operation(our, their)));
    }

    private static IEnumerable<Limit> Product(Limit left, Limit right)
    {
        if (left.IsZero || right.IsZero)
        {
            // Nothing is infinite but the number of numbers: 0 times any of them is 0.
            yield return new(0, 0, (left.IsZero && left.Closed) || (right.IsZero && right.Closed));
        }
        else if (left.Infinity != 0 || right.Infinity != 0)
        {
            yield return Limit.Endless(left.Sign * right.Sign);
        }
        else
        {
            yield return Decimals.TryMultiply(left.Value, right.Value, out var product)
                ? new(0, product, left.Closed && right.Closed)
                : Limit.Endless(left.Sign * right.Sign);
        }
    }

    // No divisor is 0, and all lie on one side of it; an end at 0 is open.
    private static IEnumerable<Limit> Quotient(Limit left, Limit right, int side)
    {
        if (right.IsZero)
        {
            // Towards a divisor of 0 a quotient grows without end.
            yield return left.IsZero ? left : Limit.Endless(left.Sign * side);
        }
        else if (right.Infinity != 0)
        {
            yield return Limit.Zero;
            if (left.Infinity != 0)
            {
                yield return Limit.Endless(left.Sign * right.Sign);
            }
        }
        else if (left.Infinity != 0)
        {
            yield return Limit.Endless(left.Sign * right.Sign);
        }
        else if (!Decimals.TryDivide(left.Value, right.Value, out var quotient))
        {
            yield return Limit.Endless(left.Sign * right.Sign);
        }
        else
        {
            // A quotient that did not come out even may be that of a neighbour too.
            var exact = Decimals.TryMultiply(quotient, right.Value, out var back) && back == left.Value;
            yield return new(0, quotient, (left.Closed && right.Closed) || !exact);
        }
    }

    private static (Limit Low, Limit High) Hull(IEnumerable<Limit> results)
    {
        Limit? low = null, high = null;
        foreach (var result in results)
        {
            low = low is null || result.IsBelow(low.Value) ? result : low;
            high = high is null || result.IsAbove(high.Value) ? result : high;
        }

        return (low!.Value, high!.Value);
    }

    private static decimal? ProductStep(decimal? left, decimal? right) =>
        left is { } a && right is { } b && Decimals.TryMultiply(a, b, out var step) && step != 0 && !Domain.IsTooFine(step) && a.Scale + b.Scale <= 12
            ? step
            : null;

    private static decimal? QuotientStep(decimal? left, decimal? divisor) =>
        left is { } a and not 0 && divisor is { } b and not 0 && Decimals.TryDivide(a, Math.Abs(b), out var step) && !Domain.IsTooFine(step)
            && Decimals.TryMultiply(step, Math.Abs(b), out var back) && back == a && step.Scale <= 12
            ? step
            : null;
}
