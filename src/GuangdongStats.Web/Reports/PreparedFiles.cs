using System.Collections.Concurrent;

namespace GuangdongStats.Web.Reports;

/// <summary>
/// Files that had to wait or are large, written in their turn and kept for a while: whoever asked sees their place and then how far it is. Who asks for the
/// same again gets the same file.
/// </summary>
public sealed partial class PreparedFiles(WritingPlaces places, TimeProvider clock, ILogger<PreparedFiles> logger) : IDisposable
{
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<Guid, PreparedFile> files = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock door = new();
    private long last;

    /// <param name="question">What was asked and what is known: the same question gets the same file.</param>
    /// <param name="owner">The account whose file it is, which is written anew as soon as the one before has ended; null for what is everybody's.</param>
    /// <returns>Null when too many wait.</returns>
    public PreparedFile? Get(string question, FileToWrite file, string? owner = null)
    {
        Forget();
        PreparedFile prepared;
        lock (door)
        {
            if (files.Values.FirstOrDefault(known => known.Question == question && known.Owner == owner && known.State != PreparedState.Failed && (owner is null || known.State != PreparedState.Ready)) is { } known)
            {
                return known;
            }

            if (files.Values.Count(other => other.State is PreparedState.Waiting or PreparedState.Running) >= places.MostWaiting)
            {
                return null;
            }

            prepared = new(Guid.NewGuid(), question, file.Name, file.ContentType, file.Rows, ++last, owner);
            files[prepared.Id] = prepared;
        }

        _ = Task.Run(() => Write(prepared, file));
        return prepared;
    }

    /// <param name="person">The account that asks; null for somebody who is not signed in.</param>
    /// <returns>Null when there is none, or no longer, or it is somebody else's.</returns>
    public PreparedFile? Find(Guid id, string? person = null)
    {
        Forget();
        return files.GetValueOrDefault(id) is { } file && (file.Owner is null || file.Owner == person) ? file : null;
    }

    /// <summary>How many stand before it.</summary>
    public int Before(PreparedFile file) => files.Values.Count(other => other.State == PreparedState.Waiting && other.Number < file.Number);

    public void Dispose()
    {
        stopping.Cancel();
        foreach (var file in files.Values)
        {
            file.Remove();
        }

        stopping.Dispose();
    }

    private async Task Write(PreparedFile prepared, FileToWrite file)
    {
        try
        {
            using (await places.Enter(stopping.Token))
            {
                prepared.Begin();
                await using var target = prepared.Open();
                await file.Write(target, prepared.Progress, stopping.Token);
            }

            prepared.End(PreparedState.Ready, clock.GetUtcNow());
        }
        catch (Exception fault) when (fault is not OutOfMemoryException) // whoever waits for it must be told, whatever went wrong
        {
            Failed(logger, fault);
            prepared.Remove();
            prepared.End(PreparedState.Failed, clock.GetUtcNow());
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var file in files.Values.Where(file => file.EndedAt is { } ended && now - ended > Kept))
        {
            if (files.TryRemove(file.Id, out _))
            {
                file.Remove();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file could not be written.")]
    private static partial void Failed(ILogger logger, Exception fault);
}
