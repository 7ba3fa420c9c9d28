using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Registers;

/// <summary>An application scenario, vertical model or training ground.</summary>
public sealed record Scenario(
    string Code,
    string Kind,
    LocalizedName Name,
    string Sector,
    string CityCode,
    string Operator,
    string AnnouncedOn,
    Source Source,
    string Note);
