using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>Evaluates expressions that are asked again and again: each is compiled once.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class ExprEvaluator
{
    private readonly Dictionary<Expr, Eval> compiled = new(ReferenceEqualityComparer.Instance);

    /// <summary>The value of an expression over a frame.</summary>
    public Value Evaluate(Expr expr, Frame frame)
    {
        if (!compiled.TryGetValue(expr, out var eval))
        {
            compiled[expr] = eval = ExprCompiler.Compile(expr);
        }

        return eval(frame);
    }
}
