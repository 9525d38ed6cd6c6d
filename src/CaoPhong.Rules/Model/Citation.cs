using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Model;

/// <summary>How far a number is known.</summary>
public enum Basis
{
    /// <summary>Stated of this regulation in a source that quotes it.</summary>
    Quoted,

    /// <summary>Stated in another published document of the same kind.</summary>
    Published,

    /// <summary>Reasoned by the authors of the rule set; nobody published it.</summary>
    Inferred,
}

/// <summary>Where a rule comes from: <c>source: {cite: hd-12, basis: inferred}</c>.</summary>
/// <param name="Cite">The id of a source of the rule set; null when only the basis is given.</param>
/// <param name="Basis">How far it is known; null when only the source is given.</param>
/// <param name="Span">Where it is written.</param>
public sealed record Citation(string? Cite, Basis? Basis, SourceSpan Span)
{
    /// <summary>Where in the source, such as <c>Điều 3</c>; null where not given.</summary>
    public string? Place { get; init; }

    /// <summary>The other citations of the same list, in the order written.</summary>
    public IReadOnlyList<Citation> Others { get; init; } = [];
}
