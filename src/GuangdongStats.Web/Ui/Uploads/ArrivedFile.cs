namespace GuangdongStats.Web.Ui.Uploads;

/// <summary>A file that was taken in and waits to be read; disposing of it forgets it and lets the same person's next one in.</summary>
public sealed class ArrivedFile(Action leave) : IDisposable
{
    private bool isGone;

    public MemoryStream Content { get; } = new();

    /// <summary>More bytes than are read; it was not taken in whole.</summary>
    public bool IsTooLarge { get; internal set; }

    public void Dispose()
    {
        if (!isGone)
        {
            isGone = true;
            Content.Dispose();
            leave();
        }
    }
}
