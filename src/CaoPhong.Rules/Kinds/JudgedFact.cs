using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Kinds;

/// <summary>Holds the max to the steps of points that are given by hand.</summary>
internal static class JudgedFact
{
    /// <summary>Whether the max lies on the step of the kind and on that of the fact; reported where not.</summary>
    /// <param name="judged">The fact; null where it could not be read.</param>
    /// <param name="step">The step that the kind gives.</param>
    /// <param name="max">The criterion's max.</param>
    /// <param name="stepSpan">Where the step is written.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    /// <param name="onlyFact">Whether only spans are given by hand, so that their ends and not the max are held to the kind's step.</param>
    public static bool FitsStep(
        Expr? judged, decimal? step, decimal max, SourceSpan stepSpan, DiagnosticBag diagnostics, bool onlyFact = false)
    {
        if (!onlyFact && step is { } by && max % by != 0)
        {
            diagnostics.Report(KindDiagnostics.MaxOffStep(stepSpan, max, by));
            return false;
        }

        if (!onlyFact && judged is NameExpr { Symbol.Domain.Step: { } recorded } fact && max % recorded != 0)
        {
            diagnostics.Report(KindDiagnostics.FactStepAboveMax(judged.Span, fact.Name, recorded, max));
            return false;
        }

        return true;
    }
}
