using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>Proves that conditions are equal because each follows from the other, as <c>present &lt;= members</c> follows from <c>present + absent &lt;= members</c>.</summary>
/// <remarks>Exact: what is known is put together with the opposite of what is asked, and the facts are taken out one after the other until
/// a bound is left that holds for nothing. What is no comparison of sums, and a proof that grows too long, proves nothing. That a sum may
/// be too large for a number is left out of account, as it is in regions.</remarks>
internal static class LinearProof
{
    private const int MostBounds = 400;

    /// <summary>Whether the one condition holds exactly where the other does, in every meeting that keeps the rules between facts.</summary>
    public static bool AreEqual(FactKnowledge knowledge, Expr? assumed, Expr one, Expr other) =>
        Follows(knowledge, assumed, one, other) && Follows(knowledge, assumed, other, one);

    private static bool Follows(FactKnowledge knowledge, Expr? assumed, Expr known, Expr asked)
    {
        var bounds = new LinearBounds(knowledge);
        if (bounds.Of(asked) is not { } wanted)
        {
            return false;
        }

        foreach (var condition in knowledge.Schema.Rules.Select(rule => rule.Require).Append(assumed).Append(known).OfType<Expr>())
        {
            bounds.Add(condition);
        }

        return wanted.All(bound => Contradict([.. bounds.All, bound.Opposite]));
    }

    private static bool Contradict(IReadOnlyList<LinearBound> bounds)
    {
        while (bounds.Count <= MostBounds && !bounds.Any(bound => bound.IsImpossible))
        {
            var names = bounds.SelectMany(bound => bound.Names).Distinct().Order().ToList();
            if (names.Count == 0)
            {
                return false;
            }

            bounds = Without(names.MinBy(name => bounds.Count(bound => bound.Factor(name) > 0) * bounds.Count(bound => bound.Factor(name) < 0)), bounds);
        }

        return bounds.Any(bound => bound.IsImpossible);
    }

    // All that the bounds say of the other numbers; of two for one sum the narrower.
    private static List<LinearBound> Without(int name, IReadOnlyList<LinearBound> bounds)
    {
        var below = bounds.Where(bound => bound.Factor(name) > 0).ToList();
        var above = bounds.Where(bound => bound.Factor(name) < 0).ToList();
        return [.. bounds.Where(bound => bound.Factor(name).IsZero)
            .Concat(below.SelectMany(low => above.Select(high => low.Without(name, high))))
            .GroupBy(bound => bound.Sum)
            .Select(group => group.MinBy(bound => bound.Constant)!)];
    }
}
