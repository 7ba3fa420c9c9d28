namespace GuangdongStats.Web.Reports;

/// <summary>A file that is being written, or was.</summary>
/// <param name="number">Its place in the order of those who came.</param>
/// <param name="owner">The account whose file it is; null for what is everybody's.</param>
public sealed class PreparedFile(Guid id, string question, string name, string contentType, int rows, long number, string? owner)
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

    public string? Owner => owner;

    /// <summary>0 when it is written as a whole.</summary>
    public int Rows => rows;

    public int Written => written;

    public PreparedState State => (PreparedState)state;

    /// <summary>Ends when the file is ready or has failed.</summary>
    public Task Ended => ended.Task;

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The finished file, for reading; it may be removed meanwhile without harm.</summary>
    public Stream Read() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Nobody else on the machine may read it.</summary>
    internal Stream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 64 * 1024, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

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
