using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary>Holds constant points to 0..max and to a step when a rule set is read.</summary>
internal static class ConstantPoints
{
    /// <summary>Whether points may be given by a criterion; reported where not.</summary>
    public static bool AreAllowed(decimal points, SourceSpan span, decimal max, decimal? step, DiagnosticBag diagnostics)
    {
        if (points < 0 || points > max)
        {
            diagnostics.Report(KindDiagnostics.PointsOutside(span, points, max));
            return false;
        }

        if (step is { } by && points % by != 0)
        {
            diagnostics.Report(KindDiagnostics.PointsOffStep(span, points, by));
            return false;
        }

        return true;
    }

    /// <summary>The same for an expression, where it is a constant.</summary>
    public static bool AreAllowed(Expr points, decimal max, DiagnosticBag diagnostics) =>
        ValueOf(points) is not { } constant || AreAllowed(constant, points.Span, max, null, diagnostics);

    // An expression of numbers and signs alone is worked out once and for all.
    private static decimal? ValueOf(Expr points) =>
        ExprTree.All(points).All(node => node is LiteralExpr or NegateExpr or BinaryExpr)
            && ExprCompiler.Compile(points)(new Frame([])) is { Kind: ValueKind.Number } value
            ? value.AsNumber
            : null;
}
