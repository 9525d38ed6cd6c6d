using System.Text;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>A piece of a stream, as UTF-8: what has been read and not yet passed.</summary>
/// <remarks>A byte order mark is taken off; UTF-16 is told by its mark or by its zero bytes and recoded. Not thread-safe.</remarks>
internal sealed class ByteWindow(Stream stream)
{
    private const int Piece = 1 << 16;

    private byte[] buffer = new byte[2 * Piece];
    private int start;
    private int end;
    private bool opened;
    private Decoder? decoder;
    private byte[] wide = [];

    /// <summary>What has been read and not yet passed.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(start, end - start);

    /// <summary>Whether nothing follows <see cref="Bytes"/>.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>Passes bytes.</summary>
    public void Skip(int count) => start += count;

    /// <summary>Reads more; spans taken before are void.</summary>
    public void Grow()
    {
        if (AtEnd)
        {
            return;
        }

        MakeRoom();
        if (!opened)
        {
            Open();
        }
        else if (decoder is not null)
        {
            Recode();
        }
        else
        {
            var read = stream.Read(buffer, end, buffer.Length - end);
            end += read;
            AtEnd = read == 0;
        }
    }

    private void MakeRoom()
    {
        if (start > 0)
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
            (start, end) = (0, end - start);
        }

        if (buffer.Length - end < Piece)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    private void Open()
    {
        opened = true;
        end = stream.ReadAtLeast(buffer.AsSpan(0, Piece), 4, throwOnEndOfStream: false);
        AtEnd = end == 0;
        switch (buffer.AsSpan(0, end))
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                start = 3;
                break;
            case [0xFF, 0xFE, ..]:
                RecodeFirst(Encoding.Unicode, 2);
                break;
            case [0xFE, 0xFF, ..]:
                RecodeFirst(Encoding.BigEndianUnicode, 2);
                break;
            case [not 0, 0, not 0, 0, ..]:
                RecodeFirst(Encoding.Unicode, 0);
                break;
        }
    }

    private void RecodeFirst(Encoding encoding, int mark)
    {
        decoder = encoding.GetDecoder();
        wide = new byte[Piece / 4];
        var first = buffer.AsSpan(mark, end - mark).ToArray();
        end = 0;
        Append(first, flush: false);
    }

    private void Recode()
    {
        var read = stream.Read(wide, 0, wide.Length);
        AtEnd = read == 0;
        Append(wide.AsSpan(0, read), flush: AtEnd);
    }

    private void Append(ReadOnlySpan<byte> bytes, bool flush)
    {
        var letters = new char[decoder!.GetCharCount(bytes, flush)];
        var count = decoder.GetChars(bytes, letters, flush);
        var needed = Encoding.UTF8.GetMaxByteCount(count);
        if (buffer.Length - end < needed)
        {
            Array.Resize(ref buffer, end + needed);
        }

        end += Encoding.UTF8.GetBytes(letters.AsSpan(0, count), buffer.AsSpan(end));
    }
}
