using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>What the changes of one amendment have touched, so that none undoes another.</summary>
internal sealed class TouchedThings(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, List<(ScalarNode Change, IReadOnlyList<string>? Keys)>> changes = new(StringComparer.Ordinal);

    /// <summary>Takes a thing for a change; reported where an earlier change took it, or one of the keys, already.</summary>
    /// <param name="path">The thing, as the change names it.</param>
    /// <param name="keys">The keys that change; null for the whole thing, none for its place alone.</param>
    public bool Take(ScalarNode path, IReadOnlyList<string>? keys)
    {
        var earlier = changes.TryGetValue(path.Text, out var there) ? there : changes[path.Text] = [];
        foreach (var (change, taken) in earlier)
        {
            var clash = taken is null || keys is null || (taken.Count == 0 && keys.Count == 0) || taken.Intersect(keys).Any();
            if (clash)
            {
                diagnostics.Report(AmendmentDiagnostics.Twice(path.Span, path.Text, change.Span));
                return false;
            }
        }

        earlier.Add((path, keys));
        return true;
    }

    /// <summary>The change that took a thing or keys of it; null where none did.</summary>
    public ScalarNode? Of(string path) => changes.TryGetValue(path, out var earlier) && earlier.Count > 0 ? earlier[0].Change : null;
}
