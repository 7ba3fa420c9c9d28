using AngleSharp.Dom;
using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work.Claiming;
using GuangdongStats.Web.Features.Work.Claims;
using GuangdongStats.Web.Tests.Support;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Claims;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Claims;

public sealed class ClaimDeskPageTests : OfficeContext
{
    protected override IEnumerable<Type> AlsoBorrowed => [typeof(ClaimDesk), typeof(ClaimLedgerAsOf)];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddTransient<SiteUrls>();
        Services.AddTransient<ClaimWords>();
        Services.AddDataProtection();
        Services.AddScoped<ProtectedSessionStorage>();
    }

    [Fact]
    public async Task A_proposal_shows_what_it_says_and_rests_on_and_is_public_with_one_click()
    {
        var page = await Open();
        var card = Card(page, "创同期新高，全国工业机器人产量");
        Assert.Contains("累计数高于以往每一年的同期", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("此前最高：", card.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/figures/industrial-robots/000000/ytd-", card.QuerySelector("li a")!.GetAttribute("href"), StringComparison.Ordinal);

        await card.QuerySelectorAll("button")[0].ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("已采用，现已公开。", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("article[aria-label^='创同期新高，全国工业机器人产量']"));
        var link = page.Find("[aria-labelledby=decided] th a");
        Assert.Equal("创同期新高", link.TextContent);
        Assert.Contains((await Site.Services.GetRequiredService<ClaimLedgerAsOf>().Read(Site.Clock.Now.UtcDateTime, Cancellation)).Entries, entry => entry.Claim is { IsFound: true, Kind: ClaimKind.Record });
    }

    [Fact]
    public async Task A_rejection_asks_for_words_and_says_when_they_are_missing()
    {
        var page = await Open();
        await Card(page, "创同期新高，全国工业机器人产量").QuerySelectorAll("button")[1].ClickAsync(new());
        await Card(page, "创同期新高，全国工业机器人产量").QuerySelector("form")!.SubmitAsync();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=alert] .mud-alert")));

        var words = Card(page, "创同期新高，全国工业机器人产量").QuerySelector("textarea")!;
        Assert.Equal("不采用的理由", words.ParentElement!.QuerySelector("span")!.TextContent);
        await words.InputAsync("口径有变 <b>不比</b>");
        await Card(page, "创同期新高，全国工业机器人产量").QuerySelector("form")!.SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("未采用，已记录理由。", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Contains("口径有变 <b>不比</b>", page.Find("[aria-labelledby=decided]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("article[aria-label^='创同期新高，全国工业机器人产量']"));
    }

    [Fact]
    public async Task An_accepted_claim_is_taken_back_with_words()
    {
        var page = await Open();
        await Card(page, "创同期新高，全国工业机器人产量").QuerySelectorAll("button")[0].ClickAsync(new());
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[aria-labelledby=decided] button")));
        await page.Find("[aria-labelledby=decided] button").ClickAsync(new());
        await page.Find("[aria-labelledby=decided] textarea").InputAsync("表述不当");
        await page.Find("[aria-labelledby=decided] form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("已撤下。", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[aria-labelledby=decided] th a"));
        Assert.DoesNotContain((await Site.Services.GetRequiredService<ClaimLedgerAsOf>().Read(Site.Clock.Now.UtcDateTime, Cancellation)).Entries, entry => entry.Claim.IsFound);
    }

    [Fact]
    public async Task The_page_speaks_english()
    {
        In(Language.English);
        var page = await Open();

        Assert.NotEmpty(page.FindAll("article[aria-label^='a new high for these months, Output of industrial robots']"));
        Assert.Contains("Nothing has been decided yet.", page.Markup, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<ClaimDeskPage>> Open()
    {
        await SignIn(Duty.Reviewer);
        var page = Render<ClaimDeskPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("article")));
        return page;
    }

    private static IElement Card(IRenderedComponent<ClaimDeskPage> page, string name) => page.Find($"article[aria-label^='{name}']");
}
