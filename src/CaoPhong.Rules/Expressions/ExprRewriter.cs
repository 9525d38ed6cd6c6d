using System.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>The same tree with some nodes replaced.</summary>
public static class ExprRewriter
{
    /// <summary>Every node for which <paramref name="replacement"/> gives one is replaced by it, from the root down.</summary>
    public static Expr Replace(Expr expr, Func<Expr, Expr?> replacement) =>
        replacement(expr) ?? (expr is BinaryExpr binary ? Binary(binary, replacement) : Rebuild(expr, replacement));

    // A sum of a thousand terms is a thousand nodes deep on its left side: that side is walked, not called.
    private static Expr Binary(BinaryExpr binary, Func<Expr, Expr?> replacement)
    {
        var spine = new Stack<BinaryExpr>([binary]);
        var left = replacement(binary.Left);
        while (left is null && spine.Peek().Left is BinaryExpr deeper)
        {
            spine.Push(deeper);
            left = replacement(deeper.Left);
        }

        var result = left ?? Rebuild(spine.Peek().Left, replacement);
        while (spine.TryPop(out var node))
        {
            result = node with { Left = result, Right = Replace(node.Right, replacement) };
        }

        return result;
    }

    private static Expr Rebuild(Expr expr, Func<Expr, Expr?> replacement)
    {
        Expr Same(Expr child) => Replace(child, replacement);
        IReadOnlyList<Expr> All(IReadOnlyList<Expr> children) => [.. children.Select(Same)];

        return expr switch
        {
            LiteralExpr or NameExpr or ErrorExpr => expr,
            NegateExpr node => node with { Operand = Same(node.Operand) },
            NotExpr node => node with { Operand = Same(node.Operand) },
            BetweenExpr node => node with { Operand = Same(node.Operand), From = Same(node.From), To = Same(node.To) },
            InExpr node => node with { Operand = Same(node.Operand), Tests = All(node.Tests) },
            ComparisonTest node => node with { Operand = Same(node.Operand) },
            NegatedTests node => node with { Tests = All(node.Tests) },
            RangeExpr node => node with { From = Same(node.From), To = Same(node.To) },
            IfExpr node => node with { Condition = Same(node.Condition), Then = Same(node.Then), Else = Same(node.Else) },
            ListExpr node => node with { Items = All(node.Items) },
            CallExpr node => node with { Arguments = All(node.Arguments) },
            PathExpr node => node with { Operand = Same(node.Operand) },
            FilterExpr node => node with { Operand = Same(node.Operand), Condition = Same(node.Condition) },
            QuantifierExpr node => node with { List = Same(node.List), Condition = Same(node.Condition) },
            LongestRunExpr node => node with { List = Same(node.List), Condition = Same(node.Condition) },
            _ => throw new UnreachableException($"no rewriting for {expr.GetType().Name}"),
        };
    }
}
