using Xunit;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>Every kind of workbook that the site makes, and the shapes of data that make them look different. A new kind is added here and is proven with the others.</summary>
public static class EveryWorkbook
{
    /// <summary>A name for files, and the address without its language.</summary>
    public static IReadOnlyList<(string Name, string Address)> Kinds => [.. OfFigures, .. OfEntries];

    /// <summary>With formulas, periods and a code to check.</summary>
    public static IReadOnlyList<(string Name, string Address)> OfFigures { get; } =
    [
        ("indicator", "/downloads/industrial-robots.xlsx?region=440000&from=2023-01&to=2025-12"),
        ("indicator-months", "/downloads/industrial-robots.xlsx?region=000000&span=month&from=2024-01&to=2026-08"),
        ("indicator-bounds", "/downloads/ai-core-industry-scale.xlsx"),
        ("monthly", "/downloads/monthly/2025-05.xlsx?"),
        ("explore", "/downloads/explore/figures.xlsx?indicators=industrial-robots,service-robots,filed-llms&regions=440000,000000&from=2024-01&to=2025-12"),
        ("compare", "/downloads/compare.xlsx?indicator=industrial-robots&period=ytd-2024-12"),
        ("figure", "/downloads/figures/industrial-robots/440000/ytd-2025-05.xlsx?"),
    ];

    /// <summary>Registers, ledgers and lists.</summary>
    public static IReadOnlyList<(string Name, string Address)> OfEntries { get; } =
    [
        ("indicators", "/downloads/indicators.xlsx"),
        ("claims", "/downloads/claims.xlsx"),
        ("parks", "/downloads/parks.xlsx"),
        ("park", "/downloads/parks/park-gz-nansha.xlsx"),
        ("programmes", "/downloads/programmes.xlsx"),
        ("programme", "/downloads/programmes/policy-gd-agi.xlsx"),
        ("scenarios", "/downloads/scenarios.xlsx"),
        ("scenario", "/downloads/scenarios/vm-tcm-hengqin.xlsx"),
        ("releases", "/downloads/releases.xlsx"),
    ];

    public static TheoryData<string, string> InBothLanguages { get; } = Both(Kinds);

    public static TheoryData<string, string> OfFiguresInBothLanguages { get; } = Both(OfFigures);

    /// <summary>The file's name and address in both languages.</summary>
    public static IEnumerable<(string File, string Address)> Addresses => In(Kinds);

    public static bool HasFormulas(string file) => In(OfFigures).Any(one => one.File == file);

    private static IEnumerable<(string File, string Address)> In(IEnumerable<(string Name, string Address)> kinds) =>
        from kind in kinds
        from language in new[] { "zh-CN", "en" }
        select ($"{kind.Name}-{language}", $"{kind.Address}{(kind.Address.Contains('?') ? kind.Address.EndsWith('?') ? "" : "&" : "?")}lang={language}");

    private static TheoryData<string, string> Both(IEnumerable<(string Name, string Address)> kinds)
    {
        var data = new TheoryData<string, string>();
        foreach (var (file, address) in In(kinds))
        {
            data.Add(file, address);
        }

        return data;
    }
}
