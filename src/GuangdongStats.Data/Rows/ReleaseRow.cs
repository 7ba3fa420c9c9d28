using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Rows;

/// <summary>Figures that become public together at one minute. Its observations are appended when it is scheduled.</summary>
public sealed class ReleaseRow : IVersioned
{
    public int Id { get; init; }

    /// <summary>The minute, in UTC.</summary>
    public required DateTime At { get; set; }

    public required string TitleZh { get; set; }

    public required string TitleEn { get; set; }

    /// <summary>What readers are told of it: on corrections, on a withdrawal; may be empty.</summary>
    public required string NoticeZh { get; set; }

    public required string NoticeEn { get; set; }

    public required ReleaseState State { get; set; }

    public long Version { get; set; }

    public List<ReleaseEventRow> Events { get; init; } = [];

    public List<ReleaseViewerRow> Viewers { get; init; } = [];

    public bool IsOut(DateTime nowUtc) => State == ReleaseState.Scheduled && At <= nowUtc;
}
