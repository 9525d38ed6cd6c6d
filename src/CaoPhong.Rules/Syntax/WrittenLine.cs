using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax.Traps;

namespace CaoPhong.Rules.Syntax;

/// <summary>Shows the line of a mistake as it should be written.</summary>
internal static class WrittenLine
{
    private const int Widest = 160;

    /// <summary>The lines around <c>text[start..end]</c> after the changes; of a very long line the part around the place.</summary>
    /// <param name="changed">The text after the changes.</param>
    /// <param name="text">The text before.</param>
    /// <param name="start">Where the mistake begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="keepIndentation">Whether the blanks at the start of the line are shown.</param>
    public static string Of(WorkingText changed, string text, int start, int end, bool keepIndentation)
    {
        var from = start;
        while (from > 0 && !Chars.IsBreak(text[from - 1]) && start - from < Widest)
        {
            from--;
        }

        var to = Math.Min(end, start + (4 * Widest));
        while (to < text.Length && !Chars.IsBreak(text[to]) && to - end < Widest)
        {
            to++;
        }

        var line = changed.Changed(from, to).ReplaceLineEndings("\n");
        var head = from > 0 && !Chars.IsBreak(text[from - 1]) ? "… " : "";
        var tail = to < text.Length && !Chars.IsBreak(text[to]) ? " …" : "";
        return head + (keepIndentation || line.Contains('\n', StringComparison.Ordinal) ? line.TrimEnd() : line.Trim()) + tail;
    }

    /// <summary>The line of a place without what stands there; of a very long line the part around the place.</summary>
    public static string Without(SourceSpan span)
    {
        var text = span.Source?.Text ?? "";
        var (from, to) = (span.Start, span.End);
        while (from > 0 && !Chars.IsBreak(text[from - 1]) && span.Start - from < Widest)
        {
            from--;
        }

        while (to < text.Length && !Chars.IsBreak(text[to]) && to - span.End < Widest)
        {
            to++;
        }

        return string.Concat(text.AsSpan(from, span.Start - from), text.AsSpan(span.End, to - span.End)).Trim();
    }
}
