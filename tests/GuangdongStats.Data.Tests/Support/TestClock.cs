namespace GuangdongStats.Data.Tests.Support;

/// <summary>The clock of this machine until it is set; from then on it stands.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTime? Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now is { } now ? new(now) : base.GetUtcNow();
}
