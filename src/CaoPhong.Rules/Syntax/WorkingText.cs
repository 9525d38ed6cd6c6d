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
    private readonly WorkingText? before;
    private readonly List<Piece> pieces;

    private WorkingText(SourceText source, WorkingText? before, string text, List<Piece> pieces)
    {
        Source = source;
        Text = text;
        this.before = before;
        this.pieces = pieces;
    }

    /// <summary>The source.</summary>
    public SourceText Source { get; }

    /// <summary>The repaired text.</summary>
    public string Text { get; }

    /// <summary>The source as it is.</summary>
    public static WorkingText Of(SourceText source) => new(source, null, source.Text, [new(0, 0, source.Text.Length, true)]);

    /// <summary>This text with changes.</summary>
    /// <param name="edits">The changes, in any order; of two insertions at one place the first comes first, and of two that overlap the second is left out.</param>
    public WorkingText With(IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder(Text.Length + 64);
        var made = new List<Piece>();
        var done = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.Length > 0).Where(edit => edit.Start >= done))
        {
            Keep(edit.Start);
            made.Add(new(text.Length, edit.Start, edit.Length, false));
            text.Append(edit.Text);
            done = edit.Start + edit.Length;
        }

        Keep(Text.Length);
        return new(Source, this, text.ToString(), made);

        void Keep(int end)
        {
            made.Add(new(text.Length, done, end - done, true));
            text.Append(Text, done, end - done);
        }
    }

    /// <summary>The offset in the source of an offset in the text.</summary>
    public int ToSource(int offset)
    {
        var piece = pieces[Last(piece => piece.Start <= offset)];
        var origin = piece.Origin + Math.Clamp(offset - piece.Start, 0, piece.Length);
        return before?.ToSource(origin) ?? origin;
    }

    /// <summary>The span in the source of a piece of the text.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        var from = ToSource(start);
        return new(Source, from, Math.Max(0, ToSource(end) - from));
    }

    /// <summary>What became of a piece of the text before the changes, with what was put at its ends.</summary>
    public string Changed(int start, int end)
    {
        var first = pieces[Last(piece => piece.Origin + piece.Length < start) + 1];
        var last = pieces[Last(piece => piece.Origin <= end)];
        var from = first.Start + (first.Kept ? Math.Max(0, start - first.Origin) : 0);
        var to = last.Start + (last.Kept ? Math.Clamp(end - last.Origin, 0, last.Length) : 0);
        return from < to ? Text[from..to] : "";
    }

    private int Last(Func<Piece, bool> holds)
    {
        var (low, high) = (-1, pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = holds(pieces[middle]) ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    // What begins at Start in this text stood at Origin in the one before, with Length characters there.
    private readonly record struct Piece(int Start, int Origin, int Length, bool Kept);
}
