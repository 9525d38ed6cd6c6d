using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary>The <c>round</c> of a kind that rounds its own points: beside its key, or among its options.</summary>
internal static class OwnRounding
{
    /// <summary>Reads it.</summary>
    /// <returns>False, and reported, where it is wrong.</returns>
    public static bool Read(CriterionContext criterion, DiagnosticBag diagnostics, out Rounding? rounding)
    {
        rounding = criterion.Round;
        if ((criterion.Options as BoundMapping)?["round"] is not BoundMapping inside)
        {
            return true;
        }

        if (rounding is not null)
        {
            diagnostics.Report(KindDiagnostics.RoundTwice(((BoundMapping)criterion.Options).SpanOf("round")));
            return false;
        }

        var to = inside.Number("to")!.Value;
        if (criterion.Max % to != 0)
        {
            diagnostics.Report(KindDiagnostics.RoundOffMax(inside["to"]!.Span, criterion.Max, to));
            return false;
        }

        rounding = new(to, ModeOf(inside.Text("mode")!));
        return true;
    }

    private static RoundingMode ModeOf(string word) => word switch
    {
        "half-up" => RoundingMode.HalfUp,
        "half-even" => RoundingMode.HalfEven,
        "up" => RoundingMode.Up,
        _ => RoundingMode.Down,
    };
}
