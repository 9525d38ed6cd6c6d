using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Regions;

/// <summary>Looks for a meeting that lies in a region, and lets the real evaluator confirm it.</summary>
/// <remarks>Not thread-safe. The search is bounded by a count.</remarks>
public sealed class WitnessFinder
{
    private const int MostTries = 400;
    private const int MostPlain = 3;
    private const int MostConstants = 40;

    private readonly Partition partition;
    private readonly FactSchema schema;
    private readonly WitnessScope[] scopes;
    private WitnessScope scope;
    private readonly Value[] constants;
    private readonly Dictionary<Expr, Eval> compiled = new(ReferenceEqualityComparer.Instance);
    private int tries;

    /// <summary>A finder for meetings of which these expressions are asked.</summary>
    public WitnessFinder(Partition partition, IEnumerable<Expr> expressions)
    {
        this.partition = partition;
        schema = partition.Knowledge.Schema;
        Expr[] all = [.. expressions];

        // A derived fact beside one of the facts under it is best shown with all of them; that it is given directly comes second.
        WitnessScope direct = new(schema, all);
        WitnessScope whole = new(schema, all, complete: true);
        scopes = whole.Filled.Count == direct.Filled.Count && whole.Following.Count == direct.Following.Count ? [direct] : [whole, direct];
        scope = direct;
        constants = [.. all.SelectMany(ExprTree.All).OfType<LiteralExpr>().Select(literal => literal.Value).Distinct().Take(MostConstants)];
    }

    /// <summary>A meeting in a region.</summary>
    /// <param name="region">Where.</param>
    /// <param name="confirms">Whether a meeting shows what is to be shown, told the value of any expression.</param>
    public WitnessResult Find(Region region, Func<Func<Expr, Value>, bool> confirms)
    {
        var impossible = true;
        foreach (var one in scopes)
        {
            scope = one;
            var found = FindInScope(region, confirms);
            if (found.Witness is not null)
            {
                return found;
            }

            impossible &= found.IsImpossible;
        }

        return new(null, impossible);
    }

    private WitnessResult FindInScope(Region region, Func<Func<Expr, Value>, bool> confirms)
    {
        var store = scope.Filled.Concat(scope.Following.Select(derived => derived.Symbol)).ToDictionary(symbol => symbol.Slot, symbol => region[symbol]);
        var constraints = Constraints(region);
        if (!new Contractor(store, Other).Contract(constraints))
        {
            return new(null, true);
        }

        return new(Plain(store, constraints, confirms) ?? Anywhere(store, constraints, confirms), false);
    }

    // A meeting is easiest to read where what is compared has a short value: first such values are tried for the first expression.
    private Witness? Plain(Dictionary<int, Possible> store, List<(Expr Subject, Possible Target)> constraints, Func<Func<Expr, Value>, bool> confirms)
    {
        var place = constraints.FindIndex(constraint => constraint.Target is { Ordinals: not null, Single: null });
        if (place < 0)
        {
            return null;
        }

        foreach (var value in Samples.Of(constraints[place].Target, []).Take(MostPlain))
        {
            List<(Expr Subject, Possible Target)> narrower = [.. constraints];
            narrower[place] = (narrower[place].Subject, Possible.Of(value));
            var narrowed = new Dictionary<int, Possible>(store);
            if (new Contractor(narrowed, Other).Contract(narrower)
                && (Anywhere(narrowed, narrower, confirms) ?? Anywhere(narrowed, narrower, confirms, backwards: true)) is { } witness)
            {
                return witness;
            }
        }

        return null;
    }

    private Witness? Anywhere(
        Dictionary<int, Possible> store, List<(Expr Subject, Possible Target)> constraints, Func<Func<Expr, Value>, bool> confirms, bool backwards = false)
    {
        tries = 0;
        Symbol[] order = [.. scope.Filled];
        if (backwards)
        {
            Array.Reverse(order);
        }

        return Search(store, constraints, order, 0, confirms);
    }

    private Possible Other(Symbol symbol) => partition.Knowledge[symbol];

    private List<(Expr Subject, Possible Target)> Constraints(Region region)
    {
        var constraints = new List<(Expr, Possible)>();
        for (var place = 0; place < partition.Axes.Count; place++)
        {
            if (partition.Axes[place].Fact is null && !region.LacksFacts(place))
            {
                constraints.Add((partition.Axes[place].Subject, region.On(place)));
            }
        }

        foreach (var derived in scope.Following)
        {
            constraints.Add((derived.Value, region[derived.Symbol]));
        }

        constraints.AddRange(scope.Rules.Select(rule => (rule.Require, Possible.True)));
        return constraints;
    }

    // One name after the other gets a value; what the others can then be is narrowed.
    private Witness? Search(
        Dictionary<int, Possible> store, List<(Expr Subject, Possible Target)> constraints, Symbol[] order, int next, Func<Func<Expr, Value>, bool> confirms)
    {
        if (next == order.Length)
        {
            return Confirmed(store, confirms);
        }

        var symbol = order[next];
        foreach (var value in Samples.Of(store[symbol.Slot], constants))
        {
            if (++tries > MostTries)
            {
                return null;
            }

            var narrowed = new Dictionary<int, Possible>(store) { [symbol.Slot] = Possible.Of(value) };
            if (new Contractor(narrowed, Other).Contract(constraints) && Search(narrowed, constraints, order, next + 1, confirms) is { } witness)
            {
                return witness;
            }
        }

        return null;
    }

    private Witness? Confirmed(Dictionary<int, Possible> store, Func<Func<Expr, Value>, bool> confirms)
    {
        var slots = new Value[Math.Max(schema.SlotCount, scope.Filled.Select(symbol => symbol.Slot + 1).DefaultIfEmpty().Max())];
        Array.Fill(slots, Value.Unknown);
        foreach (var symbol in scope.Filled)
        {
            if (store[symbol.Slot].Single is not { } value)
            {
                return null;
            }

            slots[symbol.Slot] = value;
        }

        var frame = new Frame(slots);
        foreach (var derived in scope.Following)
        {
            var value = Evaluate(derived.Value, frame);
            if (!value.IsKnown || !FactKnowledge.Promised(derived, Possible.Of(value)).Contains(value))
            {
                return null;
            }

            slots[derived.Symbol.Slot] = value;
        }

        var keepsRules = schema.Rules.All(rule => !Evaluate(rule.Require, frame).IsFalse);
        return keepsRules && confirms(expr => Evaluate(expr, frame))
            ? new([.. scope.Asked.Select(symbol => (symbol, slots[symbol.Slot]))], frame)
            : null;
    }

    private Value Evaluate(Expr expr, Frame frame)
    {
        if (!compiled.TryGetValue(expr, out var eval))
        {
            compiled[expr] = eval = ExprCompiler.Compile(expr);
        }

        return eval(frame);
    }
}
