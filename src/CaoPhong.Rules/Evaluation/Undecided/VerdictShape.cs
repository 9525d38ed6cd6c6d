using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>Tells conditions that can be read off their parts one by one.</summary>
internal static class VerdictShape
{
    /// <summary>Whether it is made of truths and of comparisons of one name with a constant, joined by <c>and</c>, <c>or</c> and <c>not</c>.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="isEnd">Whether a number is an end of what a name may be: of other numbers it is not sure that it can be them.</param>
    public static bool IsPlain(Expr condition, Func<Symbol, decimal, bool> isEnd) => condition switch
    {
        NameExpr { Type: BooleanType } => true,
        NotExpr not => IsPlain(not.Operand, isEnd),
        BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } both => IsPlain(both.Left, isEnd) && IsPlain(both.Right, isEnd),
        BinaryExpr { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual, Left: NameExpr name, Right: LiteralExpr literal } comparison =>
            IsPlain(name, comparison.Operator, literal, isEnd),
        BinaryExpr { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual, Left: LiteralExpr literal, Right: NameExpr name } comparison =>
            IsPlain(name, comparison.Operator, literal, isEnd),
        _ => false,
    };

    private static bool IsPlain(NameExpr name, BinaryOperator comparison, LiteralExpr literal, Func<Symbol, decimal, bool> isEnd) =>
        comparison is not (BinaryOperator.Equal or BinaryOperator.NotEqual)
        || (name.Symbol is { } symbol && literal.Value.Kind == ValueKind.Number && isEnd(symbol, literal.Value.AsNumber));

    /// <summary>The slots that it names, each as often as it does.</summary>
    public static IEnumerable<int> Slots(Expr condition) =>
        ExprTree.All(condition).OfType<NameExpr>().Select(name => name.Symbol).OfType<Symbol>().Select(symbol => symbol.Slot);
}
