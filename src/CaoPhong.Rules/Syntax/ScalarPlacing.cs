using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax;

/// <summary>Makes the node of a scalar: its text in NFC, its span, and the place of every character.</summary>
internal static class ScalarPlacing
{
    /// <summary>The scalar in <c>text[start..end]</c>, whose text the parser read as <paramref name="value"/>.</summary>
    public static ScalarNode Place(WorkingText text, int start, int end, ScalarStyle style, string value)
    {
        var written = end;
        end = style is ScalarStyle.Literal or ScalarStyle.Folded ? EndOfBlock(text.Text, start, end) : end;
        if (style == ScalarStyle.Plain && value.Length > 0 && start < text.Text.Length && text.Text[start] is '&' or '!')
        {
            start = Math.Max(start, end - value.Length); // behind an anchor or a tag, which has been reported
        }

        value = Characters.Unmask(value);
        var span = text.SpanOf(start, end);
        var lead = style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        if (span.Length == value.Length + (2 * lead) && TextForms.IsComposed(value)
            && string.CompareOrdinal(text.Source.Text, span.Start + lead, value, 0, value.Length) == 0)
        {
            return new(value, style, span) { Lead = lead };
        }

        var decoded = ScalarDecoder.Decode(text.Text, start, written, style);
        var offsets = Characters.Unmask(decoded.ToString()) == value ? decoded.Offsets : Coarse(start, end, value.Length);
        var origins = new List<int>(value.Length);
        var composed = TextForms.Compose(value, origins);
        var placed = origins.ConvertAll(origin => Math.Min(text.ToSource(offsets[origin]), span.End));
        placed.Add(span.End - lead);
        return new(composed, style, span) { Offsets = placed };
    }

    // Where characters and places cannot be matched, they are spread over the span in order.
    private static List<int> Coarse(int start, int end, int length) =>
        [.. Enumerable.Range(0, length).Select(i => Math.Min(start + i, end))];

    // The blank lines behind a block are not written by its author as part of it; blanks at the end of its last line are.
    private static int EndOfBlock(string text, int start, int end)
    {
        var last = end;
        while (last > start + 1 && text[last - 1] is ' ' or '\t' or '\r' or '\n')
        {
            last--;
        }

        while (last < end && text[last] is ' ' or '\t')
        {
            last++;
        }

        return last;
    }
}
