using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Ids that must differ; one that comes again is reported with both places.</summary>
internal sealed class UniqueIds(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, SourceSpan> places = new(StringComparer.Ordinal);

    /// <summary>Takes an id; null is one that could not be read.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Take(ScalarNode? id)
    {
        if (id is null || places.TryAdd(id.Text, id.Span))
        {
            return true;
        }

        diagnostics.Report(ModelDiagnostics.DuplicateId(id.Text, id.Span, places[id.Text]));
        return false;
    }
}
