namespace CaoPhong.Rules.Tests.Facts;

/// <summary>A stream of the same bytes again and again, which counts what is read of it.</summary>
internal sealed class EndlessStream(byte[] first, byte[] again, long end = long.MaxValue) : Stream
{
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, end - BytesRead);
        for (var i = 0; i < read; i++, BytesRead++)
        {
            buffer[offset + i] = BytesRead < first.Length ? first[BytesRead] : again[(BytesRead - first.Length) % again.Length];
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
