using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>The least and the most points; <see cref="decimal.MinValue"/> and <see cref="decimal.MaxValue"/> are unbounded.</summary>
internal readonly record struct PointsRange(decimal From, decimal To)
{
    public static PointsRange Zero => new(0, 0);

    /// <summary>The numbers of a domain; null for none.</summary>
    public static PointsRange? Of(Domain? numbers) =>
        numbers is null ? null : new(numbers.Lower?.Value ?? decimal.MinValue, numbers.Upper?.Value ?? decimal.MaxValue);

    public PointsRange Or(PointsRange other) => new(Math.Min(From, other.From), Math.Max(To, other.To));

    public PointsRange Plus(PointsRange other) => new(Sum(From, other.From), Sum(To, other.To));

    /// <summary>What a function that keeps order makes of the ends.</summary>
    public PointsRange Through(Func<decimal, decimal> function) => new(
        From == decimal.MinValue ? From : function(From),
        To == decimal.MaxValue ? To : function(To));

    /// <summary>What of it is allowed; null for nothing.</summary>
    /// <param name="domain">The points that are allowed.</param>
    /// <param name="cut">Whether something of it is not allowed.</param>
    public PointsRange? Within(PointsDomain domain, out bool cut)
    {
        if (From == To)
        {
            cut = !TableResult.Allows(domain, From);
            return cut ? null : this;
        }

        var (from, to) = (Math.Max(From, domain.From), Math.Min(To, domain.To));
        cut = true;
        if (from > to || new Domain(new(from, true), new(to, true), domain.Step).Normalized() is not { } allowed)
        {
            return null;
        }

        cut = domain.Step is not null || from != From || to != To;
        return Of(allowed);
    }

    /// <summary>A sum that stays unbounded where a part is, or where it overflows.</summary>
    public static decimal Sum(decimal left, decimal right)
    {
        if (left is decimal.MaxValue or decimal.MinValue)
        {
            return left;
        }

        if (right is decimal.MaxValue or decimal.MinValue)
        {
            return right;
        }

        return Decimals.TryAdd(left, right, out var sum) ? sum : left > 0 ? decimal.MaxValue : decimal.MinValue;
    }
}
