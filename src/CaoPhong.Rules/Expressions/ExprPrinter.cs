namespace CaoPhong.Rules.Expressions;

/// <summary>Writes an expression in its canonical form: one blank around operators, only the brackets that are needed.</summary>
/// <remarks>Two expressions of the same tokens, needless brackets apart, print alike; the text is the name of an axis.</remarks>
public static class ExprPrinter
{
    /// <summary>The text of an expression, which reads back to the same tree.</summary>
    public static string Print(Expr expr) => throw new NotSupportedException();
}
