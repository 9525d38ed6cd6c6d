using System.Text;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>Reads JSON Lines: an object a line; blank lines are passed over.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class JsonLinesFactReader : IFactReader
{
    private const int MostBytes = 1 << 20;

    /// <inheritdoc/>
    public string Format => "jsonl";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    /// <inheritdoc/>
    public IEnumerable<FactRow> Read(Stream stream, FactFile file)
    {
        var window = new ByteWindow(stream);
        window.Grow();
        for (var line = 1; !(window.AtEnd && window.Bytes.IsEmpty); line++)
        {
            var length = Line(window, out var tooLong);
            var bytes = window.Bytes[..length];
            var place = file.At(line);
            if (tooLong || !bytes.Trim(" \t\r"u8).IsEmpty)
            {
                var row = tooLong ? FactRow.Broken(place, FactFileDiagnostics.TooLong(place)) : JsonMeeting.Read(bytes.TrimEnd((byte)'\r'), place);
                yield return row with { Original = file.KeepOriginal ? bytes.TrimEnd((byte)'\r').ToArray() : default };
            }

            window.Skip(Math.Min(length + 1, window.Bytes.Length));
            if (window.Bytes.IsEmpty)
            {
                window.Grow();
            }
        }
    }

    // The length of the line, without its end; a line that is too long is passed over but for its last bytes.
    private static int Line(ByteWindow window, out bool tooLong)
    {
        tooLong = false;
        int end;
        while ((end = window.Bytes.IndexOf((byte)'\n')) < 0 && !window.AtEnd)
        {
            if (window.Bytes.Length > MostBytes)
            {
                tooLong = true;
                window.Skip(window.Bytes.Length - MostBytes);
            }

            window.Grow();
        }

        return end < 0 ? window.Bytes.Length : end;
    }
}
