using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Regions;

/// <summary>What is known about the facts of a meeting: for each what it may be.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class FactKnowledge
{
    private readonly Dictionary<int, Possible> bySlot;
    private readonly Possible?[] derived;

    private FactKnowledge(FactSchema schema, bool derivedFollow, Dictionary<int, Possible> bySlot)
    {
        Schema = schema;
        DerivedFollow = derivedFollow;
        this.bySlot = bySlot;
        derived = new Possible?[schema.Derived.Count];
    }

    /// <summary>The facts of which version.</summary>
    public FactSchema Schema { get; }

    /// <summary>
    /// Whether a derived fact that is not known follows from the facts under it. If not, it may be given directly,
    /// so that every value of its range can occur.
    /// </summary>
    public bool DerivedFollow { get; }

    /// <summary>What a name may be. A derived fact may be what its range allows and the facts under it can make.</summary>
    public Possible this[Symbol symbol] =>
        bySlot.TryGetValue(symbol.Slot, out var possible) ? possible
        : DerivedOf(symbol) is { } fact ? Derived(fact)
        : Possible.Of(symbol);

    /// <summary>All meetings that a rule set allows: what a check looks at.</summary>
    public static FactKnowledge Everything(FactSchema schema) => new(schema, derivedFollow: false, []);

    /// <summary>What is known of one meeting, and everything that its unknown facts may be.</summary>
    public static FactKnowledge Of(FactSet facts)
    {
        var known = new Dictionary<int, Possible>();
        for (var slot = 0; slot < facts.Values.Count; slot++)
        {
            if (facts.Values[slot].IsKnown)
            {
                known[slot] = Possible.Of(facts.Values[slot]);
            }
        }

        return new(facts.Schema, derivedFollow: true, known);
    }

    /// <summary>The same, and what one name may be.</summary>
    public FactKnowledge With(Symbol symbol, Possible possible) =>
        new(Schema, DerivedFollow, new(bySlot) { [symbol.Slot] = possible });

    /// <summary>The derived fact of a name; null where it is none.</summary>
    public DerivedFact? DerivedOf(Symbol symbol) =>
        symbol.Slot >= Schema.Facts.Count && symbol.Slot < Schema.SlotCount ? Schema.Derived[symbol.Slot - Schema.Facts.Count] : null;

    // Threads may compute the same twice; the result is the same.
    private Possible Derived(DerivedFact fact) =>
        derived[fact.Symbol.Slot - Schema.Facts.Count] ??= Promised(fact, ExprBounds.Evaluate(fact.Value, symbol => this[symbol]));

    /// <summary>What a derived fact may be whose value may be this: what its range allows of it.</summary>
    internal static Possible Promised(DerivedFact fact, Possible value)
    {
        var promised = Possible.Of(fact.Symbol);
        var both = (value.CanBeNull ? promised.Or(Possible.Null) : promised).And(value).WithoutFailure;
        return both.CanHaveValue ? both : promised;
    }

    /// <summary>Whether one value is known of a name.</summary>
    internal bool IsGiven(Symbol symbol) => bySlot.TryGetValue(symbol.Slot, out var possible) && possible.Single is not null;
}
