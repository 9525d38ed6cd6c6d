using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>All meetings, cut into regions in each of which every condition is decided.</summary>
/// <remarks>The axes are the facts, derived facts and other expressions that the conditions compare with constants; a region is
/// a run of neighbouring pieces of each. Axes that share a fact are treated as if they did not: what holds in every region is
/// proven, and a region is not yet a meeting. Safe to share between threads.</remarks>
public sealed class Partition
{
    // Behind all slots of facts and scorecards.
    private const int FirstAxisSlot = 1_000_000;

    private readonly AxisFinder finder;
    private readonly Dictionary<Expr, Expr> prepared;
    private readonly Dictionary<int, int> axisOfFact = [];
    private readonly bool[] mayLackFacts;

    private Partition(FactKnowledge knowledge, AxisFinder finder, Dictionary<Expr, Expr> prepared)
    {
        Knowledge = knowledge;
        this.finder = finder;
        this.prepared = prepared;
        Axes = [.. finder.Found.Select(builder => builder.Build())];
        for (var place = 0; place < Axes.Count; place++)
        {
            if (Axes[place].Fact is { } fact)
            {
                axisOfFact[fact.Slot] = place;
            }
        }

        mayLackFacts = [.. Axes.Select(axis => axis.Fact is null && ExprNames.In(axis.Subject).Any(symbol => axisOfFact.ContainsKey(symbol.Slot) && knowledge[symbol].CanBeNull))];
    }

    /// <summary>What is known of the facts.</summary>
    public FactKnowledge Knowledge { get; }

    /// <summary>What the conditions compare with constants.</summary>
    public IReadOnlyList<Axis> Axes { get; }

    /// <summary>The number of regions of one piece of each axis; <see cref="long.MaxValue"/> where there are more.</summary>
    public long Count
    {
        get
        {
            var count = 1L;
            foreach (var axis in Axes)
            {
                if (count > long.MaxValue / Math.Max(1, axis.Pieces.Count))
                {
                    return long.MaxValue;
                }

                count *= axis.Pieces.Count;
            }

            return count;
        }
    }

    /// <summary>Everything: the region of all pieces.</summary>
    public Region Whole => new(this, [.. Axes.Select(axis => new PieceRange(0, axis.Pieces.Count - 1))]);

    /// <summary>The partition in which conditions are decided.</summary>
    /// <param name="knowledge">What is known of the facts.</param>
    /// <param name="expressions">Conditions, and values whose <c>if</c>s are decided too; checked.</param>
    /// <param name="enumerateUpTo">Facts under these expressions that are not known and can take so few values are cut into all of them,
    /// so that what is calculated from them is exact; 0 for none.</param>
    public static Partition Of(FactKnowledge knowledge, IEnumerable<Expr> expressions, int enumerateUpTo = 0)
    {
        var finder = new AxisFinder(knowledge, FirstAxisSlot);
        var prepared = new Dictionary<Expr, Expr>(ReferenceEqualityComparer.Instance);
        foreach (var expr in expressions)
        {
            prepared[expr] = expr.Type is BooleanType ? finder.Prepare(expr) : finder.PrepareValue(expr);
        }

        if (enumerateUpTo > 0)
        {
            foreach (var symbol in FactsUnder.Of(knowledge.Schema, prepared.Keys))
            {
                if (IsSmall(knowledge[symbol], enumerateUpTo) && knowledge.DerivedOf(symbol) is null)
                {
                    finder.CutEverywhere(symbol);
                }
            }
        }

        return new(knowledge, finder, prepared);
    }

    /// <summary>Every region of one piece of each axis that is not seen to be impossible, the last axis changing fastest.</summary>
    public IEnumerable<Region> Regions()
    {
        var places = new int[Axes.Count];
        while (true)
        {
            var region = new Region(this, [.. places.Select(place => new PieceRange(place, place))]);
            if (region.IsPossible)
            {
                yield return region;
            }

            var axis = Axes.Count - 1;
            while (axis >= 0 && ++places[axis] == Axes[axis].Pieces.Count)
            {
                places[axis--] = 0;
            }

            if (axis < 0)
            {
                yield break;
            }
        }
    }

    /// <summary>The expression over the axes, where it is one of those of the partition; else itself.</summary>
    internal Expr Prepared(Expr expr) => prepared.GetValueOrDefault(expr, expr);

    /// <summary>The place among the axes of what a name stands for; -1 for none.</summary>
    internal int AxisOf(Symbol symbol) =>
        symbol.Slot >= FirstAxisSlot ? symbol.Slot - FirstAxisSlot : axisOfFact.GetValueOrDefault(symbol.Slot, -1);

    /// <summary>Whether an axis is computed from facts that are absent in some of the pieces of their own axes.</summary>
    internal bool MayLackFacts(int axis) => mayLackFacts[axis];

    private static bool IsSmall(Possible possible, int most) => possible switch
    {
        { Ordinals: { Single: null, Step: { } step, Lower: { } lower, Upper: { } upper } } =>
            (upper.Value / 2) - (lower.Value / 2) < most && ((upper.Value - lower.Value) / step) < most,
        { CanBeTrue: true, CanBeFalse: true } => most >= 2,
        { Texts: { Others: false, Values.Count: > 1 and var count } } => count <= most,
        _ => false,
    };
}
