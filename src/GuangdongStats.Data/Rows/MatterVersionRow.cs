using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;

namespace GuangdongStats.Data.Rows;

/// <summary>An edition of a matter as it was released: appended, never updated or deleted (R21); <see cref="StatsDb"/> refuses both.</summary>
public sealed class MatterVersionRow
{
    public long Id { get; init; }

    public required MatterKind Kind { get; init; }

    public required string Code { get; init; }

    /// <summary>1 for the first that was released here.</summary>
    public required int Vintage { get; init; }

    public required string Json { get; init; }

    public required string TitleZh { get; init; }

    public required string TitleEn { get; init; }

    /// <summary>Why it replaces what was public before; empty for something new.</summary>
    public required string NoticeZh { get; init; }

    public required string NoticeEn { get; init; }

    /// <summary>From when it is known, in UTC.</summary>
    public required DateTime ReleasedAt { get; init; }

    public required int ReleaseId { get; init; }

    public MatterKey Key => new(Kind, Code);

    public LocalizedName Title => new(TitleZh, TitleEn);

    public LocalizedName Notice => new(NoticeZh, NoticeEn);
}
