using System.Collections.Immutable;

namespace CaoPhong.Rules.Expressions.Absence;

/// <summary>Finds where an expression needs a value that may be absent at that place, under all that guards it.</summary>
/// <remarks>It follows the order of evaluation: what stands behind <c>late != null and</c> is looked at only where <c>late</c> is there,
/// and what was needed once without an error is there from then on, so that a fact is named once and not at each of its uses.</remarks>
/// <param name="derived">What a derived fact needs; null for other names.</param>
internal sealed partial class AbsenceFinder(Func<Symbol, DerivedAbsence?> derived)
{
    private readonly HashSet<string> nullableElements = new(StringComparer.Ordinal);
    private readonly List<AbsentUse> found = [];

    /// <summary>What was found, in the order of evaluation.</summary>
    public IReadOnlyList<AbsentUse> Found => found;

    /// <summary>Looks at an expression whose value is needed.</summary>
    /// <returns>What is known once it has one.</returns>
    public Presence Need(Expr expr, ImmutableHashSet<string> given) => Need(Visit(expr, given));

    /// <summary>Looks at a checked expression.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="given">What is known to be there at its place.</param>
    public Presence Visit(Expr expr, ImmutableHashSet<string> given) => expr switch
    {
        LiteralExpr literal => Literal(literal, given),
        NameExpr name => Name(name, given),
        NegateExpr node => Presence.Where(Need(node.Operand, given).After),
        NotExpr node => Not(node, given),
        BinaryExpr node => Binary(node, given),
        BetweenExpr node => Presence.Where(NeedAll([node.Operand, node.From, node.To], given)),
        InExpr node => In(node, given),
        RangeExpr node => Presence.Where(NeedAll([node.From, node.To], given)),
        ComparisonTest node => Presence.Where(Need(node.Operand, given).After),
        IfExpr node => If(node, given),
        ListExpr node => List(node, given),
        CallExpr node => Call(node, given),
        PathExpr node => Path(node, given),
        FilterExpr node => Filter(node, given),
        QuantifierExpr node => OverElements(node.List, node.Item!, node.Condition, given),
        LongestRunExpr node => OverElements(node.List, node.Item!, node.Condition, given),
        _ => Presence.Where(given),
    };

    private Presence Need(Presence presence)
    {
        // The word null itself was dealt with by its type.
        found.AddRange(presence.Nulls.Where(use => use.Node is not LiteralExpr));
        return presence.With(presence.Nulls.Select(use => use.Key).OfType<string>()) with { Nulls = [] };
    }

    private ImmutableHashSet<string> NeedAll(IEnumerable<Expr> exprs, ImmutableHashSet<string> given) =>
        exprs.Aggregate(given, (known, expr) => Need(expr, known).After);

    private static Presence Literal(LiteralExpr literal, ImmutableHashSet<string> given) => literal.Value.Kind switch
    {
        ValueKind.Null => Presence.Where(given) with { Nulls = [new(literal, null)] },
        ValueKind.Boolean => literal.Value.AsBoolean ? new(given, null) : new(null, given),
        _ => Presence.Where(given),
    };

    private Presence Name(NameExpr node, ImmutableHashSet<string> given)
    {
        if (node.Symbol is not { } symbol || AbsentUse.KeyOf(node) is not { } key)
        {
            return Presence.Where(given);
        }

        if (!symbol.IsLocal && derived(symbol) is { } needs)
        {
            return Derived(needs, given);
        }

        var mayBeNull = (symbol.IsLocal ? nullableElements.Contains(key) : symbol.Optional) && !given.Contains(key);
        return Presence.Where(given) with
        {
            Nulls = mayBeNull ? [new(node, key)] : [],
            InElements = InElementsOf(symbol, given),
        };
    }

    // The mistake of a derived fact is its value: it counts where it is asked for, and only where what it needs is not there.
    private Presence Derived(DerivedAbsence needs, ImmutableHashSet<string> given)
    {
        var missing = needs.Needed.Where(use => IsOpen(use, given)).ToList();
        found.AddRange(missing);
        var known = given.Union(missing.Select(use => use.Key).OfType<string>());
        return needs.Value.With(known) with { Nulls = [.. needs.Value.Nulls.Where(use => IsOpen(use, known))] };
    }

    private static bool IsOpen(AbsentUse use, ImmutableHashSet<string> given) => use.Key is null || !given.Contains(use.Key);

    private Presence Not(NotExpr node, ImmutableHashSet<string> given)
    {
        var operand = Need(node.Operand, given);
        return new(operand.WhenFalse, operand.WhenTrue);
    }

    // A long chain of operators leans to the left: it is walked, so that its length costs no stack.
    private Presence Binary(BinaryExpr node, ImmutableHashSet<string> given)
    {
        var chain = new Stack<BinaryExpr>();
        Expr first = node;
        while (first is BinaryExpr binary)
        {
            chain.Push(binary);
            first = binary.Left;
        }

        var presence = Visit(first, given);
        while (chain.TryPop(out var next))
        {
            presence = next.Operator switch
            {
                BinaryOperator.And => And(next, Need(presence)),
                BinaryOperator.Or => Or(next, Need(presence)),
                BinaryOperator.Equal or BinaryOperator.NotEqual => AreEqual(next, presence),
                BinaryOperator.AtLeast or BinaryOperator.AtMost => Grades(next, presence),
                _ => Presence.Where(Need(next.Right, Need(presence).After).After),
            };
        }

        return presence;
    }

    private Presence And(BinaryExpr node, Presence left)
    {
        if (left.WhenTrue is not { } reached)
        {
            return left;
        }

        var right = Need(node.Right, reached);
        return new(right.WhenTrue, Presence.Either(left.WhenFalse, right.WhenFalse));
    }

    private Presence Or(BinaryExpr node, Presence left)
    {
        if (left.WhenFalse is not { } reached)
        {
            return left;
        }

        var right = Need(node.Right, reached);
        return new(Presence.Either(left.WhenTrue, right.WhenTrue), right.WhenFalse);
    }

    // Null equals null alone, so that what equals a value is there.
    private Presence AreEqual(BinaryExpr node, Presence left)
    {
        var right = Visit(node.Right, left.After);
        var known = right.After;
        var there = new[] { (node.Left, Other: right), (node.Right, Other: left) }
            .Where(side => side.Other.Nulls.Count == 0)
            .Select(side => AbsentUse.KeyOf(side.Item1))
            .OfType<string>();
        var (whenEqual, whenNot) = (known.Union(there), known);
        if (node.Left.Type is NullType || node.Right.Type is NullType)
        {
            var asked = AbsentUse.KeyOf(node.Left.Type is NullType ? node.Right : node.Left);
            (whenEqual, whenNot) = (known, asked is null ? known : known.Add(asked));
        }

        return node.Operator == BinaryOperator.Equal ? new(whenEqual, whenNot) : new(whenNot, whenEqual);
    }

    // What has no grade fails every comparison of grades.
    private Presence Grades(BinaryExpr node, Presence left)
    {
        var known = Visit(node.Right, left.After).After;
        return new(known.Union(new[] { AbsentUse.KeyOf(node.Left), AbsentUse.KeyOf(node.Right) }.OfType<string>()), known);
    }

    private Presence If(IfExpr node, ImmutableHashSet<string> given)
    {
        var condition = Need(node.Condition, given);
        var then = condition.WhenTrue is { } whenTrue ? Visit(node.Then, whenTrue) : null;
        var otherwise = condition.WhenFalse is { } whenFalse ? Visit(node.Else, whenFalse) : null;
        Presence[] branches = [.. new[] { then, otherwise }.OfType<Presence>()];
        return new(
            branches.Select(branch => branch.WhenTrue).Aggregate((ImmutableHashSet<string>?)null, Presence.Either),
            branches.Select(branch => branch.WhenFalse).Aggregate((ImmutableHashSet<string>?)null, Presence.Either))
        {
            // What is said of a branch that is null is said of the whole.
            Nulls = [.. branches.SelectMany(branch => branch.Nulls).Select(use => use.Node is LiteralExpr ? new(node, null) : use)],
            ElementNulls = [.. branches.SelectMany(branch => branch.ElementNulls)],
        };
    }
}
