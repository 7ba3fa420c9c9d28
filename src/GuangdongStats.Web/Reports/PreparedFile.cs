namespace GuangdongStats.Web.Features.Explore;

/// <summary>A workbook that is being written, or was.</summary>
/// <param name="number">Its place in the order of those who came.</param>
public sealed class PreparedReport(Guid id, string question, string fileName, int rows, long number)
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"guangdongstats-{id:N}.xlsx");
    private volatile int written;
    private volatile int state = (int)PreparedState.Waiting;

    public Guid Id => id;

    public string Question => question;

    public string FileName => fileName;

    public long Number => number;

    public int Rows => rows;

    public int Written => written;

    public PreparedState State => (PreparedState)state;

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
    }

    internal void Remove() => File.Delete(path);
}
