using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Items and rules between facts that share unknown facts, with their axes.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class OpenGroup
{
    private readonly int[][] ruleReads;

    public OpenGroup(OpenMeeting meeting, IReadOnlyList<OpenItem> items, IReadOnlyList<FactRule> rules, IReadOnlyList<int> derivedAxes)
    {
        Meeting = meeting;
        Items = items;
        Rules = rules;
        ruleReads = [.. rules.Select(rule => SlotReading.Of(rule.Require).ToArray())];
        var read = items.SelectMany(item => item.Reads).Concat(ruleReads.SelectMany(slots => slots)).ToArray();
        DerivedSlots = meeting.DerivedUnder(read);
        var facts = items.SelectMany(item => meeting.UnknownUnder(item.Reads, item.IsConstraint))
            .Concat(ruleReads.SelectMany(slots => meeting.UnknownUnder(slots, throughGiven: false)));
        Axes = new([.. facts.Distinct().Order()], derivedAxes);
        ItemAxes = [.. items.Select(item => AxesOf(item.Reads))];
        RuleAxes = [.. ruleReads.Select(AxesOf)];
        ItemCuts = [.. items.Select(item => CutsOf(item.Expressions, item.Reads))];
        RuleCuts = [.. rules.Select((rule, place) => CutsOf([rule.Require], ruleReads[place]))];
    }

    public OpenMeeting Meeting { get; }

    public IReadOnlyList<OpenItem> Items { get; }

    public IReadOnlyList<FactRule> Rules { get; }

    public AxisSet Axes { get; }

    /// <summary>The derived facts that are read, each after those that it uses.</summary>
    public IReadOnlyList<int> DerivedSlots { get; }

    /// <summary>The places of the axes that an item depends on, by item.</summary>
    public IReadOnlyList<HashSet<int>> ItemAxes { get; }

    /// <summary>The places of the axes that a rule depends on, by rule.</summary>
    public IReadOnlyList<HashSet<int>> RuleAxes { get; }

    /// <summary>Where an item compares facts with what is known, by item.</summary>
    public IReadOnlyList<CutFinder> ItemCuts { get; }

    /// <summary>Where a rule does, by rule.</summary>
    public IReadOnlyList<CutFinder> RuleCuts { get; }

    /// <summary>The place of an item.</summary>
    public int PlaceOf(OpenItem item) => Items.TakeWhile(other => other != item).Count();

    /// <summary>The places of the axes that slots depend on.</summary>
    public HashSet<int> AxesOf(int[] reads)
    {
        var places = Meeting.UnknownUnder(reads, throughGiven: true).Select(Axes.PlaceOf).OfType<int>().ToHashSet();
        places.UnionWith(Meeting.DerivedUnder(reads).Select(Axes.PlaceOf).OfType<int>());
        return places;
    }

    /// <summary>Whether one of its ordinary criteria must count, because every other one of the form is left out.</summary>
    public bool MustCount { get; init; }

    /// <summary>The same with derived facts as axes of their own.</summary>
    public OpenGroup With(IReadOnlyList<int> derivedAxes) =>
        derivedAxes.Count == 0 ? this : new(Meeting, Items, Rules, derivedAxes) { MustCount = MustCount };

    /// <summary>Whether all that could count is left out.</summary>
    public bool IsEmpty(Outcome[] outcomes) =>
        MustCount && Items.Zip(outcomes).All(pair => pair.First is not OpenCriterion { Table.Criterion.Role: CriterionRole.Ordinary } || !pair.Second.Counts);

    /// <summary>The whole box.</summary>
    public Possible[] Root() => [.. Axes.Slots.Select(slot => Meeting.IsUnknown(slot) && !Meeting.IsDerived(slot) ? Meeting.RootOf(slot) : Possible.Of(Meeting.SymbolOf(slot)))];

    private CutFinder CutsOf(IEnumerable<Expr> expressions, int[] reads)
    {
        var known = new BoxKnowledge(Meeting, new([], []), []);
        var derived = Meeting.DerivedUnder(reads).Select(slot => Meeting.DerivedOf(slot).Value);
        return new(expressions.Concat(derived), symbol => symbol.Slot < Meeting.Schema.SlotCount ? known.Of(symbol) : Possible.Of(symbol));
    }
}
