using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary>The ids of the items of one criterion.</summary>
internal static class ItemIds
{
    /// <summary>Whether the ids that are given differ; reported where not.</summary>
    public static bool AreUnique(IEnumerable<BoundMapping> items, DiagnosticBag diagnostics)
    {
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var unique = true;
        foreach (var id in items.Select(item => item["id"]).OfType<BoundText>())
        {
            if (!places.TryAdd(id.Text, id.Span))
            {
                diagnostics.Report(KindDiagnostics.DuplicateItem(id.Text, id.Span, places[id.Text]));
                unique = false;
            }
        }

        return unique;
    }
}
