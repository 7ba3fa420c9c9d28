using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;

namespace GuangdongStats.Data.Rows;

/// <summary>A park or zone as stored.</summary>
public sealed class ParkRow
{
    public required string Code { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required bool IsEnglishOfficial { get; init; }

    public required string Level { get; init; }

    public required string CityCode { get; init; }

    public required string CityZh { get; init; }

    public required string CityEn { get; init; }

    public required string DesignatedOn { get; init; }

    public required string Batch { get; init; }

    public required string Focus { get; init; }

    public required string SourceId { get; init; }

    public required string Note { get; init; }

    public required int Order { get; init; }

    /// <param name="source">The source whose id is <see cref="SourceId"/>.</param>
    public Park ToPark(Source source) => new(
        Code, new(NameZh, NameEn), IsEnglishOfficial, Level, CityCode, new(CityZh, CityEn), DesignatedOn, Batch, Focus, source, Note);
}
