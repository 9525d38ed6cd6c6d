namespace CaoPhong.Rules.Expressions;

/// <summary>The texts that something may be.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Values">The texts that are named.</param>
/// <param name="Others">False: it is one of <paramref name="Values"/>; true: it is any text but these.</param>
public sealed record PossibleTexts(IReadOnlySet<string> Values, bool Others)
{
    /// <summary>Any text.</summary>
    public static PossibleTexts Any { get; } = new(new SortedSet<string>(StringComparer.Ordinal), true);

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => !Others && Values.Count == 0;

    /// <summary>The one text; null where there are several.</summary>
    public string? Single => Others || Values.Count != 1 ? null : Values is OneText one ? one.Text : Values.First();

    /// <summary>One of these.</summary>
    public static PossibleTexts OneOf(IEnumerable<string> values) => new(new SortedSet<string>(values, StringComparer.Ordinal), false);

    /// <summary>This text.</summary>
    internal static PossibleTexts Only(string text) => new(new OneText(text), false);

    /// <summary>Any text but these.</summary>
    public static PossibleTexts AllBut(IEnumerable<string> values) => new(new SortedSet<string>(values, StringComparer.Ordinal), true);

    /// <summary>Whether it may be this text.</summary>
    public bool Contains(string text) => Values.Contains(text) != Others;

    /// <summary>What either allows.</summary>
    public PossibleTexts Or(PossibleTexts other) => (Others, other.Others) switch
    {
        (false, false) => OneOf(Values.Union(other.Values)),
        (true, true) => AllBut(Values.Intersect(other.Values)),
        (true, false) => AllBut(Values.Except(other.Values)),
        _ => AllBut(other.Values.Except(Values)),
    };

    /// <summary>What both allow.</summary>
    public PossibleTexts And(PossibleTexts other) => (Others, other.Others) switch
    {
        (false, _) => OneOf(Values.Where(other.Contains)),
        (true, false) => OneOf(other.Values.Where(Contains)),
        _ => AllBut(Values.Union(other.Values)),
    };

    /// <inheritdoc/>
    public bool Equals(PossibleTexts? other) => other is not null && Others == other.Others && Values.SetEquals(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Others, Values.Count);
}
