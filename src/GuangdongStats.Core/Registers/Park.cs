using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Registers;

/// <summary>An AI park or zone.</summary>
/// <param name="Level">provincial, national-pilot-zone, national-test-zone or provincial-experimental-zone.</param>
/// <param name="DesignatedOn">A date, a month, a year or empty.</param>
public sealed record Park(
    string Code,
    LocalizedName Name,
    bool EnglishIsOfficial,
    string Level,
    string CityCode,
    LocalizedName City,
    string DesignatedOn,
    string Batch,
    string Focus,
    Source Source,
    string Note)
{
    public const string Provincial = "provincial", PilotZone = "national-pilot-zone", TestZone = "national-test-zone", ExperimentalZone = "provincial-experimental-zone";

    /// <summary>From the province down.</summary>
    public static IReadOnlyList<string> Levels { get; } = [Provincial, ExperimentalZone, PilotZone, TestZone];

    /// <summary>The first two digits of a division code are its province's.</summary>
    public bool IsInGuangdong => CityCode.StartsWith(Region.GuangdongCode[..2], StringComparison.Ordinal);
}
