namespace GuangdongStats.Web.Reports;

/// <summary>How many files are written for readers at a time; the settings <c>Downloads:…</c>.</summary>
public sealed record WritingOptions
{
    /// <summary>At once; each takes a processor while it is written.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>Being written and waiting together; who comes after is told to come back.</summary>
    public int Waiting { get; init; } = 20;
}
