namespace CaoPhong.Rules.Expressions;

/// <content>Names that are used more than once in a calculation: <c>100 * present / (present + absent)</c>.</content>
internal sealed partial class BoundsEvaluator
{
    private const int FewValues = 64;

    // What is left of the result when the uses of a name are taken together; null where that says nothing more.
    private Possible? Correlated(BinaryExpr node, Possible apart)
    {
        if (apart.Ordinals is not { } hull || apart.OrdinalKind != ValueKind.Number || Repeated(node) is not { Count: > 0 } names)
        {
            return null;
        }

        var form = RationalForm.Of(node);
        foreach (var symbol in names)
        {
            if (known(symbol) is not { Single: null, Ordinals: { } domain } possible || possible.CanBeNull)
            {
                continue;
            }

            if (form?.Direction(symbol, Of) is { } direction)
            {
                return Within(apart, Ends(node, symbol, possible, hull, direction));
            }

            if (domain is { Lower: { } lower, Upper: { } upper, Step: { } step } && (upper.Value - lower.Value) / step < FewValues)
            {
                return Values(node, symbol, possible, step);
            }
        }

        return null;
    }

    private static List<Symbol> Repeated(Expr node) =>
        [.. ExprTree.All(node).OfType<NameExpr>().Select(name => name.Symbol).OfType<Symbol>()
            .GroupBy(symbol => (symbol.Name, symbol.Slot, symbol.IsLocal)).Where(uses => uses.Count() > 1).Select(uses => uses.First())];

    // A calculation that goes one way with a name has its ends where the name has.
    private Domain? Ends(BinaryExpr node, Symbol symbol, Possible possible, Domain hull, int direction)
    {
        Possible? At(Edge? edge) => edge is null ? null : With(symbol, Possible.Of(Value.OfOrdinal(possible.OrdinalKind, edge.Value))).Of(node);

        var (low, high) = direction > 0 ? (At(possible.Least), At(possible.Greatest)) : (At(possible.Greatest), At(possible.Least));
        return new Domain(Closed(low?.Least) ?? hull.Lower, Closed(high?.Greatest) ?? hull.Upper, hull.Step).And(hull);
    }

    private static Edge? Closed(Edge? edge) => edge is null ? null : edge with { Closed = true };

    private Possible Values(BinaryExpr node, Symbol symbol, Possible possible, decimal step)
    {
        var all = Possible.Nothing;
        for (var value = possible.Least!.Value; value <= possible.Greatest!.Value; value += step)
        {
            all = all.Or(With(symbol, Possible.Of(Value.OfOrdinal(possible.OrdinalKind, value))).Of(node));
        }

        return all;
    }

    private static Possible? Within(Possible apart, Domain? domain) => domain is null ? null : apart.WithOrdinals(domain);
}
