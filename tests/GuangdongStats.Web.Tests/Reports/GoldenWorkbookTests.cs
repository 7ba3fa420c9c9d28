using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Reports;

/// <summary>Each kind of workbook, whole, in both languages: what changed in it is read line by line before it is accepted.</summary>
public sealed class GoldenWorkbookTests(ReadingSite site)
{
    /// <summary>By the kind's name an address, as short as shows everything, without its language.</summary>
    private static readonly Dictionary<string, string> Short = new()
    {
        ["indicator"] = "/downloads/industrial-robots.xlsx?region=440000&from=2025-01&to=2025-05",
        ["indicator-months"] = "/downloads/industrial-robots.xlsx?region=000000&span=month&from=2025-12&to=2026-03",
        ["indicator-bounds"] = "/downloads/ai-core-industry-scale.xlsx",
        ["monthly"] = "/downloads/monthly/2025-05.xlsx",
        ["explore"] = "/downloads/explore/figures.xlsx?indicators=industrial-robots,filed-llms&regions=440000,000000&from=2025-04&to=2025-05",
        ["compare"] = "/downloads/compare.xlsx?indicator=industrial-robots&period=ytd-2024-12",
        ["figure"] = "/downloads/figures/industrial-robots/440000/ytd-2025-05.xlsx",
        ["indicators"] = "/downloads/indicators.xlsx?theme=robots",
        ["claims"] = "/downloads/claims.xlsx?indicator=industrial-robots",
        ["parks"] = "/downloads/parks.xlsx?level=provincial",
        ["park"] = "/downloads/parks/park-gz-nansha.xlsx",
        ["programmes"] = "/downloads/programmes.xlsx?kind=policy",
        ["programme"] = "/downloads/programmes/policy-gd-agi.xlsx",
        ["scenarios"] = "/downloads/scenarios.xlsx?kind=training-ground",
        ["scenario"] = "/downloads/scenarios/vm-tcm-hengqin.xlsx",
        ["releases"] = "/downloads/releases.xlsx",
    };

    public static TheoryData<string, string> Workbooks { get; } = [.. from kind in EveryWorkbook.Kinds from language in new[] { "zh-CN", "en" } select (kind.Name, language)];

    [Theory]
    [MemberData(nameof(Workbooks))]
    public async Task A_workbook_holds_what_was_accepted(string kind, string language) =>
        Golden.Matches("Reports", $"{nameof(GoldenWorkbookTests)}.{kind}.{language}", WorkbookDump.Of(await Written(kind, language)));

    private Task<byte[]> Written(string kind, string language) => site.File(Address(kind, language));

    private static string Address(string kind, string language) => $"{Short[kind]}{(Short[kind].Contains('?') ? "&" : "?")}lang={language}";
}
