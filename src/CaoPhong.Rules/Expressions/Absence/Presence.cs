using System.Collections.Immutable;

namespace CaoPhong.Rules.Expressions.Absence;

/// <summary>What is known of absent facts once an expression was evaluated without an error.</summary>
/// <param name="WhenTrue">The facts that are not absent where it is true; null where it is never true. For a value that is no truth the same as <paramref name="WhenFalse"/>.</param>
/// <param name="WhenFalse">The facts that are not absent where it is false; null where it is never false.</param>
internal sealed record Presence(ImmutableHashSet<string>? WhenTrue, ImmutableHashSet<string>? WhenFalse)
{
    /// <summary>Why it may be absent itself; none: then it has a value.</summary>
    public IReadOnlyList<AbsentUse> Nulls { get; init; } = [];

    /// <summary>Why an element of it, a list, may be absent.</summary>
    public IReadOnlyList<AbsentUse> ElementNulls { get; init; } = [];

    /// <summary>The members that no element of it, a list, lacks.</summary>
    public ImmutableHashSet<string> InElements { get; init; } = [];

    /// <summary>What is known whatever its value is.</summary>
    public ImmutableHashSet<string> After => Either(WhenTrue, WhenFalse) ?? [];

    /// <summary>A value of which nothing else is known.</summary>
    public static Presence Where(ImmutableHashSet<string> given) => new(given, given);

    /// <summary>What holds where one thing or the other does; null stands for what never is.</summary>
    public static ImmutableHashSet<string>? Either(ImmutableHashSet<string>? one, ImmutableHashSet<string>? other) =>
        one is null ? other : other is null ? one : one.Intersect(other);

    /// <summary>The same where further facts are known to be there.</summary>
    public Presence With(IEnumerable<string> keys) =>
        this with { WhenTrue = WhenTrue?.Union(keys), WhenFalse = WhenFalse?.Union(keys) };
}
