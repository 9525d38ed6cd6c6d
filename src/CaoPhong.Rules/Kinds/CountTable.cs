using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary>The table of <c>deduct</c>, <c>award</c> and <c>penalty</c>.</summary>
internal static class CountTable
{
    // Far inside a decimal, as every max is.
    private const decimal Most = 1_000_000_000_000;

    /// <summary>The table; null, and reported, where the options make none.</summary>
    /// <param name="criterion">The criterion; a max of 0 is none.</param>
    /// <param name="kind">The key of the kind.</param>
    /// <param name="start">The points of no occurrence.</param>
    /// <param name="sign">1 where occurrences win points, −1 where they lose them.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    public static DecisionTable? Of(CriterionContext criterion, string kind, decimal start, decimal sign, DiagnosticBag diagnostics)
    {
        var options = (BoundMapping)criterion.Options;
        var items = CountOptions.Read(criterion, kind, diagnostics);
        decimal? max = criterion.Max > 0 ? criterion.Max : null;
        var allowed = AreAllowed(items ?? [], max, diagnostics) & StopIsAllowed(options, max, diagnostics);
        if (items is null || !allowed)
        {
            return null;
        }

        var stop = options.Number("at_most") is { } most && !(most > max) ? most : max;
        var rows = new CountRows(start, sign, stop);
        var points = new PointsDomain(0, max ?? stop ?? decimal.MaxValue, null);
        var counts = items.Select(item => item.Each).ToList();
        if (options["items"] is null)
        {
            return new(HitPolicy.Unique, rows.Single(items[0]), points, NoRow.Error) { Counts = counts };
        }

        var all = new List<Row>();
        foreach (var item in items)
        {
            all.AddRange(rows.OneOfSeveral(item, all.Count + 1));
        }

        var (low, high) = sign < 0 ? (start - stop, (decimal?)start) : (start, start + stop);
        return new(HitPolicy.Sum, all, points, NoRow.Zero)
        {
            Counts = counts,
            Tally = new(start, low, high),
            Items = [.. items.Select(rows.Written)],
        };
    }

    private static bool AreAllowed(IReadOnlyList<CountedItem> items, decimal? max, DiagnosticBag diagnostics)
    {
        var allowed = true;
        foreach (var item in items)
        {
            if (max is { } most)
            {
                allowed &= ConstantPoints.AreAllowed(item.Points, item.PointsSpan, most, null, diagnostics);
            }
            else if (item.Points > Most)
            {
                diagnostics.Report(KindDiagnostics.Huge(item.PointsSpan, "points", item.Points));
                allowed = false;
            }
        }

        return allowed;
    }

    private static bool StopIsAllowed(BoundMapping options, decimal? max, DiagnosticBag diagnostics)
    {
        if (options["at_most"] is not BoundNumber stop)
        {
            return true;
        }

        if (max is { } most && stop.Value > most)
        {
            diagnostics.Report(KindDiagnostics.StopOutside(stop.Span, stop.Value, most));
            return true;
        }

        if (stop.Value > Most)
        {
            diagnostics.Report(KindDiagnostics.Huge(stop.Span, "at_most", stop.Value));
            return false;
        }

        return true;
    }
}
