using System.Collections.Concurrent;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation;

/// <summary>Walks an expression and keeps the value of every node that is reached.</summary>
/// <remarks>Thread-safe: the closures of nodes are made once and kept.</remarks>
internal sealed class ExprTracer
{
    private readonly ConcurrentDictionary<Expr, Eval> closures = new(ReferenceEqualityComparer.Instance);

    /// <summary>The evaluated tree; its root has the value that the compiled expression has.</summary>
    public EvaluatedExpr Trace(Expr expr, Frame frame) => expr switch
    {
        BinaryExpr { Operator: BinaryOperator.And } both => Sequence(both, both.Left, both.Right, decides: false, frame),
        BinaryExpr { Operator: BinaryOperator.Or } either => Sequence(either, either.Left, either.Right, decides: true, frame),
        IfExpr choice => Choice(choice, frame),
        InExpr test => new(test, ValueOf(test, frame), [Trace(test.Operand, frame), .. test.Tests.Where(IsValue).Select(value => Trace(value, frame))]),

        // A condition over elements is not walked: it has a value for each of them.
        FilterExpr filter => new(filter, ValueOf(filter, frame), [Trace(filter.Operand, frame)]),
        QuantifierExpr quantifier => new(quantifier, ValueOf(quantifier, frame), [Trace(quantifier.List, frame)]),
        LongestRunExpr run => new(run, ValueOf(run, frame), [Trace(run.List, frame)]),
        _ => new(expr, ValueOf(expr, frame), [.. ExprTree.Children(expr).Select(child => Trace(child, frame))]),
    };

    /// <summary>The value of an expression.</summary>
    public Value ValueOf(Expr expr, Frame frame) => closures.GetOrAdd(expr, static node => ExprCompiler.Compile(node))(frame);

    private static bool IsValue(Expr test) => test is not (RangeExpr or ComparisonTest or NegatedTests);

    private EvaluatedExpr Sequence(BinaryExpr node, Expr left, Expr right, bool decides, Frame frame)
    {
        var first = Trace(left, frame);
        var isDecided = first.Value.Kind == ValueKind.Error || (first.Value.Kind == ValueKind.Boolean && first.Value.AsBoolean == decides);
        return new(node, ValueOf(node, frame), isDecided ? [first] : [first, Trace(right, frame)]);
    }

    private EvaluatedExpr Choice(IfExpr node, Frame frame)
    {
        var condition = Trace(node.Condition, frame);
        return new(node, ValueOf(node, frame), condition.Value.Kind == ValueKind.Boolean
            ? [condition, Trace(condition.Value.AsBoolean ? node.Then : node.Else, frame)]
            : [condition]);
    }
}
