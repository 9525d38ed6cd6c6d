namespace CaoPhong.Rules.Analysis.Impacts;

/// <summary>How many went from which grade to which.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Rows">The grades under the old version, best first; several that are possible stand for themselves.</param>
/// <param name="Columns">The grades under the new version.</param>
/// <param name="Counts">How many, by row and column.</param>
public sealed record ImpactMatrix(IReadOnlyList<GradeState> Rows, IReadOnlyList<GradeState> Columns, IReadOnlyList<IReadOnlyList<long>> Counts)
{
    /// <summary>The matrix of counts by old and new grade.</summary>
    internal static ImpactMatrix Of(IReadOnlyDictionary<(GradeState Old, GradeState New), long> counts)
    {
        var rows = Sorted(counts.Keys.Select(pair => pair.Old));
        var columns = Sorted(counts.Keys.Select(pair => pair.New));
        return new(rows, columns, [.. rows.Select(row => (IReadOnlyList<long>)[.. columns.Select(column => counts.GetValueOrDefault((row, column)))])]);
    }

    private static List<GradeState> Sorted(IEnumerable<GradeState> states) =>
        [.. states.Distinct().OrderBy(state => state.Kind).ThenBy(state => state.Order, StringComparer.Ordinal)];
}
