namespace GuangdongStats.Web.Tests.Support;

/// <summary>Stands at noon of 23 November 2026 in Guangdong until it is set.</summary>
public sealed class StoppedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
