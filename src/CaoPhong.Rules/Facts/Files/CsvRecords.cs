namespace CaoPhong.Rules.Facts.Files;

/// <summary>What is wrong with a record of a CSV file.</summary>
internal enum CsvFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quote is opened and never closed.</summary>
    UnclosedQuote,

    /// <summary>Something follows a closing quote.</summary>
    AfterQuote,

    /// <summary>It is longer than a record may be.</summary>
    TooLong,
}

/// <summary>One cell of a record, by its place among the bytes of the record.</summary>
/// <param name="Start">Of its first byte, behind an opening quote.</param>
/// <param name="Length">Its bytes, without quotes around them.</param>
/// <param name="Quoted">Whether it stands in quotes.</param>
/// <param name="Doubled">Whether quotes in it are doubled.</param>
internal readonly record struct CsvCell(int Start, int Length, bool Quoted, bool Doubled);

/// <summary>Splits a CSV text (RFC 4180) into records and cells.</summary>
/// <remarks>A quote inside a cell that does not begin with one is itself, as in Excel. A record with a fault ends with its first line,
/// so that one lost quote does not swallow the rest. Not thread-safe.</remarks>
internal sealed class CsvRecords(ByteWindow window, byte separator)
{
    /// <summary>The most bytes of a record.</summary>
    public const int MostBytes = 1 << 20;

    private readonly List<CsvCell> cells = [];
    private int length;
    private int contentLength;

    /// <summary>The number of the record, from 1, as the rows of a sheet are counted.</summary>
    public int Row { get; private set; }

    /// <summary>What is wrong with it; its cells are void then.</summary>
    public CsvFault Fault { get; private set; }

    /// <summary>Its cells.</summary>
    public IReadOnlyList<CsvCell> Cells => cells;

    /// <summary>Its bytes, without the end of its line.</summary>
    public ReadOnlySpan<byte> Bytes => window.Bytes[..contentLength];

    /// <summary>Goes to the next record.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        window.Skip(length);
        (length, contentLength, Fault) = (0, 0, CsvFault.None);
        while (!Scan(window.Bytes, window.AtEnd))
        {
            if (window.Bytes.Length > MostBytes)
            {
                Fault = window.Bytes.IndexOfAny((byte)'\n', (byte)'\r') < 0 ? CsvFault.TooLong : CsvFault.UnclosedQuote;
                break;
            }

            if (window.AtEnd)
            {
                if (window.Bytes.IsEmpty)
                {
                    return false;
                }

                Fault = CsvFault.UnclosedQuote;
                break;
            }

            window.Grow();
        }

        if (Fault != CsvFault.None)
        {
            EndWithItsLine();
        }

        Row++;
        return true;
    }

    // Whether a whole record stands at the start of the bytes; its cells and lengths are set then.
    private bool Scan(ReadOnlySpan<byte> bytes, bool atEnd)
    {
        cells.Clear();
        if (bytes.IsEmpty)
        {
            return false;
        }

        var at = 0;
        while (true)
        {
            if (at < bytes.Length && bytes[at] == '"')
            {
                if (!Quoted(bytes, atEnd, ref at))
                {
                    return Fault != CsvFault.None;
                }
            }
            else if (!Bare(bytes, atEnd, ref at))
            {
                return false;
            }

            if (at == bytes.Length)
            {
                return atEnd && End(at, at);
            }

            if (bytes[at] == separator)
            {
                at++;
                if (at == bytes.Length && !atEnd)
                {
                    return false;
                }

                continue;
            }

            if (bytes[at] == '\n')
            {
                return End(at, at + 1);
            }

            // A lone CR ends a line too; whether LF follows may be known only after reading on.
            return (at + 1 < bytes.Length || atEnd)
                && End(at, at + 1 < bytes.Length && bytes[at + 1] == '\n' ? at + 2 : at + 1);
        }
    }

    private bool End(int content, int whole)
    {
        (contentLength, length) = (content, whole);
        return true;
    }

    private bool Quoted(ReadOnlySpan<byte> bytes, bool atEnd, ref int at)
    {
        var (first, doubled) = (at + 1, false);
        var next = first;
        while (true)
        {
            var quote = bytes[next..].IndexOf((byte)'"');
            if (quote < 0)
            {
                return false;
            }

            next += quote + 1;
            if (next == bytes.Length)
            {
                if (!atEnd)
                {
                    return false;
                }

                break;
            }

            if (bytes[next] != '"')
            {
                break;
            }

            doubled = true;
            next++;
        }

        cells.Add(new(first, next - 1 - first, true, doubled));
        at = next;
        if (at < bytes.Length && bytes[at] != separator && bytes[at] is not ((byte)'\n' or (byte)'\r'))
        {
            Fault = CsvFault.AfterQuote;
            return false;
        }

        return true;
    }

    private bool Bare(ReadOnlySpan<byte> bytes, bool atEnd, ref int at)
    {
        var size = bytes[at..].IndexOfAny(separator, (byte)'\n', (byte)'\r');
        if (size < 0)
        {
            if (!atEnd)
            {
                return false;
            }

            size = bytes.Length - at;
        }

        cells.Add(new(at, size, false, false));
        at += size;
        return true;
    }

    private void EndWithItsLine()
    {
        cells.Clear();
        var end = window.Bytes.IndexOfAny((byte)'\n', (byte)'\r');
        while (end < 0 && !window.AtEnd)
        {
            // Only a line that is too long gets here: all but its start is passed over.
            window.Skip(Math.Max(0, window.Bytes.Length - MostBytes));
            window.Grow();
            end = window.Bytes.IndexOfAny((byte)'\n', (byte)'\r');
        }

        if (end == window.Bytes.Length - 1 && !window.AtEnd)
        {
            window.Grow();
        }

        contentLength = end < 0 ? window.Bytes.Length : end;
        var ends = end < 0 ? 0 : window.Bytes[end..].StartsWith("\r\n"u8) ? 2 : 1;
        length = contentLength + ends;
    }
}
