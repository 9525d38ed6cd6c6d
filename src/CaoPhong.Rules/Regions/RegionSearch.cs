using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>What to do with a region after a look at its conditions.</summary>
public enum Step
{
    /// <summary>All is known of it.</summary>
    Done,

    /// <summary>Look at its halves.</summary>
    Split,

    /// <summary>Look at nothing more.</summary>
    Stop,
}

/// <summary>Walks through the regions of a partition, halving them as long as conditions are open that matter.</summary>
/// <remarks>Not thread-safe. Where a condition is decided in a region it is not asked again in its halves.</remarks>
public sealed class RegionSearch
{
    private readonly Partition partition;
    private readonly Expr[] conditions;
    private readonly int[][] axes;
    private readonly int assumptions;
    private readonly RegionBudget budget;

    /// <summary>A search over conditions of a partition.</summary>
    /// <param name="partition">Made of these conditions and assumptions.</param>
    /// <param name="conditions">What is asked.</param>
    /// <param name="assumptions">What must hold; regions where it does not are passed over.</param>
    /// <param name="budget">How many regions may be looked at.</param>
    public RegionSearch(Partition partition, IReadOnlyList<Expr> conditions, IReadOnlyList<Expr> assumptions, RegionBudget budget)
    {
        this.partition = partition;
        this.conditions = [.. assumptions.Concat(conditions).Select(partition.Prepared)];
        this.assumptions = assumptions.Count;
        this.budget = budget;
        axes = [.. this.conditions.Select(condition => ExprNames.In(condition).Select(partition.AxisOf).Where(axis => axis >= 0).ToArray())];
    }

    /// <summary>Whether the search came to its end, within the budget and with every region decided.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Walks through everything.</summary>
    /// <param name="visit">Told a region and what each condition is there, in the order given; says what to do.
    /// A region that cannot be split further is not asked about twice.</param>
    public void Run(Func<Region, IReadOnlyList<Truth>, Step> visit)
    {
        budget.Begin();
        IsComplete = true;
        Visit(partition.Whole, new Truth[conditions.Length], visit);
    }

    private bool Visit(Region region, Truth[] known, Func<Region, IReadOnlyList<Truth>, Step> visit)
    {
        if (!budget.Take())
        {
            IsComplete = false;
            return false;
        }

        var truths = (Truth[])known.Clone();
        for (var i = 0; i < truths.Length; i++)
        {
            if (truths[i] == Truth.Open)
            {
                truths[i] = Truths.Of(region.EvaluatePrepared(conditions[i]));
            }

            if (i < assumptions && (truths[i] is Truth.False or Truth.Fails))
            {
                return true;
            }
        }

        var assumed = Array.IndexOf(truths, Truth.Open, 0, assumptions) < 0;
        var step = assumed ? visit(region, new ArraySegment<Truth>(truths, assumptions, truths.Length - assumptions)) : Step.Split;
        if (step != Step.Split)
        {
            return step == Step.Done;
        }

        var axis = AxisToSplit(region, truths);
        if (axis < 0)
        {
            IsComplete = false;
            return true;
        }

        var (low, high) = region.Split(axis);
        return Visit(low, truths, visit) && Visit(high, truths, visit);
    }

    // An axis of the first condition that is open and can be cut further.
    private int AxisToSplit(Region region, Truth[] truths)
    {
        for (var i = 0; i < truths.Length; i++)
        {
            if (truths[i] == Truth.Open)
            {
                foreach (var axis in axes[i])
                {
                    if (!region.Pieces[axis].IsOne)
                    {
                        return axis;
                    }
                }
            }
        }

        return -1;
    }
}
