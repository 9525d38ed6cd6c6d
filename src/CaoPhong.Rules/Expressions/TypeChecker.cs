using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Absence;
using CaoPhong.Rules.Expressions.Typing;

namespace CaoPhong.Rules.Expressions;

/// <summary>Gives every node its type and every name its symbol.</summary>
public static class TypeChecker
{
    /// <summary>The tree with types and symbols; where it needs an optional fact that nothing in it guards, it is warned of.</summary>
    /// <param name="expr">As parsed.</param>
    /// <param name="scope">What it may name.</param>
    /// <param name="expected">The type that is asked for; null for any.</param>
    /// <param name="diagnostics">Where mistakes go, in order of place.</param>
    /// <returns>Null when there was a mistake, here or in parsing, so that nobody evaluates the tree.</returns>
    public static Expr? Check(Expr expr, Scope scope, FeelType? expected, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        if (CheckTypes(expr, scope, expected, found) is not { } tree)
        {
            diagnostics.Report(found.InOrder());
            return null;
        }

        var finder = new AbsenceFinder(_ => null);
        _ = expected is null ? finder.Visit(tree, []) : finder.Need(tree, []);
        WarnOfAbsence(finder.Found, found);
        diagnostics.Report(found.InOrder());
        return tree;
    }

    /// <summary>The same without the warnings, for what is evaluated under conditions that stand elsewhere.</summary>
    internal static Expr? CheckTypes(Expr expr, Scope scope, FeelType? expected, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var tree = new ExprChecker(scope, found).Check(expr, expected);
        diagnostics.Report(found.InOrder());
        return found.HasErrors ? null : tree;
    }

    /// <summary>Warns of values that may be absent where they are needed; of each place once.</summary>
    internal static void WarnOfAbsence(IEnumerable<AbsentUse> uses, DiagnosticBag diagnostics)
    {
        foreach (var use in uses.DistinctBy(use => use.Node.Span))
        {
            diagnostics.Report(TypeDiagnostics.Unguarded(use.Node));
        }
    }
}
