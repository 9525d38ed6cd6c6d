using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Something whose outcome unknown facts may change: a criterion, a cap, a reason not to grade.</summary>
/// <remarks>Immutable.</remarks>
internal abstract class OpenItem
{
    protected OpenItem(IEnumerable<Expr> expressions, IEnumerable<int> otherReads)
    {
        Expressions = [.. expressions];
        Reads = [.. Expressions.SelectMany(SlotReading.Of).Concat(otherReads).Distinct().Order()];
    }

    /// <summary>All that it evaluates.</summary>
    public Expr[] Expressions { get; }

    /// <summary>The slots that it depends on.</summary>
    public int[] Reads { get; }

    /// <summary>Whether it is settled, and only holds the facts under a derived fact that was given directly to what was given.</summary>
    public virtual bool IsConstraint => false;

    /// <summary>What it can come to.</summary>
    /// <param name="known">What names may be.</param>
    /// <param name="before">The outcomes of the items before it.</param>
    public abstract Outcome Evaluate(Func<Symbol, Possible> known, Outcome[] before);
}

/// <summary>A criterion.</summary>
internal sealed class OpenCriterion(PlannedTable table, bool isConstraint = false) : OpenItem(ExpressionsOf(table), [])
{
    public PlannedTable Table => table;

    public override bool IsConstraint => isConstraint;

    public override Outcome Evaluate(Func<Symbol, Possible> known, Outcome[] before) => CriterionOutcome.Of(table, known);

    private static IEnumerable<Expr> ExpressionsOf(PlannedTable table) =>
        table.Counts
            .Concat(table.Applies is { } applies ? [applies.When] : [])
            .Concat(table.Rows.Select(row => row.When).OfType<Expr>())
            .Concat(table.Rows.Select(row => row.Points));
}

/// <summary>A condition over facts alone, of a cap or of a reason not to grade.</summary>
internal sealed class OpenCondition(Expr condition) : OpenItem([condition], [])
{
    public override Outcome Evaluate(Func<Symbol, Possible> known, Outcome[] before) => Truth.OutcomeOf(condition, known);
}
