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
    string Note)
{
    public static IReadOnlyList<string> Kinds { get; } = ["scenario", "vertical-model", "training-ground"];

    /// <summary>The register names several with commas between them.</summary>
    public IReadOnlyList<string> Sectors => Sector.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
