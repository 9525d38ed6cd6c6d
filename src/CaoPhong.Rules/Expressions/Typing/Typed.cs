namespace CaoPhong.Rules.Expressions.Typing;

/// <summary>An expression with its type.</summary>
/// <param name="Expr">With types and symbols.</param>
internal readonly record struct Typed(Expr Expr)
{
    /// <summary>Its type.</summary>
    public FeelType Type => Expr.Type;
}
