using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>A rule set with one thing in it written otherwise.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Place">The criterion, or what else it is in, by its id.</param>
/// <param name="Change">What is otherwise: "90 becomes 91".</param>
/// <param name="Spans">Where, in the order of the text.</param>
public sealed record Mutant(string Place, Phrase Change, IReadOnlyList<SourceSpan> Spans)
{
    /// <summary>The nodes of the document that are put in place of others, by reference.</summary>
    internal IReadOnlyList<(SyntaxNode Old, SyntaxNode New)> Edits { get; init; } = [];

    /// <summary>The mapping of the criterion that holds all edits; null where they lie elsewhere.</summary>
    internal MappingNode? Criterion { get; init; }

    /// <summary>The form that holds all edits; null where they lie elsewhere.</summary>
    internal Form? Form { get; init; }
}
