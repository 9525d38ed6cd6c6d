using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Typing;

namespace CaoPhong.Rules.Expressions;

/// <summary>Gives every node its type and every name its symbol.</summary>
public static class TypeChecker
{
    /// <summary>The tree with types and symbols.</summary>
    /// <param name="expr">As parsed.</param>
    /// <param name="scope">What it may name.</param>
    /// <param name="expected">The type that is asked for; null for any.</param>
    /// <param name="diagnostics">Where mistakes go, in order of place.</param>
    /// <returns>Null when there was a mistake, here or in parsing, so that nobody evaluates the tree.</returns>
    public static Expr? Check(Expr expr, Scope scope, FeelType? expected, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var tree = new ExprChecker(scope, found).Check(expr, expected);
        diagnostics.Report(found.InOrder());
        return found.HasErrors ? null : tree;
    }
}
