namespace CaoPhong.Rules.Facts.Files;

/// <summary>Writes rows that could not be scored as they stood, so that the file can be mended and read again.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class RejectedRows(Stream output, string format) : IDisposable
{
    private int count;

    /// <summary>The number of rows written.</summary>
    public int Count => count;

    /// <summary>Writes one row.</summary>
    public void Write(FactRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Original.IsEmpty)
        {
            return;
        }

        if (count++ == 0)
        {
            Start(row);
        }
        else if (format == "json")
        {
            output.Write(","u8);
            EndLine();
        }

        output.Write(row.Original.Span);
        if (format != "json")
        {
            EndLine();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (format == "json")
        {
            output.Write(count == 0 ? "["u8 : "\n"u8);
            output.Write("]\n"u8);
        }

        output.Flush();
    }

    private void Start(FactRow row)
    {
        if (format == "json")
        {
            output.Write("[\n"u8);
        }
        else if (!row.Heading.IsEmpty)
        {
            output.Write("\uFEFF"u8);
            output.Write(row.Heading.Span);
            EndLine();
        }
    }

    private void EndLine() => output.Write("\n"u8);
}
