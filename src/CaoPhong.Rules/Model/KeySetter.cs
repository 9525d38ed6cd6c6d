using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Changes some keys of a thing and keeps the others: <c>{set: …, to: {…}}</c>.</summary>
internal sealed class KeySetter(IReadOnlyList<ICriterionKind> kinds, DiagnosticBag diagnostics)
{
    // A key takes the place of those that stand for one another with it.
    private static readonly string[][] Alike =
    [
        ["from", "above", "is"], ["below", "to", "is"], ["when", "unless", "otherwise"], ["max", "ceiling"],
    ];

    /// <summary>The changed thing; null, and reported, where a key cannot be set.</summary>
    /// <param name="thing">As it was.</param>
    /// <param name="keys">The keys that change.</param>
    /// <param name="path">By what the thing is named.</param>
    /// <param name="hasId">Whether its id is one of its keys.</param>
    public MappingNode? Set(MappingNode thing, IReadOnlyList<MappingEntry> keys, ScalarNode path, bool hasId)
    {
        var entries = thing.Entries.ToList();
        var complete = true;
        foreach (var key in keys)
        {
            complete &= Set(entries, key, path, hasId);
        }

        return complete ? thing with { Entries = entries } : null;
    }

    private bool Set(List<MappingEntry> entries, MappingEntry key, ScalarNode path, bool hasId)
    {
        if (hasId && key.Key.Text == "id")
        {
            diagnostics.Report(AmendmentDiagnostics.IdOfSet(key.Key));
            return false;
        }

        var place = entries.FindIndex(entry => entry.Key.Text == key.Key.Text);
        if (key.Value is ScalarNode { IsNull: true })
        {
            if (place < 0)
            {
                diagnostics.Report(AmendmentDiagnostics.NoSuchKey(key.Key, path.Text));
                return false;
            }

            entries.RemoveAt(place);
            return true;
        }

        if (place < 0)
        {
            place = entries.FindIndex(entry => StandsFor(entry.Key.Text, key.Key.Text));
        }

        entries.Insert(place < 0 ? entries.Count : place, key);
        entries.RemoveAll(entry => !ReferenceEquals(entry, key) && (entry.Key.Text == key.Key.Text || StandsFor(entry.Key.Text, key.Key.Text)));
        return true;
    }

    private bool StandsFor(string old, string key) =>
        old != key && (Alike.Any(group => group.Contains(old) && group.Contains(key)) || (IsKind(old) && IsKind(key)));

    private bool IsKind(string key) => kinds.Any(kind => kind.Key == key);
}
