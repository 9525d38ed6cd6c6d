namespace CaoPhong.Rules.Excel;

/// <summary>What comes out of a part of a workbook while it is unpacked, and no more of it than is allowed.</summary>
internal sealed class CountedStream(Stream inner, long most) : Stream
{
    private long count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => count; set => throw new NotSupportedException(); }

    /// <exception cref="WorkbookTooLargeException">More comes out than is allowed.</exception>
    public override int Read(byte[] buffer, int offset, int size)
    {
        var read = inner.Read(buffer, offset, size);
        count += read;
        return count <= most ? read : throw new WorkbookTooLargeException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int size) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
