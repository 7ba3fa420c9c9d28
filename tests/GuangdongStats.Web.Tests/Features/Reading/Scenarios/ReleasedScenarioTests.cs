using System.Net;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Scenarios;

/// <summary>A scenario that was entered, released and changed on the site, as its readers have it.</summary>
public sealed class ReleasedScenarioTests : IAsyncLifetime
{
    private readonly ReadingSite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Its_page_keeps_what_it_was_and_says_why_it_changed()
    {
        var first = Minute(2);
        await MadeMatter.Schedule(site, first, MadeUp("虚构单位甲"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/scenarios/scenario-made-up")).StatusCode);
        site.Clock.Now = first;
        Assert.Contains("虚构单位甲", Words.Of((await site.Page("/scenarios/scenario-made-up")).QuerySelector("dl.facts")), StringComparison.Ordinal);

        var second = Minute(48);
        var release = await MadeMatter.Schedule(site, second, MadeUp("虚构单位乙"), new("运营单位变更。", "The operator has changed."));
        site.Clock.Now = second;
        var page = await site.Page("/en/scenarios/scenario-made-up");
        Assert.Contains("虚构单位乙", Words.Of(page.QuerySelector("dl.facts")), StringComparison.Ordinal);
        var editions = page.QuerySelectorAll("section[aria-labelledby=editions] tbody tr").ToList();
        Assert.Equal(2, editions.Count);
        Assert.Contains("The operator has changed.", Words.Of(editions[0]), StringComparison.Ordinal);
        Assert.Equal(("Operator", "虚构单位甲", "虚构单位乙"), (Words.Of(editions[0].QuerySelector("dl.changes dt")), Words.Of(editions[0].QuerySelector("del")), Words.Of(editions[0].QuerySelector("ins"))));
        Assert.Single(editions[0].QuerySelectorAll("dl.changes dt"));
        Assert.Null(editions[1].QuerySelector("dl.changes")); // something new
        Assert.Equal($"/en/releases/{release}", editions[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("/en/scenarios/scenario-made-up", (await site.Page($"/en/releases/{release}")).QuerySelector("section[aria-labelledby=matters] a")!.GetAttribute("href"));

        var before = (await site.Page($"/scenarios/scenario-made-up?asof={DateOnly.FromDateTime(first.AddHours(8)):yyyy-MM-dd}")).QuerySelector("main")!;
        Assert.Contains("虚构单位甲", Words.Of(before), StringComparison.Ordinal);
        Assert.DoesNotContain("虚构单位乙", Words.Of(before), StringComparison.Ordinal);
    }

    private static RegisterEntry MadeUp(string @operator) => RegisterEntry.Of(new(MatterKind.Scenario, "scenario-made-up"),
    [
        new(RegisterLayout.KindOf, "scenario"), new(RegisterLayout.NameZh, "虚构场景"), new(RegisterLayout.Sector, "health"), new(RegisterLayout.City, "440600"), new(RegisterLayout.Operator, @operator),
        new(RegisterLayout.AnnouncedOn, "2026-11-20"), new(RegisterLayout.DocumentTitle, "虚构的公告"), new(RegisterLayout.DocumentDate, "2026-11-20"),
    ], []);

    private DateTime Minute(int hours)
    {
        var at = site.Clock.Now.UtcDateTime.AddHours(hours);
        return at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));
    }
}
