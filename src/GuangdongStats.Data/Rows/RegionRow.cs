using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Data.Rows;

/// <summary>A region as stored.</summary>
public sealed class RegionRow
{
    public required string Code { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required RegionLevel Level { get; init; }

    public required string? ParentCode { get; init; }

    /// <summary>Its place in lists.</summary>
    public required int Order { get; init; }

    public Region ToRegion() => new(Code, new(NameZh, NameEn), Level, ParentCode);
}
