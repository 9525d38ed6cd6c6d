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
            complete &= key.Value is ScalarNode { IsNull: true } ? TakeOut(thing, entries, key, path) : Set(entries, key, keys, path, hasId);
        }

        return complete ? thing with { Entries = entries } : null;
    }

    /// <summary>A key, and what it is one of several ways to say: two changes of one thing may not share any of these.</summary>
    public IEnumerable<string> Means(string key) =>
        Alike.Where(group => group.Contains(key)).Select(group => string.Join('/', group)).Concat(IsKind(key) ? ["the kind"] : []).Prepend(key);

    private bool TakeOut(MappingNode thing, List<MappingEntry> entries, MappingEntry key, ScalarNode path)
    {
        if (thing.Find(key.Key.Text) is not { } there)
        {
            diagnostics.Report(AmendmentDiagnostics.NoSuchKey(key.Key, path.Text));
            return false;
        }

        entries.Remove(there);
        return true;
    }

    // Two keys of one change that stand for one another both stay: that is the author's mistake, and is told as in a version written whole.
    private bool Set(List<MappingEntry> entries, MappingEntry key, IReadOnlyList<MappingEntry> keys, ScalarNode path, bool hasId)
    {
        if (hasId && key.Key.Text == "id")
        {
            if (key.Value is ScalarNode id && DocumentPlaces.IdOf(new MappingNode(entries, key.Span)) == id.Text)
            {
                return true;
            }

            diagnostics.Report(AmendmentDiagnostics.IdOfSet(key.Key));
            return false;
        }

        var place = entries.FindIndex(entry => entry.Key.Text == key.Key.Text);
        if (place < 0)
        {
            place = entries.FindIndex(IsReplaced);
        }

        entries.Insert(place < 0 ? entries.Count : place, key);
        entries.RemoveAll(entry => !ReferenceEquals(entry, key) && IsReplaced(entry));
        return true;

        bool IsReplaced(MappingEntry entry) =>
            entry.Key.Text == key.Key.Text || (!keys.Contains(entry) && StandsFor(entry.Key.Text, key.Key.Text));
    }

    private bool StandsFor(string old, string key) =>
        old != key && (Alike.Any(group => group.Contains(old) && group.Contains(key)) || (IsKind(old) && IsKind(key)));

    private bool IsKind(string key) => kinds.Any(kind => kind.Key == key);
}
