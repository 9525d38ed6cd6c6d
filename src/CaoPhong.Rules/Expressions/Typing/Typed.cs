using System.Collections.Immutable;

namespace CaoPhong.Rules.Expressions.Typing;

/// <summary>An expression with its type, and what the checker knows of its value.</summary>
/// <param name="Expr">With types and symbols.</param>
/// <param name="MayBeNull">Whether it can be absent, as far as is known at its place.</param>
internal sealed record Typed(Expr Expr, bool MayBeNull = false)
{
    /// <summary>Optional facts that are not absent where it is true.</summary>
    public ImmutableHashSet<string> GivenWhenTrue { get; init; } = [];

    /// <summary>Optional facts that are not absent where it is false.</summary>
    public ImmutableHashSet<string> GivenWhenFalse { get; init; } = [];

    /// <summary>Its type.</summary>
    public FeelType Type => Expr.Type;
}
