using Xunit;

namespace GuangdongStats.EndToEnd.Pages;

/// <summary>Every kind of reading page, and the states in which pages look different.</summary>
public static class ReadingPages
{
    /// <summary>Paths in Chinese; English puts <c>/en</c> before.</summary>
    public static readonly IReadOnlyList<string> Paths =
    [
        "/",
        "/?asof=2025-06-20",
        "/screen",
        "/summary",
        "/indicators",
        "/indicators/industrial-robots",
        "/indicators/industrial-robots?region=000000&span=month&from=2024-01&to=2026-08",
        "/indicators/service-robots?region=000000&span=ytd",
        "/indicators/ai-core-industry-scale", // bounds, no growth
        "/figures/industrial-robots/440000/ytd-2025-05",
        "/figures/industrial-robots/000000/ytd-2022-10", // sign conflict
        "/figures/industrial-robots/440000/month-2025-01", // never collected
        "/figures/ai-core-industry-scale/440000/ytd-2025-05", // a bound
        "/compare?indicator=industrial-robots&period=ytd-2025-05",
        "/explore",
        "/explore?indicators=industrial-robots,service-robots&regions=440000,000000&last=24",
        "/explore?indicators=ai-industry-scale&from=1999-01&to=1999-12", // no figure in these months
        "/explore/growth",
        "/explore/growth?indicator=industrial-robots&verdict=differs",
        "/explore/revisions",
        "/explore/revisions?indicator=industrial-robots&region=000000&span=month&measure=growth",
        "/search?q=robot",
        "/search?q=%E6%97%A0%E6%AD%A4%E8%AF%8D", // nothing found
        "/methods",
        "/bulletins",
        "/bulletins/2025-05",
        "/bulletins/2023-11", // stocks alone, no headline
        "/releases",
        "/parks",
        "/parks?level=national-pilot-zone&city=440300",
        "/parks/park-gz-nansha", // other sources in the note
        "/programmes",
        "/programmes/plan-embodied-key-challenges", // areas, names in one language
        "/programmes/policy-gd-agi", // targets
        "/scenarios",
        "/scenarios/vm-tcm-hengqin",
        "/claims",
        "/claims?verdict=refuted&kind=share",
        "/claims/industrial-robots-440000-ytd-2025-12-share-chinanews-gd-2025", // a change of verdict
        "/accessibility",
        "/privacy",
        "/contact",
    ];

    public static TheoryData<string> InBothLanguages() => [.. Paths.Concat(Paths.Select(InEnglish))];

    public static TheoryData<string> InEnglishOnly() => [.. Paths.Select(InEnglish)];

    public static string InEnglish(string path) => "/en" + path;
}
