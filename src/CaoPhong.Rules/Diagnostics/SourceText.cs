namespace CaoPhong.Rules.Diagnostics;

/// <summary>A text that is read, and the name by which people know it.</summary>
/// <remarks>Immutable; safe to share between threads. Offsets count UTF-16 units from 0, lines and columns from 1.
/// A line ends at LF, CR LF or CR.</remarks>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    /// <summary>A text under its name, normally the path of its file.</summary>
    public SourceText(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        Path = path;
        Text = text;
        lineStarts = FindLineStarts(text);
    }

    /// <summary>The name that stands before line and column in a message.</summary>
    public string Path { get; }

    /// <summary>All of the text, as it was read.</summary>
    public string Text { get; }

    /// <summary>The line and column of an offset; an offset beyond the end is the end.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var at = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(lineStarts, at);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, at - lineStarts[line] + 1);
    }

    /// <summary>The text of a line, counted from 1, without its end.</summary>
    public string Line(int line)
    {
        var start = lineStarts[line - 1];
        var end = line < lineStarts.Length ? lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
