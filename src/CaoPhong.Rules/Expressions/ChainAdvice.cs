namespace CaoPhong.Rules.Expressions;

/// <summary>What to write instead of <c>75 &lt;= x &lt; 90</c>.</summary>
internal static class ChainAdvice
{
    /// <summary>The text for a comparison and the one that follows it.</summary>
    public static string For(Expr first, Expr both)
    {
        if (first is not BinaryExpr { Left: var low, Right: var middle } one || both is not BinaryExpr two)
        {
            return $"({ExprPrinter.Print(first)}){Rest(first, both)}";
        }

        var (a, x, b) = (ExprPrinter.Print(low), ExprPrinter.Print(middle), ExprPrinter.Print(two.Right));
        return (one.Operator, two.Operator) switch
        {
            (BinaryOperator.Less or BinaryOperator.LessOrEqual, BinaryOperator.Less or BinaryOperator.LessOrEqual) =>
                $"{x} in {(one.Operator == BinaryOperator.LessOrEqual ? '[' : '(')}{a}..{b}{(two.Operator == BinaryOperator.LessOrEqual ? ']' : ')')}",
            (BinaryOperator.Greater or BinaryOperator.GreaterOrEqual, BinaryOperator.Greater or BinaryOperator.GreaterOrEqual) =>
                $"{x} in {(two.Operator == BinaryOperator.GreaterOrEqual ? '[' : '(')}{b}..{a}{(one.Operator == BinaryOperator.GreaterOrEqual ? ']' : ')')}",
            _ => $"{ExprPrinter.Print(first)} and {x} {ExprPrinter.SignOf(two.Operator)} {b}",
        };
    }

    private static string Rest(Expr first, Expr both) => both switch
    {
        BinaryExpr comparison => $" {ExprPrinter.SignOf(comparison.Operator)} {ExprPrinter.Print(comparison.Right)}",
        _ => both.Span.Text[Math.Min(both.Span.Length, first.Span.Length)..],
    };
}
