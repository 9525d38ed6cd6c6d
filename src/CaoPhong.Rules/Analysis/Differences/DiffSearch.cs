using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>A region in which both results are decided and differ.</summary>
/// <param name="Region">Where.</param>
/// <param name="Old">What the old version says.</param>
/// <param name="New">What the new version says.</param>
internal sealed record DifferingBox(Region Region, Outcome Old, Outcome New);

/// <summary>Walks through all meetings and gathers the regions in which two judgements differ.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class DiffSearch
{
    private readonly DiffQuestion question;
    private readonly RegionBudget budget;
    private readonly Expr[] prepared;
    private readonly int[][] axes;
    private readonly List<DifferingBox> boxes = [];
    private readonly HashSet<int>[] live;

    public DiffSearch(DiffQuestion question, RegionBudget budget)
    {
        this.question = question;
        this.budget = budget;
        Conditions = question.Conditions;
        Partition = Partition.Of(question.Knowledge, Conditions);
        prepared = [.. Conditions.Select(Partition.Prepared)];
        axes = [.. prepared.Select(condition => ExprNames.In(condition).Select(Partition.AxisOf).Where(axis => axis >= 0).ToArray())];
        live = [.. Partition.Axes.Select(_ => new HashSet<int>())];
    }

    /// <summary>Everything that is asked.</summary>
    public IReadOnlyList<Expr> Conditions { get; }

    /// <summary>All meetings, cut where conditions need it.</summary>
    public Partition Partition { get; }

    /// <summary>Where results differ; none overlap.</summary>
    public IReadOnlyList<DifferingBox> Boxes => boxes;

    /// <summary>Whether everything was looked at.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether meetings that are asked about lie in a piece of an axis.</summary>
    public bool IsLive(int axis, int piece) => live[axis].Contains(piece);

    /// <summary>Walks.</summary>
    public void Run()
    {
        budget.Begin();
        Visit(Partition.Whole, new Truth[prepared.Length]);
    }

    private void Visit(Region region, Truth[] known)
    {
        if (!budget.Take())
        {
            IsComplete = false;
            return;
        }

        var truths = (Truth[])known.Clone();
        var asked = new bool[truths.Length];
        Truth Ask(int place)
        {
            if (truths[place] == Truth.Open && !asked[place])
            {
                asked[place] = true;
                truths[place] = Truths.Of(region.EvaluatePrepared(prepared[place]));
            }

            return truths[place];
        }

        var open = -1;
        for (var place = 0; place < question.Assumptions.Count && open < 0; place++)
        {
            switch (Ask(place))
            {
                case Truth.False or Truth.Fails:
                    return;
                case Truth.Open:
                    open = place;
                    break;
            }
        }

        if (open < 0 && question.Decide(Ask, out open) is var (old, @new))
        {
            Decided(region, old, @new);
            return;
        }

        var axis = axes[open].Where(one => !region.Pieces[one].IsOne).DefaultIfEmpty(-1).First();
        if (axis < 0)
        {
            // Nothing left to cut: what is open stays open.
            IsComplete = false;
            return;
        }

        var (low, high) = region.Split(axis);
        Visit(low, truths);
        Visit(high, truths);
    }

    private void Decided(Region region, Outcome old, Outcome @new)
    {
        if (!region.IsPossible || !FollowsFrom(region))
        {
            return;
        }

        for (var axis = 0; axis < live.Length; axis++)
        {
            live[axis].UnionWith(Enumerable.Range(region.Pieces[axis].From, region.Pieces[axis].To - region.Pieces[axis].From + 1));
        }

        if (old.Key != @new.Key || question.IsMixed(old, @new))
        {
            boxes.Add(new(region, old, @new));
        }
    }

    // A derived fact may be given, and must then fit what is known of the facts under it.
    private bool FollowsFrom(Region region)
    {
        for (var place = 0; place < Partition.Axes.Count; place++)
        {
            if (Partition.Axes[place].Fact is { } fact && question.Knowledge.DerivedOf(fact) is { } derived
                && !ExprBounds.Evaluate(derived.Value, symbol => region[symbol]).And(region.On(place)).WithoutFailure.CanHaveValue)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether every derived fact of a meeting fits what is known of the facts under it.</summary>
    public bool Fits(Func<Expr, Value> value)
    {
        Value Of(Symbol symbol) => value(ExprBuild.Name(symbol, symbol.Declared));
        return question.Knowledge.Schema.Derived.All(derived => Of(derived.Symbol) is not { IsKnown: true } given
            || FitsIn(ExprBounds.Evaluate(derived.Value, symbol => Of(symbol) is { IsKnown: true } known ? Possible.Of(known) : question.Knowledge[symbol]), given));
    }

    // What was computed from all its facts is that, whatever its last digits.
    private static bool FitsIn(Possible computed, Value given) =>
        computed.Single is { Kind: ValueKind.Number } number && given.Kind == ValueKind.Number
            ? Math.Abs(number.AsNumber - given.AsNumber) < 0.000000001m
            : computed.Contains(given);

    /// <summary>What both say of a meeting whose facts are all there; null where it is none that is asked about.</summary>
    public (Outcome Old, Outcome New)? Judge(Func<Expr, Value> value)
    {
        var truths = Conditions.Select(condition => value(condition) is var truth && truth.IsTrue ? Truth.True : truth.IsFalse ? Truth.False : Truth.Fails).ToArray();
        return truths.Take(question.Assumptions.Count).All(truth => truth == Truth.True) ? question.Decide(place => truths[place], out _) : null;
    }
}
