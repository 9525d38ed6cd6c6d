using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax;

/// <summary>The text that is given to the YAML parser: the source with the repairs that let the rest be read.</summary>
/// <remarks>Immutable. Every offset in it leads back to an offset in the source.</remarks>
internal sealed class WorkingText
{
    private readonly int[] starts;
    private readonly int[] origins;

    private WorkingText(SourceText source, string text, int[] starts, int[] origins)
    {
        Source = source;
        Text = text;
        this.starts = starts;
        this.origins = origins;
    }

    /// <summary>The source.</summary>
    public SourceText Source { get; }

    /// <summary>The repaired text.</summary>
    public string Text { get; }

    /// <summary>The source as it is.</summary>
    public static WorkingText Of(SourceText source) => new(source, source.Text, [0], [0]);

    /// <summary>The offset in the source of an offset in the text.</summary>
    public int ToSource(int offset)
    {
        var index = Array.BinarySearch(starts, offset);
        index = index >= 0 ? index : ~index - 1;
        return Math.Min(origins[index] + offset - starts[index], Source.Text.Length);
    }

    /// <summary>The span in the source of a piece of the text.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        var from = ToSource(start);
        return new(Source, from, Math.Max(0, ToSource(end) - from));
    }
}
