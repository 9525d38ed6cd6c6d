using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>Takes conditions apart at <c>and</c>, <c>or</c> and <c>not</c>.</summary>
internal static class ConditionAtoms
{
    /// <summary>The parts of a condition that are no <c>and</c>, <c>or</c> or <c>not</c>, in the order of the text.</summary>
    public static IReadOnlyList<ConditionAtom> Of(Expr condition)
    {
        var atoms = new List<ConditionAtom>();
        Visit(condition, positive: true, [], atoms, condition);
        return atoms;
    }

    private static void Visit(Expr node, bool positive, List<BinaryOperator> above, List<ConditionAtom> atoms, Expr whole)
    {
        switch (node)
        {
            case NotExpr not:
                Visit(not.Operand, !positive, above, atoms, whole);
                break;
            case BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } pair:
                // Under a "not" an "and" asks of its parts what an "or" does.
                List<BinaryOperator> deeper = [.. above, positive == (pair.Operator == BinaryOperator.And) ? BinaryOperator.And : BinaryOperator.Or];
                Visit(pair.Left, positive, deeper, atoms, whole);
                Visit(pair.Right, positive, deeper, atoms, whole);
                break;
            case LiteralExpr:
                break;
            default:
                atoms.Add(new(node, positive, whole, above.TrueForAll(one => one == BinaryOperator.And), above.TrueForAll(one => one == BinaryOperator.Or)));
                break;
        }
    }
}

/// <summary>A part of a condition.</summary>
/// <param name="Expr">The part.</param>
/// <param name="IsPositive">Whether the condition gains by its being true: it stands under an even number of <c>not</c>.</param>
/// <param name="Whole">The condition.</param>
/// <param name="InAnd">Whether the whole holds only where it does its part: only <c>and</c> stands above it.</param>
/// <param name="InOr">Whether it is enough for the whole: only <c>or</c> stands above it.</param>
internal sealed record ConditionAtom(Expr Expr, bool IsPositive, Expr Whole, bool InAnd, bool InOr)
{
    /// <summary>Whether it is the whole condition, apart from <c>not</c>.</summary>
    public bool IsAlone => InAnd && InOr;

    /// <summary>What must hold so that the part alone decides the whole.</summary>
    public IReadOnlyList<Wanted> Decides => IsAlone ? [] : [new(With(Value.True), IsPositive), new(With(Value.False), !IsPositive)];

    // The same part written twice is two parts.
    private Expr With(Value truth) =>
        ExprRewriter.Replace(Whole, node => ReferenceEquals(node, Expr) ? new LiteralExpr(truth, Expr.Span) { Type = FeelType.Boolean } : null);
}
