namespace CaoPhong.Rules.Diagnostics;

/// <summary>A piece of a text: where something is written.</summary>
/// <param name="Source">The text; null when the thing is written nowhere, such as a fact that always exists.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of UTF-16 units; 0 marks a place between two characters.</param>
public readonly record struct SourceSpan(SourceText? Source, int Start, int Length)
{
    /// <summary>The place of what is written nowhere.</summary>
    public static SourceSpan None => default;

    /// <summary>Offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>Line and column of the first character, from 1.</summary>
    public (int Line, int Column) Position => Source?.PositionOf(Start) ?? (0, 0);

    /// <summary>The characters themselves.</summary>
    public string Text => Source is null ? "" : Source.Text.Substring(Start, Length);

    /// <summary>The least span that holds both; both must be of one text.</summary>
    public SourceSpan To(SourceSpan other) =>
        Source is null ? other
        : other.Source is null ? this
        : new(Source, Math.Min(Start, other.Start), Math.Max(End, other.End) - Math.Min(Start, other.Start));

    /// <summary>Whether another span of the same text lies inside this one.</summary>
    public bool Contains(SourceSpan other) =>
        ReferenceEquals(Source, other.Source) && other.Start >= Start && other.End <= End;
}
