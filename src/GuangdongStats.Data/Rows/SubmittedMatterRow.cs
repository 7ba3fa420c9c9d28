using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Rows;

/// <summary>A matter as it was given to a reviewer, and what the reviewer said of it.</summary>
public sealed class SubmittedMatterRow : IVersioned
{
    public long Id { get; init; }

    public required Guid MatterId { get; init; }

    public required string Json { get; init; }

    public required string TitleZh { get; init; }

    public required string TitleEn { get; init; }

    public required string NoticeZh { get; init; }

    public required string NoticeEn { get; init; }

    /// <summary>Account id.</summary>
    public required string By { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The clerk's words to the reviewer; may be empty.</summary>
    public required string Note { get; init; }

    public required Decision Decision { get; set; }

    /// <summary>Account id; null while it waits.</summary>
    public string? DecidedBy { get; set; }

    public string? DecidedByName { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>Why it was returned; may be empty when it was approved.</summary>
    public required string Message { get; set; }

    public long Version { get; set; }

    public LocalizedName Title => new(TitleZh, TitleEn);

    public LocalizedName Notice => new(NoticeZh, NoticeEn);
}
