using System.Collections;

namespace CaoPhong.Rules.Evaluation;

/// <summary>The scores of all parts of a meeting about which everything is known; each is put together when it is looked at.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
internal sealed class ExactParts(FormLayout layout, decimal[] points, PartState[] states, ScorecardExplainer? explainer) : IReadOnlyList<PartScore>
{
    // Two threads may both make a score; they make the same, and one is kept.
    private PartScore?[]? made;

    public int Count => points.Length;

    public PartScore this[int part]
    {
        get
        {
            var kept = made ??= new PartScore?[points.Length];
            return kept[part] ??= Make(part);
        }
    }

    /// <summary>The scores that a workspace holds.</summary>
    public static ExactParts Of(FormLayout layout, Workspace work, FormSums sums, ScorecardExplainer? explainer)
    {
        var points = new decimal[layout.Parts.Count];
        for (var part = 0; part < points.Length; part++)
        {
            var table = layout.Tables[part];
            points[part] = table < 0 ? sums.PointsOf(part) : work.Points[table];
        }

        return new(layout, points, work.States[..layout.Criteria.Length], explainer);
    }

    public IEnumerator<PartScore> GetEnumerator()
    {
        for (var part = 0; part < points.Length; part++)
        {
            yield return this[part];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private PartScore Make(int part) => layout.Tables[part] is var table && table < 0
        ? new(layout.Parts[part], PartState.Counted, Bounds.Exactly(points[part]))
        : new(layout.Parts[part], states[table], Bounds.Exactly(points[part]), explainer);
}
