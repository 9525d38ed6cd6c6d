using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Facts;

/// <summary>Reads the ends of a band: <c>from</c> ≥, <c>above</c> &gt;, <c>below</c> &lt;, <c>to</c> ≤, or <c>is</c>.</summary>
public static class BandReader
{
    /// <summary>The keys of a band.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["from", "above", "below", "to", "is"];

    /// <summary>The band of the ends that are given; null, and reported, where they make none.</summary>
    /// <param name="end">The value under a key; null when it is not there or was reported.</param>
    /// <param name="spanOf">The place of a key.</param>
    /// <param name="show">A value in the words of messages.</param>
    /// <param name="step">The step of what is split, so that <c>{above: 3, below: 4}</c> of integers is seen to be empty; null for none.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    public static Domain? Read(
        Func<string, decimal?> end, Func<string, SourceSpan> spanOf, Func<decimal, object> show, decimal? step, DiagnosticBag diagnostics)
    {
        if (end("is") is { } only)
        {
            return Single(only, end, spanOf, show, step, diagnostics);
        }

        var lower = One("from", "above", end, spanOf, diagnostics, out var twoLower);
        var upper = One("to", "below", end, spanOf, diagnostics, out var twoUpper);
        if (twoLower || twoUpper)
        {
            return null;
        }

        if (lower is not null && upper is not null && IsEmpty(lower, upper, step))
        {
            var (first, last) = (lower.Closed ? "from" : "above", upper.Closed ? "to" : "below");
            diagnostics.Report(DeclarationDiagnostics.EmptyBand(spanOf(first), first, show(lower.Value), last, show(upper.Value), lower.Value > upper.Value));
            return null;
        }

        return new(lower, upper, step);
    }

    /// <summary>Whether no value lies between two ends.</summary>
    internal static bool IsEmpty(Edge lower, Edge upper, decimal? step)
    {
        if (lower.Value > upper.Value || (lower.Value == upper.Value && !(lower.Closed && upper.Closed)))
        {
            return true;
        }

        if (step is not { } by)
        {
            return false;
        }

        // The first value on the lattice that the lower end lets in; a decimal remainder is exact.
        var below = lower.Value % by;
        if (below < 0)
        {
            below += by;
        }

        var distance = below == 0 ? (lower.Closed ? 0 : by) : by - below;
        var room = upper.Value - lower.Value;
        return distance > room || (distance == room && !upper.Closed);
    }

    private static Domain? Single(
        decimal only, Func<string, decimal?> end, Func<string, SourceSpan> spanOf, Func<decimal, object> show, decimal? step, DiagnosticBag diagnostics)
    {
        var other = Keys.FirstOrDefault(key => key != "is" && end(key) is not null);
        if (other is not null)
        {
            diagnostics.Report(DeclarationDiagnostics.TwoEnds(spanOf(other), "is", other));
            return null;
        }

        if (step is { } by && only % by != 0)
        {
            diagnostics.Report(DeclarationDiagnostics.NeverTaken(spanOf("is"), show(only), by));
            return null;
        }

        return new(new(only, true), new(only, true), step);
    }

    private static Edge? One(
        string closed, string open, Func<string, decimal?> end, Func<string, SourceSpan> spanOf, DiagnosticBag diagnostics, out bool two)
    {
        var (closedEnd, openEnd) = (end(closed), end(open));
        two = closedEnd is not null && openEnd is not null;
        if (two)
        {
            diagnostics.Report(DeclarationDiagnostics.TwoEnds(spanOf(open), closed, open));
        }

        return closedEnd is { } c ? new(c, true) : openEnd is { } o ? new(o, false) : null;
    }
}
