using System.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>Walks the nodes of an expression.</summary>
public static class ExprTree
{
    /// <summary>The nodes directly below a node, in the order of the text.</summary>
    public static IEnumerable<Expr> Children(Expr expr) => expr switch
    {
        LiteralExpr or NameExpr => [],
        ErrorExpr error => error.ReadAs is { } guess ? [guess] : [],
        NegateExpr node => [node.Operand],
        NotExpr node => [node.Operand],
        BinaryExpr node => [node.Left, node.Right],
        BetweenExpr node => [node.Operand, node.From, node.To],
        InExpr node => [node.Operand, .. node.Tests],
        ComparisonTest node => [node.Operand],
        NegatedTests node => node.Tests,
        RangeExpr node => [node.From, node.To],
        IfExpr node => [node.Condition, node.Then, node.Else],
        ListExpr node => node.Items,
        CallExpr node => node.Arguments,
        PathExpr node => [node.Operand],
        FilterExpr node => [node.Operand, node.Condition],
        QuantifierExpr node => [node.List, node.Condition],
        LongestRunExpr node => [node.List, node.Condition],
        _ => throw new UnreachableException($"no children for {expr.GetType().Name}"),
    };

    /// <summary>A node and all nodes below it, each before those below it.</summary>
    public static IEnumerable<Expr> All(Expr expr)
    {
        // A stack of its own: a sum of a thousand terms is a thousand nodes deep.
        var open = new Stack<Expr>([expr]);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in Children(node).Reverse())
            {
                open.Push(child);
            }
        }
    }
}
