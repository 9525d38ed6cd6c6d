using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Model;

/// <summary>The name <c>full_points</c>, which stands for the max of the criterion in its <c>formula</c>.</summary>
internal static class FullPoints
{
    private const string Name = "full_points";

    /// <summary>A checked expression in which <c>full_points</c> is the number itself.</summary>
    public static Expr? Check(Expr expr, Scope scope, FeelType? expected, decimal max, DiagnosticBag diagnostics)
    {
        // In a formula the word is the max, also where a fact has this name.
        var others = scope.Symbols.Where(symbol => symbol.Name != Name).ToList();
        var wider = new Scope([.. others, new(Name, FeelType.Number, scope.Symbols.Count)], scope.Functions);
        return ExprReader.Checked(expr, wider, expected, diagnostics) is { } checkedExpr
            ? ExprRewriter.Replace(checkedExpr, node => node is NameExpr { Name: Name } ? ExprBuild.Number(max, node.Span) : null)
            : null;
    }
}
