using System.Net;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Parks;

/// <summary>What was entered and released on the site, as its readers have it.</summary>
public sealed class ReleasedParkTests : IAsyncLifetime
{
    private readonly ReadingSite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task It_appears_at_its_minute_on_pages_that_were_kept_before_and_not_as_of_the_day_before()
    {
        var at = site.Clock.Now.UtcDateTime.AddHours(30);
        at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
        var release = await MadeMatter.Schedule(site, at, MadeMatter.MadeUpPark());
        foreach (var address in new[] { "/parks", "/search?q=虚构园", $"/releases/{release}", "/releases", "/parks?city=440600" })
        {
            Assert.DoesNotContain((await site.Page(address)).QuerySelectorAll("main a"), link => link.TextContent.Contains("虚构园", StringComparison.Ordinal));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/parks/park-made-up")).StatusCode);
        var dayBefore = DateOnly.FromDateTime(at.AddHours(8)).AddDays(-1);
        site.Clock.Now = at;

        Assert.Contains("虚构园", Words.Of((await site.Page("/parks")).QuerySelector("section[aria-labelledby=level-provincial]")), StringComparison.Ordinal);
        Assert.Equal("佛山：已登记1个", (await site.Page("/parks")).QuerySelector("#cities .chart-if-wide a[href='/parks?city=440600'] title")!.TextContent);
        var page = await site.Page("/parks/park-made-up");
        Assert.Contains("虚构方向", Words.Of(page.QuerySelector("dl.facts")), StringComparison.Ordinal);
        Assert.Contains("虚构的公告", Words.Of(page.QuerySelector("dl.facts")), StringComparison.Ordinal);
        Assert.Equal($"/releases/{release}", page.QuerySelector("section[aria-labelledby=editions] tbody a")!.GetAttribute("href"));
        var news = (await site.Page($"/en/releases/{release}")).QuerySelector("section[aria-labelledby=matters]")!;
        Assert.Equal(("/en/parks/park-made-up", "Made-up Park New"), (news.QuerySelector("a")!.GetAttribute("href"), Words.Of(news.QuerySelector("tbody"))));
        Assert.Contains("名录和文稿1项", Words.Of((await site.Page("/releases")).QuerySelector("section[aria-labelledby=past]")), StringComparison.Ordinal);

        Assert.DoesNotContain("虚构园", Words.Of((await site.Page($"/parks?asof={dayBefore:yyyy-MM-dd}")).QuerySelector("main")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get($"/parks/park-made-up?asof={dayBefore:yyyy-MM-dd}")).StatusCode);
    }

    [Fact]
    public async Task A_renamed_programme_has_both_names_and_leads_to_what_it_belongs_to()
    {
        var at = site.Clock.Now.UtcDateTime.AddHours(2);
        at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
        var renamed = RegisterEntry.Of(new(MatterKind.Programme, "platform-made-up"),
        [
            new(RegisterLayout.KindOf, "platform"), new(RegisterLayout.NameZh, "虚构新平台"), new(RegisterLayout.FormerZh, "虚构旧平台"), new(RegisterLayout.Parent, "plan-embodied-key-challenges"),
            new(RegisterLayout.SourceId, "ai-newsgd-2025-robots"),
        ], [[new(RegisterLayout.AreaZh, "产业"), new(RegisterLayout.ItemZh, "年产量超过10万台"), new(RegisterLayout.ItemEn, "Yearly output, over"), new(RegisterLayout.TargetValue, "100000"), new(RegisterLayout.TargetUnit, "units"), new(RegisterLayout.TargetYear, "2027")]]);
        await MadeMatter.Schedule(site, at, renamed);
        site.Clock.Now = at;

        var page = await site.Page("/programmes/platform-made-up");
        Assert.Contains("曾用名称虚构旧平台", Words.Of(page.QuerySelector("dl.facts")).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("dl.facts a"), link => link.GetAttribute("href") == "/programmes/plan-embodied-key-challenges");
        var row = (await site.Page("/programmes?kind=platform")).QuerySelectorAll("main tbody tr").Single(found => found.QuerySelector("a[href='/programmes/platform-made-up']") is not null);
        Assert.Contains("曾用名称：虚构旧平台", Words.Of(row), StringComparison.Ordinal);
        var target = Words.Of(page.QuerySelector("section[aria-labelledby=targets] tbody"));
        Assert.Contains("没有对应的指标", target, StringComparison.Ordinal);
        Assert.Contains((await site.Page("/programmes/plan-embodied-key-challenges")).QuerySelectorAll("dl.facts a"), link => link.GetAttribute("href") == "/programmes/platform-made-up");
    }
}
