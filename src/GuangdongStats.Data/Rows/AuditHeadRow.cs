namespace GuangdongStats.Data.Rows;

/// <summary>
/// The end of the audit log, one row. Every work transaction takes it first: that puts them in a row on both engines, and an entry cut off
/// the end of the log shows.
/// </summary>
public sealed class AuditHeadRow
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required long Number { get; set; }

    public required string Hash { get; set; }

    /// <summary>When the last entry was made.</summary>
    public required DateTime At { get; set; }
}
