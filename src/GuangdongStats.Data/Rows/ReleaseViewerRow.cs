namespace GuangdongStats.Data.Rows;

/// <summary>A person who may see a scheduled release at the real addresses before its minute.</summary>
public sealed class ReleaseViewerRow
{
    public int ReleaseId { get; init; }

    public required string AccountId { get; init; }
}
