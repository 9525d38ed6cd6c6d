using System.Text;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax;

/// <summary>A change of a text: what stands at a place is replaced.</summary>
/// <param name="Start">Offset of the first character that goes.</param>
/// <param name="Length">How many go; 0 to insert only.</param>
/// <param name="Text">What comes.</param>
internal readonly record struct TextEdit(int Start, int Length, string Text);

/// <summary>The text that is given to the YAML parser: the source with the repairs that let the rest be read.</summary>
/// <remarks>Immutable. Every offset in it leads back to an offset in the source.</remarks>
internal sealed class WorkingText
{
    private readonly List<Piece> pieces;

    private WorkingText(SourceText source, string text, List<Piece> pieces)
    {
        Source = source;
        Text = text;
        this.pieces = pieces;
    }

    /// <summary>The source.</summary>
    public SourceText Source { get; }

    /// <summary>The repaired text.</summary>
    public string Text { get; }

    /// <summary>The source as it is.</summary>
    public static WorkingText Of(SourceText source) => new(source, source.Text, [new(0, 0, source.Text.Length)]);

    /// <summary>The source with changes.</summary>
    /// <param name="source">The source.</param>
    /// <param name="edits">Places in the source, in order; they do not overlap.</param>
    public static WorkingText Of(SourceText source, IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder(source.Text.Length + 64);
        var pieces = new List<Piece>();
        var done = 0;
        foreach (var edit in edits)
        {
            pieces.Add(new(text.Length, done, edit.Start - done));
            text.Append(source.Text, done, edit.Start - done);
            pieces.Add(new(text.Length, edit.Start, edit.Length));
            text.Append(edit.Text);
            done = edit.Start + edit.Length;
        }

        pieces.Add(new(text.Length, done, source.Text.Length - done));
        text.Append(source.Text, done, source.Text.Length - done);
        return new(source, text.ToString(), pieces);
    }

    /// <summary>The offset in the source of an offset in the text.</summary>
    public int ToSource(int offset)
    {
        var (low, high) = (0, pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = pieces[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return pieces[low].Origin + Math.Clamp(offset - pieces[low].Start, 0, pieces[low].Length);
    }

    /// <summary>The span in the source of a piece of the text.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        var from = ToSource(start);
        return new(Source, from, Math.Max(0, ToSource(end) - from));
    }

    // What begins at Start in the text begins at Origin in the source and has Length characters there.
    private readonly record struct Piece(int Start, int Origin, int Length);
}
