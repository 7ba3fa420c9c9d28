using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Rows;

/// <summary>A step in the life of a release: who, when, and the words for readers.</summary>
public sealed class ReleaseEventRow
{
    public long Id { get; init; }

    public int ReleaseId { get; init; }

    public required ReleaseStep Step { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Account id.</summary>
    public required string By { get; init; }

    public required string ByName { get; init; }

    public required string NoticeZh { get; init; }

    public required string NoticeEn { get; init; }
}
