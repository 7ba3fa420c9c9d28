namespace GuangdongStats.Core.Releases;

/// <summary>What a reviewer said of one submitted figure.</summary>
public enum Decision
{
    Waiting = 1,
    Approved,
    Returned,
}
