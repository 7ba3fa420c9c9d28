namespace GuangdongStats.Excel.Uploads;

/// <summary>
/// A part while it is unpacked: no more bytes than were allowed, and no mark-up or text longer than a cell can be, since the XML reader keeps
/// names and attributes whole.
/// </summary>
internal sealed class GuardedStream(Stream inner, long limit, string part, CancellationToken cancellation) : Stream
{
    /// <summary>Without a tag's beginning: the longest text of a cell, each character written as an entity.</summary>
    private const int LongestRun = 512 * 1024;

    private long left = limit;
    private int run;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        var count = inner.Read(buffer);
        if ((left -= count) < 0)
        {
            throw new UploadRefusedException(UploadRefusal.Bomb, part);
        }

        var read = buffer[..count];
        for (var at = read.IndexOf((byte)'<'); at >= 0; at = read.IndexOf((byte)'<'))
        {
            Run(at);
            run = 0;
            read = read[(at + 1)..];
        }

        Run(read.Length);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Run(int bytes)
    {
        if ((run += bytes) > LongestRun)
        {
            throw new UploadRefusedException(UploadRefusal.TextTooLong, part);
        }
    }
}
