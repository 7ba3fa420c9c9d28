using GuangdongStats.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Reports;

/// <summary>Each kind of workbook, whole, in both languages: what changed in it is read line by line before it is accepted.</summary>
public sealed class GoldenWorkbookTests(ReadingSite site, WorkingSite working)
{
    /// <summary>By the kind's name an address, as short as shows everything, without its language.</summary>
    internal static readonly Dictionary<string, string> Short = new()
    {
        ["indicator"] = "/downloads/industrial-robots.xlsx?region=440000&from=2025-01&to=2025-05",
        ["indicator-months"] = "/downloads/industrial-robots.xlsx?region=000000&span=month&from=2025-12&to=2026-03",
        ["indicator-bounds"] = "/downloads/ai-core-industry-scale.xlsx",
        ["monthly"] = "/downloads/monthly/2025-05.xlsx",
        ["explore"] = "/downloads/explore/figures.xlsx?indicators=industrial-robots,filed-llms&regions=440000,000000&from=2025-04&to=2025-05",
        ["growth"] = "/downloads/explore/growth.xlsx?verdict=sign-conflict",
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
        ["summary"] = "/downloads/summary.xlsx?asof=2025-06-20",
        ["claim"] = "/downloads/claims/industrial-robots-440000-ytd-2025-12-share-chinanews-gd-2025.xlsx",
        ["revisions"] = "/downloads/explore/revisions.xlsx?asof=2025-09-30",
        ["search"] = "/downloads/search.xlsx?q=robot",
        ["methods"] = "/downloads/methods.xlsx",
        ["release"] = "/downloads/releases/2.xlsx",
        ["template"] = "/work/import/template.xlsx?period=2025-05",
        ["register-park"] = "/work/registers/template.xlsx?register=park",
        ["register-programme"] = "/work/registers/template.xlsx?register=programme",
        ["register-scenario"] = "/work/registers/template.xlsx?register=scenario",
    };

    public static TheoryData<string, string> Workbooks { get; } = [.. from kind in EveryWorkbook.Kinds from language in new[] { "zh-CN", "en" } select (kind.Name, language)];

    [Theory]
    [MemberData(nameof(Workbooks))]
    public async Task A_workbook_holds_what_was_accepted(string kind, string language) =>
        Golden.Matches("Reports", $"{nameof(GoldenWorkbookTests)}.{kind}.{language}", WorkbookDump.Of(await Written(kind, language)));

    /// <summary>Of all addresses of the site that end as workbooks do, each is proven here under at least one query.</summary>
    [Fact]
    public void No_kind_of_workbook_is_forgotten()
    {
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.EndsWith(".xlsx", StringComparison.Ordinal)).ToList();
        var proven = EveryWorkbook.Kinds.Select(kind => RouteOf(kind.Address.Split('?')[0])).ToHashSet();
        Assert.Equal(
            ["/explore/saved/{id:guid}.xlsx"], // leads to the workbook of the saved query
            routes.Except(proven).Select(route => route.RoutePattern.RawText));

        RouteEndpoint RouteOf(string path) => routes
            .Where(route => new TemplateMatcher(new(route.RoutePattern), []).TryMatch(path, []))
            .MinBy(route => route.RoutePattern.InboundPrecedence)!;
    }

    private Task<byte[]> Written(string kind, string language) => EveryWorkbook.Read(EveryWorkbook.In(Short[kind], language), site, working);
}
