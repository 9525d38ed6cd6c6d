using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>Reads YAML: a list of meetings, or one meeting.</summary>
/// <remarks>Thread-safe. A text of up to 1 MiB is read as a whole; a longer one must be a list whose items begin at the margin,
/// and is read an item at a time.</remarks>
public sealed class YamlFactReader : IFactReader
{
    /// <inheritdoc/>
    public string Format => "yaml";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".yaml", ".yml"];

    /// <inheritdoc/>
    public IEnumerable<FactRow> Read(Stream stream, FactFile file)
    {
        var window = new ByteWindow(stream);
        while (!window.AtEnd && window.Bytes.Length <= YamlOptions.Facts.MaxBytes)
        {
            window.Grow();
        }

        return window.AtEnd ? YamlMeetings.Read(Encoding.UTF8.GetString(window.Bytes), 1, file) : Pieces(window, file);
    }

    private static IEnumerable<FactRow> Pieces(ByteWindow window, FactFile file)
    {
        var line = 1;
        while (!window.Bytes.IsEmpty)
        {
            var length = PieceLength(window);
            var piece = Encoding.UTF8.GetString(window.Bytes[..length]);
            foreach (var row in YamlMeetings.Read(piece, line, file))
            {
                yield return row;
            }

            line += window.Bytes[..length].Count((byte)'\n');
            window.Skip(length);
            if (window.Bytes.IsEmpty)
            {
                window.Grow();
            }
        }
    }

    // Up to the next item of the outermost list; all that there is where none begins within the longest text.
    private static int PieceLength(ByteWindow window)
    {
        var from = 0;
        while (true)
        {
            var found = window.Bytes[from..].IndexOf("\n-"u8);
            if (found >= 0 && from + found > 0)
            {
                return from + found + 1;
            }

            if (window.AtEnd || window.Bytes.Length > YamlOptions.Facts.MaxBytes)
            {
                return window.Bytes.Length;
            }

            from = Math.Max(0, window.Bytes.Length - 1);
            window.Grow();
        }
    }
}
