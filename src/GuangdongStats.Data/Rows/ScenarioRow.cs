using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;

namespace GuangdongStats.Data.Rows;

/// <summary>A scenario, vertical model or training ground as stored.</summary>
public sealed class ScenarioRow
{
    public required string Code { get; init; }

    public required string Kind { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required string Sector { get; init; }

    public required string CityCode { get; init; }

    public required string Operator { get; init; }

    public required string AnnouncedOn { get; init; }

    public required string SourceId { get; init; }

    public required string Note { get; init; }

    public required int Order { get; init; }

    /// <param name="source">The source whose id is <see cref="SourceId"/>.</param>
    public Scenario ToScenario(Source source) => new(
        Code, Kind, new(NameZh, NameEn), Sector, CityCode, Operator, AnnouncedOn, source, Note);
}
