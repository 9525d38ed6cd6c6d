namespace CaoPhong.Rules.Facts.Files;

/// <summary>Splits a JSON text into the elements of its array, without reading what is in them.</summary>
/// <remarks>One object, and several behind one another, are read as an array of them. Not thread-safe.</remarks>
internal sealed class JsonElements(ByteWindow window)
{
    /// <summary>The most bytes of an element.</summary>
    public const int MostBytes = 1 << 20;

    private int length;
    private bool inArray;
    private bool started;
    private bool closed;
    private bool forgiven;

    /// <summary>The line on which the element begins, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The bytes of the element; empty where only something between elements is wrong.</summary>
    public ReadOnlySpan<byte> Bytes => window.Bytes[..length];

    /// <summary>Whether what stands before the element, or the element as a whole, is no JSON.</summary>
    public bool Broken { get; private set; }

    /// <summary>Whether nothing behind can be read, because the element does not end.</summary>
    public bool Endless { get; private set; }

    /// <summary>Whether the text is one array.</summary>
    public bool IsArray => inArray;

    /// <summary>Goes to the next element, or to the next mistake between elements.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        Pass(length);
        (length, Broken) = (0, false);
        if (Endless)
        {
            return false;
        }

        var first = !started;
        if (first)
        {
            started = true;
            if (Peek() == '[')
            {
                inArray = true;
                Pass(1);
            }
        }

        if (inArray && !closed)
        {
            return InArray(first);
        }

        return Peek() is not null && (closed ? Rest() : Element());
    }

    private bool InArray(bool first)
    {
        var comma = false;
        while (Peek() == ',')
        {
            // A comma before the first element, or a second one.
            Broken |= first || comma;
            comma = true;
            Pass(1);
        }

        switch (Peek())
        {
            case null:
                (Broken, Endless) = (true, true);
                return true;
            case (byte)']':
                closed = true;
                Pass(1);
                Broken |= comma;
                return Broken || Read();
            default:
                // What is wrong before an element is said once; then the element itself is read.
                Broken |= !first && !comma && !forgiven;
                forgiven = Broken;
                return Broken || Element();
        }
    }

    // What follows the array: nothing may.
    private bool Rest()
    {
        while (!window.AtEnd)
        {
            window.Skip(window.Bytes.Length);
            window.Grow();
        }

        window.Skip(window.Bytes.Length);
        (Broken, Endless) = (true, true);
        return true;
    }

    private bool Element()
    {
        while (true)
        {
            if (End(window.Bytes, window.AtEnd) is { } end)
            {
                length = end;
                return true;
            }

            if (window.AtEnd || window.Bytes.Length > MostBytes)
            {
                length = window.Bytes.Length;
                (Broken, Endless) = (true, true);
                return true;
            }

            window.Grow();
        }
    }

    // Where the element ends; null when that is not known yet.
    private static int? End(ReadOnlySpan<byte> bytes, bool atEnd)
    {
        var depth = 0;
        var at = 0;
        while (at < bytes.Length)
        {
            switch (bytes[at])
            {
                case (byte)'"':
                    if (EndOfText(bytes, at) is not { } end)
                    {
                        return null;
                    }

                    at = end;
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']' when depth == 0:
                    return Math.Max(1, at);
                case (byte)'}' or (byte)']':
                    depth--;
                    if (depth == 0)
                    {
                        return at + 1;
                    }

                    break;
                case (byte)',' when depth == 0:
                    return Math.Max(1, at);
            }

            at++;
        }

        return atEnd && depth == 0 ? at : null;
    }

    private static int? EndOfText(ReadOnlySpan<byte> bytes, int quote)
    {
        var at = quote + 1;
        while (at < bytes.Length)
        {
            var found = bytes[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (found < 0)
            {
                return null;
            }

            at += found;
            if (bytes[at] == '"')
            {
                return at + 1;
            }

            at += 2;
        }

        return null;
    }

    private byte? Peek()
    {
        while (true)
        {
            var blanks = window.Bytes.IndexOfAnyExcept(" \t\r\n"u8);
            if (blanks >= 0)
            {
                Pass(blanks);
                return window.Bytes[0];
            }

            Pass(window.Bytes.Length);
            if (window.AtEnd)
            {
                return null;
            }

            window.Grow();
        }
    }

    private void Pass(int count)
    {
        Line += window.Bytes[..count].Count((byte)'\n');
        window.Skip(count);
    }
}
