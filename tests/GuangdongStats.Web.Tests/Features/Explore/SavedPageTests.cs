using GuangdongStats.Core.Accounts;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Explore;

public sealed class SavedPageTests : IAsyncLifetime
{
    private const string Query = "indicators=industrial-robots&regions=000000,440000&last=24";

    private readonly ReadingSite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_saved_query_runs_again_with_one_click_and_its_shared_link_is_for_everybody()
    {
        var clerk = await site.SignedIn(Duty.Clerk);
        Assert.NotNull((await clerk.Page($"/explore?{Query}")).QuerySelector($"a[href='/explore/saved?{Query}']"));
        var saved = await clerk.Send($"/explore/saved?{Query}", "save", ("Name", "月度<b>机器人"), ("Shared", "true"));
        Assert.Equal("/explore/saved", Visitor.Goal(saved));

        var page = await clerk.Page("/explore/saved");
        var report = page.QuerySelector("article h3 a")!;
        Assert.Equal(("月度<b>机器人", "/explore?" + Query), (report.TextContent, report.GetAttribute("href")));
        var link = page.QuerySelectorAll("article a").Single(one => Words.Of(one) == "永久链接").GetAttribute("href")!;
        using var opened = await site.Get(link);
        Assert.Equal((302, "/explore?" + Query), ((int)opened.StatusCode, opened.Headers.Location!.OriginalString));
        using var english = await site.Get("/en" + link);
        Assert.Equal("/en/explore?" + Query, english.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Its_workbook_with_the_sheets_that_were_chosen_is_one_click_and_a_link_that_stays()
    {
        var clerk = await site.SignedIn(Duty.Clerk);
        var explore = await clerk.Page($"/explore?{Query}&sheets=data&sheets=sources");
        Assert.Equal(["data", "sources"], explore.QuerySelectorAll("input[name=sheets][checked]").Select(box => box.GetAttribute("value")));
        var save = explore.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Single(href => href.StartsWith("/explore/saved?", StringComparison.Ordinal));
        Assert.EndsWith("&sheets=data,sources", save, StringComparison.Ordinal);
        await clerk.Send(save, "save", ("Name", "机器人"), ("Shared", "true"));

        var link = (await clerk.Page("/explore/saved")).QuerySelector("article a.button")!.GetAttribute("href")!;
        using var opened = await site.Get(link);
        Assert.Equal(302, (int)opened.StatusCode);
        using var workbook = await site.Workbook(opened.Headers.Location!.OriginalString);
        Assert.Equal(["封面", "目录", "逐项数据", "来源", "出处与核对"], workbook.Worksheets.Select(sheet => sheet.Name));
        Assert.Equal(404, (int)(await site.Get($"/explore/saved/{Guid.NewGuid()}.xlsx")).StatusCode);
    }

    [Fact]
    public async Task It_is_renamed_kept_to_oneself_removed_and_taken_back()
    {
        var clerk = await site.SignedIn(Duty.Clerk);
        await clerk.Send($"/explore/saved?{Query}", "save", ("Name", "机器人"), ("Shared", "true"));
        var id = Guid.Parse((await clerk.Page("/explore/saved")).QuerySelectorAll("article a").Single(one => Words.Of(one) == "永久链接").GetAttribute("href")!.Split('/')[^1]);

        await clerk.Send("/explore/saved", $"set-{id}", ("Name", "别名"), ("Shared", ""));
        Assert.Equal("别名", Words.Of((await clerk.Page("/explore/saved")).QuerySelector("article h3 a")));
        using var hidden = await site.Get($"/explore/saved/{id}");
        Assert.Equal(404, (int)hidden.StatusCode);
        Assert.Equal("/explore?" + Query, Visitor.Goal(await clerk.Get($"/explore/saved/{id}")));

        await clerk.Send("/explore/saved", $"remove-{id}");
        Assert.Contains("“别名”已删除", Words.Of((await clerk.Page("/explore/saved")).QuerySelector("article")), StringComparison.Ordinal);
        await clerk.Send("/explore/saved", $"restore-{id}");
        Assert.Equal("别名", Words.Of((await clerk.Page("/explore/saved")).QuerySelector("article h3 a")));
    }

    [Fact]
    public async Task A_name_that_is_none_is_refused_in_words_and_an_unknown_query_cannot_be_saved()
    {
        var clerk = await site.SignedIn(Duty.Clerk);
        Assert.Contains("名称不能为空", await Visitor.Said(await clerk.Send($"/explore/saved?{Query}", "save", ("Name", "  "))), StringComparison.Ordinal);
        Assert.Contains("no-such", Words.Of((await clerk.Page("/en/explore/saved?indicators=no-such")).QuerySelector("[role=alert]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_sees_the_list()
    {
        using var answer = await site.Get("/explore/saved");
        Assert.Equal(302, (int)answer.StatusCode);
        Assert.Contains("/account/sign-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/explore/power-query", "period_start")]
    [InlineData("/en/explore/power-query?indicators=service-robots&last=12", "http://localhost/downloads/explore/figures.csv?indicators=service-robots&regions=440000&last=12&lang=en")]
    public async Task Power_query_gets_a_fixed_address_and_typed_columns(string address, string expected)
    {
        var page = await site.Page(address);
        Assert.Contains(expected, page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("{\"period\", type text}", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("{{\"indicator\", type text}", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(19, page.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain(page.QuerySelectorAll("tbody td").Select(Words.Of), words => words.StartsWith("Col", StringComparison.Ordinal));
    }
}
