using CaoPhong.Rules.Expressions.Closures;

namespace CaoPhong.Rules.Expressions;

/// <summary>Checked expression to closure.</summary>
public static class ExprCompiler
{
    /// <summary>A closure over the slots of a frame; safe to share between threads, each with its own frame.</summary>
    /// <remarks>It never throws on any facts: what goes wrong is a <see cref="ValueKind.Error"/> with the place in the expression.
    /// An exception that a registered function throws passes through.</remarks>
    /// <param name="expr">As the type checker made it.</param>
    /// <param name="needed">Whether the value must be one: an absent one is then an error.</param>
    public static Eval Compile(Expr expr, bool needed = false)
    {
        var eval = ClosureBuilder.Build(expr);
        return needed ? frame => Operands.Needed(eval(frame), expr) : eval;
    }
}
