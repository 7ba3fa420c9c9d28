using Microsoft.Extensions.Options;

namespace GuangdongStats.Web.Reports;

/// <summary>Where files are written, a few at a time: each takes a processor for a moment, and readers of pages must not wait for it.</summary>
public sealed class WritingPlaces(IOptions<WritingOptions> options) : IDisposable
{
    private readonly SemaphoreSlim free = new(options.Value.AtOnce);

    /// <summary>How many may be written or wait.</summary>
    public int MostWaiting => options.Value.Waiting;

    /// <returns>A place until it is disposed of; null when all are taken.</returns>
    public IDisposable? TryEnter() => free.Wait(0) ? new Place(free) : null;

    /// <summary>Waits for a place.</summary>
    public async Task<IDisposable> Enter(CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation);
        return new Place(free);
    }

    public void Dispose() => free.Dispose();

    private sealed class Place(SemaphoreSlim free) : IDisposable
    {
        private int isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isLeft, 1) == 0)
            {
                free.Release();
            }
        }
    }
}
