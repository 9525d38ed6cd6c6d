using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>What is asked of conditions that split all meetings among them.</summary>
/// <param name="Conditions">The conditions in order; null for the last one that holds when no other does.</param>
public sealed record CoverageQuestion(IReadOnlyList<Expr?> Conditions)
{
    /// <summary>What must hold; meetings where it does not are not asked about.</summary>
    public IReadOnlyList<Expr> Assumptions { get; init; } = [];

    /// <summary>Whether every meeting must satisfy one of them.</summary>
    public bool MustCover { get; init; }

    /// <summary>Whether only the first that holds counts; else all are looked at.</summary>
    public bool FirstCounts { get; init; }

    /// <summary>Whether two may not hold at once.</summary>
    public bool MayNotOverlap { get; init; }

    /// <summary>The values of which those that hold at once must agree; null where they need not.</summary>
    public IReadOnlyList<Expr>? MustAgree { get; init; }

    /// <summary>Everything that is asked of a meeting.</summary>
    public IEnumerable<Expr> Expressions => Assumptions.Concat(Conditions.OfType<Expr>()).Concat(MustAgree ?? []);
}
