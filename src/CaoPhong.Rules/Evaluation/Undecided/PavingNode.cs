using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>A box with what its items come to in it.</summary>
/// <param name="Box">What each axis may be.</param>
/// <param name="Outcomes">By item.</param>
/// <param name="OpenRules">Which rules between facts are broken by some of its facts.</param>
internal sealed record PavingNode(Possible[] Box, Outcome[] Outcomes, bool[] OpenRules)
{
    /// <summary>Whether an axis can still be more than one value.</summary>
    public bool IsOpen(int axis) => BoxSplit.SizeOf(Box[axis]) != 1;
}
