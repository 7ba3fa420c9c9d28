namespace GuangdongStats.Web.Tests.Support;

/// <summary>
/// Every kind of answer that anybody gets without signing in, for a site on which 777,700 industrial robots of Guangdong for January–September 2026
/// are its first release: whether the figure is in it once it is out, in both languages and as of a day before and one after.
/// </summary>
public static class PublicAnswers
{
    /// <summary>The report "industrial robots, last 24 months" that somebody saved and shares.</summary>
    public static readonly Guid SavedReport = new("6f3f6a52-4f0e-4a83-9a3e-0b6d1f1d7a11");

    public const string SavedQuery = "indicators=industrial-robots&last=24";

    /// <summary>What tells nothing of a figure by its number; or whose number is another.</summary>
    private static readonly string[] Silent =
    [
        "/search?q=工业机器人", "/parks", "/parks/zone-shenzhen", "/programmes", "/programmes/policy-gd-agi", "/claims", "/claims/industrial-robots-440000-ytd-2025-05-share-newsgd-2025-05", "/scenarios",
        "/methods", "/accessibility", "/privacy", "/contact", "/releases", "/downloads/claims.xlsx", "/downloads/parks.xlsx", "/downloads/parks/zone-shenzhen.xlsx", "/downloads/programmes.xlsx",
        "/downloads/programmes/policy-gd-agi.xlsx", "/downloads/scenarios.xlsx", "/downloads/releases.xlsx", "/releases.ics",
        "/scenarios/vm-tcm-hengqin", "/downloads/scenarios/vm-tcm-hengqin.xlsx", "/downloads/claims/industrial-robots-440000-ytd-2025-05-share-newsgd-2025-05.xlsx", "/downloads/methods.xlsx",
        "/downloads/search.xlsx?q=工业机器人", "/explore/growth?indicator=industrial-robots", "/downloads/explore/growth.xlsx?indicator=industrial-robots", "/downloads/explore/growth.csv?indicator=industrial-robots",
    ];

    private static readonly string[] Telling =
    [
        "/", "/?span=month", "/indicators", "/indicators/industrial-robots?region=440000", "/indicators/industrial-robots?region=440000&span=ytd&from=2026-01&to=2026-12",
        "/figures/industrial-robots/440000/ytd-2026-09", "/compare?indicator=industrial-robots&regions=440000,310000&period=ytd-2026-09", $"/explore?{SavedQuery}",
        "/explore?indicators=industrial-robots&from=2026-09&to=2026-09", "/summary", "/screen", "/bulletins", "/bulletins/2026-09", "/releases/1", "/downloads/industrial-robots.csv?region=440000",
        "/downloads/industrial-robots.xlsx?region=440000", "/downloads/compare.xlsx?indicator=industrial-robots&regions=440000,310000&period=ytd-2026-09",
        "/downloads/figures/industrial-robots/440000/ytd-2026-09.xlsx", $"/downloads/explore/figures.csv?{SavedQuery}", $"/downloads/explore/figures.xlsx?{SavedQuery}", "/downloads/monthly/2026-09.xlsx",
        "/downloads/indicators.xlsx", "/downloads/releases/1.xlsx", "/downloads/bulletins/2026-09.docx", "/downloads/bulletins/2026-09.txt", "/releases.atom",
        "/downloads/summary.xlsx", "/explore/revisions?indicator=industrial-robots&region=440000", "/downloads/explore/revisions.xlsx?indicator=industrial-robots&region=440000",
    ];

    /// <summary>What needs the month, the figure or the release to be there, and is not found before.</summary>
    private static readonly string[] MayBeMissing = ["/bulletins/", "/downloads/monthly/", "/downloads/figures/", "/downloads/compare", "/releases/1"];

    /// <summary>Each once in Chinese, once in English as of a day to come, and once as of a day on which the figure was not out.</summary>
    public static IEnumerable<(string Address, bool IsShown)> All(DateOnly before, DateOnly after)
    {
        foreach (var (address, isShown) in Silent.Select(address => (address, false)).Concat(Telling.Select(address => (address, true))))
        {
            yield return (address, isShown);
            yield return (With(InEnglish(address), $"asof={after:yyyy-MM-dd}"), isShown);
            yield return (With(address, $"asof={before:yyyy-MM-dd}"), false);
        }

        yield return ($"/explore/saved/{SavedReport}", true);
        yield return ($"/explore/saved/{SavedReport}.xlsx", true);
    }

    public static bool IsMissing(string address) => MayBeMissing.Any(part => address.Contains(part, StringComparison.Ordinal));

    /// <summary>The ways in which the figure is written.</summary>
    public static IReadOnlyList<string> Leaks(string body) => [.. new[] { "77.77", "777,700", "777700" }.Where(form => body.Contains(form, StringComparison.Ordinal))];

    private static string InEnglish(string address) => address.StartsWith("/downloads/", StringComparison.Ordinal) ? With(address, "lang=en") : "/en" + (address.StartsWith("/?", StringComparison.Ordinal) ? address[1..] : address.TrimEnd('/'));

    private static string With(string address, string query) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
}
