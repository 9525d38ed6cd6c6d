using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Regions;

/// <summary>What of a meeting must be filled in before something can be asked of it.</summary>
/// <remarks>A derived fact follows where all that is under it is asked for too; else it is given directly, and what is under it is not.
/// Facts that rules tie to those that are filled in are filled in as well, so that the meeting keeps the rules.</remarks>
internal sealed class WitnessScope
{
    private readonly FactSchema schema;
    private readonly List<Symbol> filled = [];
    private readonly SortedDictionary<int, DerivedFact> following = [];

    /// <summary>The scope of expressions.</summary>
    /// <param name="schema">The facts.</param>
    /// <param name="expressions">What is asked.</param>
    /// <param name="complete">Whether the facts under a derived fact are filled in where one of them is asked for, so that it follows.</param>
    public WitnessScope(FactSchema schema, IEnumerable<Expr> expressions, bool complete = false)
    {
        this.schema = schema;
        Asked = [.. expressions.SelectMany(ExprNames.In).DistinctBy(symbol => symbol.Slot)];
        var asked = Asked.Select(symbol => symbol.Slot).ToHashSet();
        if (complete)
        {
            filled.AddRange(Asked.Select(DerivedOf).OfType<DerivedFact>().Where(derived => CanFollow(derived) && Under(derived).Any(fact => asked.Contains(fact.Slot)))
                .SelectMany(Under).DistinctBy(fact => fact.Slot).Where(fact => !asked.Contains(fact.Slot)).ToArray());
            asked.UnionWith(filled.Select(fact => fact.Slot));
        }

        var hidden = new HashSet<int>();
        foreach (var symbol in Asked)
        {
            if (DerivedOf(symbol) is not { } derived)
            {
                filled.Add(symbol);
            }
            else if (Under(derived).All(fact => asked.Contains(fact.Slot)) && CanFollow(derived))
            {
                Follow(derived);
            }
            else
            {
                filled.Add(symbol);
                hidden.UnionWith(Under(derived).Select(fact => fact.Slot).Where(slot => !asked.Contains(slot)));
            }
        }

        Rules = Tied(hidden);
    }

    /// <summary>What is asked for, in the order in which it is.</summary>
    public IReadOnlyList<Symbol> Asked { get; }

    /// <summary>What is filled in, that which is asked for first.</summary>
    public IReadOnlyList<Symbol> Filled => filled;

    /// <summary>The derived facts that follow, each after those that it uses.</summary>
    public IReadOnlyCollection<DerivedFact> Following => following.Values;

    /// <summary>The rules of which everything is filled in or follows.</summary>
    public IReadOnlyList<FactRule> Rules { get; }

    private DerivedFact? DerivedOf(Symbol symbol) =>
        symbol.Slot >= schema.Facts.Count && symbol.Slot < schema.SlotCount && schema.Derived[symbol.Slot - schema.Facts.Count] is var derived && derived.Name == symbol.Name
            ? derived
            : null;

    private IEnumerable<Symbol> Under(DerivedFact derived) => FactsUnder.Of(schema, [derived.Value]).Where(symbol => DerivedOf(symbol) is null);

    private IEnumerable<DerivedFact> WithParts(DerivedFact derived) =>
        FactsUnder.Of(schema, [derived.Value]).Select(DerivedOf).OfType<DerivedFact>().Append(derived);

    private bool CanFollow(DerivedFact derived) => !WithParts(derived).Any(part => ExprTree.All(part.Value).Any(node => node is ErrorExpr));

    private void Follow(DerivedFact derived)
    {
        foreach (var part in WithParts(derived))
        {
            following[part.Symbol.Slot] = part;
        }
    }

    private List<FactRule> Tied(HashSet<int> hidden)
    {
        var tied = new List<FactRule>();
        var slots = filled.Select(symbol => symbol.Slot).ToHashSet();
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var rule in schema.Rules.Except(tied).ToArray())
            {
                var names = FactsUnder.Of(schema, [rule.Require]);
                var facts = names.Where(symbol => DerivedOf(symbol) is null).ToArray();
                var isTied = facts.Any(fact => slots.Contains(fact.Slot)) && !facts.Any(fact => hidden.Contains(fact.Slot));
                if (!isTied || !names.Select(DerivedOf).OfType<DerivedFact>().All(derived => !slots.Contains(derived.Symbol.Slot) && CanFollow(derived)))
                {
                    continue;
                }

                filled.AddRange(facts.Where(fact => slots.Add(fact.Slot)));
                foreach (var derived in ExprNames.In(rule.Require).Select(DerivedOf).OfType<DerivedFact>())
                {
                    Follow(derived);
                }

                tied.Add(rule);
                grown = true;
            }
        }

        return tied;
    }
}
