using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>What some items come to, over all that their unknown facts can be: a list of boxes with an outcome for every item.</summary>
/// <param name="Axes">The unknown facts, and the derived facts that are cut by themselves.</param>
/// <param name="Leaves">The boxes; none where every filling of the unknown facts brings an error.</param>
/// <param name="Relevant">The slots of the facts that can change an outcome.</param>
/// <param name="Wide">Whether outcomes may be wider than needed.</param>
/// <param name="Failures">Errors that fillings bring, one of each kind.</param>
internal sealed record Paving(AxisSet Axes, IReadOnlyList<Leaf> Leaves, IReadOnlySet<int> Relevant, bool Wide, IReadOnlyList<Diagnostic> Failures)
{
    /// <summary>What an item can come to in any box.</summary>
    public Outcome Hull(int item) => Leaves.Select(leaf => leaf.Outcomes[item]).Aggregate((all, one) => all.Or(one));
}

/// <summary>A box of facts in which outcomes are told.</summary>
/// <param name="Box">What each axis may be.</param>
/// <param name="Outcomes">By item.</param>
/// <param name="IsApart">Whether items that are not settled share nothing open and were worked through each alone, or hang on facts of the box that are known to matter.</param>
internal sealed record Leaf(Possible[] Box, Outcome[] Outcomes, bool IsApart = false);
