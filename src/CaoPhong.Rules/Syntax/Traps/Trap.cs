using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>The words of a trap, once its line has been rewritten.</summary>
/// <param name="span">Where it is.</param>
/// <param name="written">The line as it should be written.</param>
internal delegate Diagnostic TrapWords(SourceSpan span, string written);

/// <summary>What YAML does with a trap.</summary>
internal enum TrapWeight
{
    /// <summary>A YAML parser cannot read it.</summary>
    Breaks,

    /// <summary>It is read, but as something else than its author meant.</summary>
    Misreads,

    /// <summary>It is read as it stands; it may have been meant otherwise.</summary>
    Doubt,
}

/// <summary>A place where YAML reads something other than its author meant, and how it should be written.</summary>
/// <param name="Start">Offset where it begins, in the text that was looked at.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Words">What is said about it; null for a repair that follows from another one.</param>
/// <param name="Weight">What YAML does with it.</param>
/// <param name="Edits">The repair, in order of place.</param>
internal sealed record Trap(int Start, int End, TrapWords? Words, TrapWeight Weight, IReadOnlyList<TextEdit> Edits)
{
    /// <summary>Another place that belongs to it, and what stands there; null where there is none.</summary>
    public (int At, Phrase Words)? Related { get; init; }
}
