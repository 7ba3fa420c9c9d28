namespace GuangdongStats.Web.Reports;

/// <summary>A file that is being written, or was.</summary>
/// <param name="number">Its place in the order of those who came.</param>
public sealed class PreparedFile(Guid id, string question, string name, string contentType, int rows, long number)
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"guangdongstats-{id:N}");
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile int written;
    private volatile int state = (int)PreparedState.Waiting;

    public Guid Id => id;

    public string Question => question;

    public string Name => name;

    public string ContentType => contentType;

    public long Number => number;

    /// <summary>0 when it is written as a whole.</summary>
    public int Rows => rows;

    public int Written => written;

    public PreparedState State => (PreparedState)state;

    /// <summary>Ends when the file is ready or has failed.</summary>
    public Task Ended => ended.Task;

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The finished file, for reading; it may be removed meanwhile without harm.</summary>
    public Stream Read() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    internal Stream Open() => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true);

    internal void Begin() => state = (int)PreparedState.Running;

    internal void Progress(int count) => written = count;

    internal void End(PreparedState how, DateTimeOffset at)
    {
        EndedAt = at;
        state = (int)how;
        ended.SetResult();
    }

    internal void Remove() => File.Delete(path);
}
