using System.Collections.Concurrent;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts;

/// <summary>The names by which the facts of a schema may be given: ids, labels, and in sheets anything that folds to one of them.</summary>
/// <remarks>Thread-safe: it remembers the names that it was asked for, because every row of a file has the same ones.</remarks>
internal sealed class FactNames
{
    private const int MostRemembered = 2_000;

    private readonly ConcurrentDictionary<string, IReadOnlyList<FactTarget>> askedNames = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<FactTarget>> askedHeadings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactTarget> ids;
    private readonly Dictionary<string, List<FactTarget>> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FactTarget>> folded = new(StringComparer.Ordinal);

    public FactNames(IReadOnlyList<FactTarget> targets)
    {
        ids = targets.ToDictionary(target => target.Name, StringComparer.Ordinal);
        foreach (var target in targets)
        {
            Add(labels, TextForms.Compose(target.Label), target);
            Add(folded, FoldHeading(target.Name), target);
            Add(folded, FoldHeading(target.Label), target);
        }
    }

    /// <summary>All ids, for "did you mean".</summary>
    public IReadOnlyCollection<string> Ids => ids.Keys;

    /// <summary>All labels, for "did you mean".</summary>
    public IReadOnlyCollection<string> Labels => labels.Keys;

    /// <summary>The facts that a name may stand for: one, several where labels are alike, none.</summary>
    /// <param name="name">As given.</param>
    /// <param name="heading">Whether it is the heading of a column, where case, tones and blanks do not count.</param>
    public IReadOnlyList<FactTarget> Find(string name, bool heading)
    {
        var asked = heading ? askedHeadings : askedNames;
        if (asked.TryGetValue(name, out var known))
        {
            return known;
        }

        var found = Search(name, heading);
        if (asked.Count < MostRemembered)
        {
            asked.TryAdd(name, found);
        }

        return found;
    }

    private IReadOnlyList<FactTarget> Search(string name, bool heading)
    {
        if (ids.TryGetValue(name, out var exact))
        {
            return [exact];
        }

        var composed = TextForms.Compose(name).Trim();
        return ids.TryGetValue(composed, out var target) ? [target]
            : labels.TryGetValue(composed, out var labelled) ? labelled
            : heading && folded.TryGetValue(FoldHeading(composed), out var near) ? near
            : [];
    }

    /// <summary>A heading for matching: without case, tones, and needless blanks and line breaks.</summary>
    public static string FoldHeading(string heading) =>
        string.Join(' ', TextForms.Fold(heading).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Add(Dictionary<string, List<FactTarget>> names, string name, FactTarget target)
    {
        if (!names.TryGetValue(name, out var targets))
        {
            names.Add(name, targets = []);
        }

        if (!targets.Contains(target))
        {
            targets.Add(target);
        }
    }
}
