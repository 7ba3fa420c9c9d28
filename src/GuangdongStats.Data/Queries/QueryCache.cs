using Microsoft.Extensions.Caching.Memory;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// Answers of queries, bounded in size. What is asked for is part of the key, and so is the data version, so that an answer
/// from before a write is never given after it.
/// </summary>
public sealed class QueryCache(DataVersion version) : IDisposable
{
    /// <summary>How many rows all answers together may hold: about 100 MB.</summary>
    private const long MostRows = 250_000;

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostRows });

    /// <summary>Answers from the cache, else by <paramref name="read"/>; two who ask at once may both read.</summary>
    /// <param name="question">Everything the answer depends on, but the version.</param>
    /// <param name="size">How many rows an answer holds.</param>
    public ValueTask<T> Get<T>(object question, Func<CancellationToken, Task<T>> read, Func<T, int> size, CancellationToken cancellation)
        where T : class
    {
        var key = (version.Current, question);
        return answers.TryGetValue(key, out T? answer) ? new(answer!) : new(ReadAndKeep());

        async Task<T> ReadAndKeep()
        {
            var fresh = await read(cancellation);
            answers.Set(key, fresh, new MemoryCacheEntryOptions { Size = size(fresh) + 1 });
            return fresh;
        }
    }

    public void Dispose() => answers.Dispose();
}
