namespace GuangdongStats.EndToEnd.Support;

/// <summary>The clock of an office's site: runs like any other, but can be put forward.</summary>
public sealed class OfficeClock : TimeProvider
{
    private long aheadTicks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref aheadTicks));

    /// <summary>Puts the clock to a moment, from where it runs on.</summary>
    public void Set(DateTimeOffset moment) => Interlocked.Exchange(ref aheadTicks, (moment - base.GetUtcNow()).Ticks);
}
