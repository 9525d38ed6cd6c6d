using System.Collections;

namespace CaoPhong.Rules.Expressions;

/// <summary>The set of one text: what is known is mostly that, and a set that can grow costs many times as much.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
internal sealed class OneText(string text) : IReadOnlySet<string>
{
    public string Text => text;

    public int Count => 1;

    public bool Contains(string item) => item == text;

    public IEnumerator<string> GetEnumerator()
    {
        yield return text;
    }

    public bool IsProperSubsetOf(IEnumerable<string> other) => Set().IsProperSubsetOf(other);

    public bool IsProperSupersetOf(IEnumerable<string> other) => Set().IsProperSupersetOf(other);

    public bool IsSubsetOf(IEnumerable<string> other) => Set().IsSubsetOf(other);

    public bool IsSupersetOf(IEnumerable<string> other) => Set().IsSupersetOf(other);

    public bool Overlaps(IEnumerable<string> other) => Set().Overlaps(other);

    public bool SetEquals(IEnumerable<string> other) => Set().SetEquals(other);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private HashSet<string> Set() => new(StringComparer.Ordinal) { text };
}
