namespace CaoPhong.Rules.Expressions;

/// <summary>Checked expression to closure.</summary>
public static class ExprCompiler
{
    /// <summary>A closure over the slots of a frame; safe to share between threads, each with its own frame.</summary>
    public static Eval Compile(Expr expr) => throw new NotSupportedException();
}
