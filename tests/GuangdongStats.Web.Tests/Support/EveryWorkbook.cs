using Xunit;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>
/// Every kind of workbook that the site makes, and the shapes of data that make them look different. A new kind is added here and is proven with the others; one
/// that is forgotten is found among the site's addresses.
/// </summary>
public static class EveryWorkbook
{
    /// <summary>With formulas, periods and a code to check.</summary>
    public static IReadOnlyList<(string Name, string Address)> OfFigures { get; } =
    [
        ("indicator", "/downloads/industrial-robots.xlsx?region=440000&from=2023-01&to=2025-12"),
        ("indicator-months", "/downloads/industrial-robots.xlsx?region=000000&span=month&from=2024-01&to=2026-08"),
        ("indicator-bounds", "/downloads/ai-core-industry-scale.xlsx"),
        ("monthly", "/downloads/monthly/2025-05.xlsx"),
        ("summary", "/downloads/summary.xlsx"),
        ("explore", "/downloads/explore/figures.xlsx?indicators=industrial-robots,service-robots,filed-llms&regions=440000,000000&from=2024-01&to=2025-12"),
        ("growth", "/downloads/explore/growth.xlsx"),
        ("compare", "/downloads/compare.xlsx?indicator=industrial-robots&period=ytd-2024-12"),
        ("figure", "/downloads/figures/industrial-robots/440000/ytd-2025-05.xlsx"),
    ];

    /// <summary>Registers, ledgers and lists.</summary>
    public static IReadOnlyList<(string Name, string Address)> OfEntries { get; } =
    [
        ("indicators", "/downloads/indicators.xlsx"),
        ("claims", "/downloads/claims.xlsx"),
        ("claim", "/downloads/claims/industrial-robots-440000-ytd-2025-12-share-chinanews-gd-2025.xlsx"),
        ("parks", "/downloads/parks.xlsx"),
        ("park", "/downloads/parks/park-gz-nansha.xlsx"),
        ("programmes", "/downloads/programmes.xlsx"),
        ("programme", "/downloads/programmes/policy-gd-agi.xlsx"),
        ("scenarios", "/downloads/scenarios.xlsx"),
        ("scenario", "/downloads/scenarios/vm-tcm-hengqin.xlsx"),
        ("releases", "/downloads/releases.xlsx"),
        ("revisions", "/downloads/explore/revisions.xlsx?indicator=industrial-robots&region=440000"),
        ("search", "/downloads/search.xlsx?q=robot"),
        ("methods", "/downloads/methods.xlsx"),
    ];

    /// <summary>What only <see cref="WorkingSite"/> has to tell.</summary>
    public static IReadOnlyList<(string Name, string Address)> OfReleases { get; } = [("release", "/downloads/releases/2.xlsx")];

    /// <summary>What people at work fill in.</summary>
    public static IReadOnlyList<(string Name, string Address)> ToFill { get; } =
    [
        ("template", "/work/import/template.xlsx?period=2025-05"),
        ("register-park", "/work/registers/template.xlsx?register=park"),
        ("register-programme", "/work/registers/template.xlsx?register=programme"),
        ("register-scenario", "/work/registers/template.xlsx?register=scenario"),
    ];

    /// <summary>What readers take along.</summary>
    public static IReadOnlyList<(string Name, string Address)> Reports { get; } = [.. OfFigures, .. OfEntries, .. OfReleases];

    public static IReadOnlyList<(string Name, string Address)> Kinds { get; } = [.. Reports, .. ToFill];

    public static TheoryData<string, string> ReportsInBothLanguages { get; } = Both(Reports);

    public static TheoryData<string, string> OfFiguresInBothLanguages { get; } = Both(OfFigures);

    public static TheoryData<string, string> ToFillInBothLanguages { get; } = Both(ToFill);

    /// <summary>The file's name and address in both languages.</summary>
    public static IEnumerable<(string File, string Address)> Addresses => InBoth(Kinds);

    /// <summary>Those that the published figures have something to tell for.</summary>
    public static IEnumerable<(string File, string Address)> AddressesOfPublished => InBoth([.. OfFigures, .. OfEntries]);

    public static bool HasFormulas(string file) => InBoth(OfFigures).Any(one => one.File == file);

    /// <summary>The file under one of these addresses, from the site that has something to tell for it.</summary>
    public static Task<byte[]> Read(string address, ReadingSite site, WorkingSite working) =>
        address.Contains("/work/", StringComparison.Ordinal) || address.StartsWith("/downloads/releases/", StringComparison.Ordinal) ? working.File(address) : site.File(address);

    /// <param name="language">zh-CN or en.</param>
    public static string In(string address, string language) =>
        address.StartsWith("/work/", StringComparison.Ordinal) ? (language == "en" ? "/en" : "") + address
        : $"{address}{(address.Contains('?') ? '&' : '?')}lang={language}";

    private static IEnumerable<(string File, string Address)> InBoth(IEnumerable<(string Name, string Address)> kinds) =>
        from kind in kinds
        from language in new[] { "zh-CN", "en" }
        select ($"{kind.Name}-{language}", In(kind.Address, language));

    private static TheoryData<string, string> Both(IEnumerable<(string Name, string Address)> kinds)
    {
        var data = new TheoryData<string, string>();
        foreach (var (file, address) in InBoth(kinds))
        {
            data.Add(file, address);
        }

        return data;
    }
}
