using System.Collections.Immutable;

namespace CaoPhong.Rules.Expressions.Absence;

// `in`, and cells of tables.
internal sealed partial class AbsenceFinder
{
    // One test after another, as with `or`.
    private Presence In(InExpr node, ImmutableHashSet<string> given)
    {
        var operand = Visit(node.Operand, given);
        var asked = AnyOf(node.Tests, operand.After);
        if (asked.Needs)
        {
            operand = Need(operand);
        }

        var known = operand.After.Union(asked.After);
        var there = AbsentUse.KeyOf(node.Operand) is { } key ? known.Add(key) : known;
        return new(asked.TrueMeansThere ? there : known, asked.FalseMeansThere ? there : known);
    }

    private Tested AnyOf(IReadOnlyList<Expr> tests, ImmutableHashSet<string> given)
    {
        // A list of tests that nothing passes, to which each is added.
        var all = new Tested(given) { TrueMeansThere = true };
        foreach (var test in tests)
        {
            var next = Test(test, all.After);

            // Once null has passed a test, or was an error in one, the tests behind it are never asked for null.
            var settled = all.PassesNull || all.Needs;
            all = new(next.After)
            {
                Needs = all.Needs || (!settled && next.Needs),
                PassesNull = all.PassesNull || (!settled && next.PassesNull),
                TrueMeansThere = all.TrueMeansThere && (settled || next.TrueMeansThere),
                FalseMeansThere = all.FalseMeansThere || next.FalseMeansThere,
            };
        }

        return all;
    }

    private Tested Test(Expr test, ImmutableHashSet<string> given)
    {
        switch (test)
        {
            case NegatedTests negated:
                var inner = AnyOf(negated.Tests, given);
                return inner with
                {
                    PassesNull = !inner.PassesNull && !inner.Needs,
                    TrueMeansThere = inner.FalseMeansThere,
                    FalseMeansThere = inner.TrueMeansThere,
                };
            case ComparisonTest { Operator: BinaryOperator.Equal } equal:
                return Equal(equal.Operand, given);
            case ComparisonTest { Operator: BinaryOperator.NotEqual } unequal:
                var same = Equal(unequal.Operand, given);
                return same with { PassesNull = !same.PassesNull, TrueMeansThere = same.FalseMeansThere, FalseMeansThere = same.TrueMeansThere };
            case ComparisonTest comparison:
                return Ordered(Need(comparison.Operand, given).After);
            case ListExpr list:
                var hasNull = list.Items.Any(item => item.Type is NullType);
                var items = Visit(list, given);
                return new(items.After) { PassesNull = hasNull, FalseMeansThere = hasNull, TrueMeansThere = !hasNull && items.ElementNulls.Count == 0 };
            default:
                return test.Type is RangeType ? Ordered(Visit(test, given).After) : Equal(test, given);
        }
    }

    private Tested Equal(Expr value, ImmutableHashSet<string> given)
    {
        var presence = Visit(value, given);
        var isNull = value.Type is NullType;
        return new(presence.After) { PassesNull = isNull, FalseMeansThere = isNull, TrueMeansThere = presence.Nulls.Count == 0 };
    }

    // An absent value has no place in an order: to ask is an error.
    private static Tested Ordered(ImmutableHashSet<string> known) => new(known) { Needs = true, TrueMeansThere = true, FalseMeansThere = true };

    /// <summary>What a test does with a value that may be absent.</summary>
    /// <param name="After">What is known once it was asked.</param>
    private sealed record Tested(ImmutableHashSet<string> After)
    {
        /// <summary>An absent value is an error.</summary>
        public bool Needs { get; init; }

        /// <summary>An absent value passes.</summary>
        public bool PassesNull { get; init; }

        /// <summary>What passes is not absent.</summary>
        public bool TrueMeansThere { get; init; }

        /// <summary>What does not pass is not absent.</summary>
        public bool FalseMeansThere { get; init; }
    }
}
