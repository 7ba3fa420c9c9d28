namespace GuangdongStats.Excel.Streaming;

/// <summary>
/// What a compressor has written and nobody has sent yet. A package is compressed synchronously, and a response may only be written asynchronously: between
/// two pieces the bytes wait here.
/// </summary>
internal sealed class WaitingBytes : Stream
{
    private byte[] waiting = new byte[64 * 1024];
    private int count;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public async Task SendTo(Stream target, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (count > 0)
        {
            await target.WriteAsync(waiting.AsMemory(0, count), cancellation);
            count = 0;
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (count + buffer.Length > waiting.Length)
        {
            Array.Resize(ref waiting, Math.Max(waiting.Length * 2, count + buffer.Length));
        }

        buffer.CopyTo(waiting.AsSpan(count));
        count += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
