using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Expressions;

/// <summary>Text to expression.</summary>
/// <remarks>Never throws on any text: what is wrong goes into the bag, and an <see cref="ErrorExpr"/> stands in its place.</remarks>
public static class ExprParser
{
    /// <summary>An expression, such as <c>100 * present / (members - exempt)</c>.</summary>
    public static Expr Parse(ScalarNode text, DiagnosticBag diagnostics) => throw new NotSupportedException();

    /// <summary>A cell of a decision table over the expression of its column; null for <c>-</c>, which any value passes.</summary>
    public static Expr? ParseCell(ScalarNode text, Expr input, DiagnosticBag diagnostics) => throw new NotSupportedException();
}
