using System.Collections.Concurrent;

namespace GuangdongStats.Web.Features.Explore;

/// <summary>
/// Large workbooks, written one after the other into files that are kept for a while: a few at once, the others wait their turn and can see their place. Who
/// asks for the same again gets the same file.
/// </summary>
public sealed partial class PreparedReports(TimeProvider clock, ILogger<PreparedReports> logger) : IDisposable
{
    public const int AtOnce = 2;

    /// <summary>Waiting and running together; who comes after is told to come back.</summary>
    public const int Most = 20;

    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<Guid, PreparedReport> reports = [];
    private readonly SemaphoreSlim places = new(AtOnce);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock door = new();
    private long last;

    /// <param name="question">What was asked and what is known: the same question gets the same report.</param>
    /// <returns>Null when too many wait.</returns>
    public async Task<PreparedReport?> Get(string question, Func<Task<FileToWrite>> lay)
    {
        Forget();
        if (Find(question) is { } known)
        {
            return known;
        }

        if (Busy >= Most)
        {
            return null;
        }

        var file = await lay();
        PreparedReport report;
        lock (door)
        {
            if (Find(question) is { } meanwhile)
            {
                return meanwhile;
            }

            report = new(Guid.NewGuid(), question, file.Name, file.Rows, ++last);
            reports[report.Id] = report;
        }

        _ = Task.Run(() => Write(report, file));
        return report;
    }

    /// <summary>Null when there is none, or no longer.</summary>
    public PreparedReport? Find(Guid id)
    {
        Forget();
        return reports.GetValueOrDefault(id);
    }

    /// <summary>How many stand before it.</summary>
    public int Before(PreparedReport report) => reports.Values.Count(other => other.State == PreparedState.Waiting && other.Number < report.Number);

    public void Dispose()
    {
        stopping.Cancel();
        foreach (var report in reports.Values)
        {
            report.Remove();
        }

        stopping.Dispose();
        places.Dispose();
    }

    private int Busy => reports.Values.Count(report => report.State is PreparedState.Waiting or PreparedState.Running);

    private PreparedReport? Find(string question) => reports.Values.FirstOrDefault(report => report.Question == question && report.State != PreparedState.Failed);

    private async Task Write(PreparedReport report, FileToWrite file)
    {
        try
        {
            await places.WaitAsync(stopping.Token);
            try
            {
                report.Begin();
                await using var target = report.Open();
                await file.Write(target, report.Progress, stopping.Token);
            }
            finally
            {
                places.Release();
            }

            report.End(PreparedState.Ready, clock.GetUtcNow());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or OperationCanceledException or ObjectDisposedException)
        {
            Failed(logger, fault);
            report.End(PreparedState.Failed, clock.GetUtcNow());
            report.Remove();
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var report in reports.Values.Where(report => report.EndedAt is { } ended && now - ended > Kept))
        {
            if (reports.TryRemove(report.Id, out _))
            {
                report.Remove();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A workbook could not be written.")]
    private static partial void Failed(ILogger logger, Exception fault);
}
