using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Model;

/// <summary>The name <c>full_points</c>, which stands for the max of the criterion in its <c>formula</c>.</summary>
internal static class FullPoints
{
    private const string Name = "full_points";

    /// <summary>A checked expression in which <c>full_points</c> is the number itself.</summary>
    public static Expr? Check(Expr expr, Scope scope, FeelType? expected, decimal max, DiagnosticBag diagnostics)
    {
        if (scope.Find(Name) is not null)
        {
            return TypeChecker.Check(expr, scope, expected, diagnostics);
        }

        var wider = new Scope([.. scope.Symbols, new Symbol(Name, FeelType.Number, scope.Symbols.Count)], scope.Functions);
        return TypeChecker.Check(expr, wider, expected, diagnostics) is { } checkedExpr
            ? ExprRewriter.Replace(checkedExpr, node => node is NameExpr { Name: Name } ? ExprBuild.Number(max, node.Span) : null)
            : null;
    }
}
