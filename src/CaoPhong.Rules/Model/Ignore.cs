using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Model;

/// <summary>One code that is switched off, and where.</summary>
/// <param name="Code">Such as <c>CPR6014</c>.</param>
/// <param name="Because">Why, in the author's words; null where that was left out and reported.</param>
/// <param name="Span">Where the code is written.</param>
/// <param name="Regions">The places in which it is switched off: what the <c>ignore</c> stands on.</param>
public sealed record Ignore(string Code, string? Because, SourceSpan Span, IReadOnlyList<SourceSpan> Regions)
{
    /// <summary>Whether it switches a finding off.</summary>
    public bool Covers(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return diagnostic.Code == Code && Regions.Any(region => region.Contains(diagnostic.Span));
    }
}
