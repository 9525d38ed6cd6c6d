namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Finds the items that run into one another because a <c>- </c> was forgotten between them.</summary>
internal static class ForgottenDash
{
    // One key that comes twice may be a slip; two are another item.
    private const int FewestRepeated = 2;

    /// <summary>The entries of an item as those of the items that it holds: the key of the first line begins another one, where others come
    /// again behind it. One part, of all entries, where it is a single item.</summary>
    public static IReadOnlyList<IReadOnlyList<MappingEntry>> Parts(IReadOnlyList<MappingEntry> entries)
    {
        int[] starts = [.. Enumerable.Range(0, entries.Count).Where(place => entries[place].Key.Text == entries[0].Key.Text)];
        if (starts.Length < 2)
        {
            return [entries];
        }

        IReadOnlyList<MappingEntry>[] parts =
            [.. starts.Zip([.. starts.Skip(1), entries.Count], (from, to) => entries.Skip(from).Take(to - from).ToArray())];
        var known = parts[0].Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal);
        return parts.Skip(1).All(part => part.Count(entry => known.Contains(entry.Key.Text)) >= FewestRepeated) ? parts : [entries];
    }
}
