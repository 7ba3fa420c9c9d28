using System.Text.RegularExpressions;
using GuangdongStats.Core.Accounts;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>A claim from the figures to the reader.</summary>
public sealed class ClaimTests(Site site, Office office) : OfficeJourney(site, office)
{
    [Fact]
    public async Task A_reviewer_accepts_a_new_high_by_keyboard_and_readers_see_it_with_what_would_end_it()
    {
        var before = await Open("/claims?kind=record");
        await Expect(before.GetByRole(AriaRole.Main)).ToContainTextAsync("没有符合条件的说法");

        var reviewer = await Office.Hire("钱审核", Duty.Reviewer);
        var page = await SignIn(reviewer, "/work/claims");
        var card = page.GetByRole(AriaRole.Article, new() { NameRegex = new Regex("^创同期新高，全国工业机器人产量") });
        await Expect(card.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^此前最高") })).ToBeVisibleAsync();
        var accept = card.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^采用：") });
        await accept.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("已采用，现已公开。");
        await Expect(card).ToHaveCountAsync(0);

        var reader = await Open("/en/claims?kind=record");
        var row = reader.GetByRole(AriaRole.Article).Filter(new() { HasText = "a new high for these months" });
        await Expect(row).ToContainTextAsync("confirmed");
        await Expect(row).ToContainTextAsync("ends when");
        await row.GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("a new high for these months");
        await Expect(reader.GetByRole(AriaRole.Region, new() { Name = "Verdicts over time" }).First).ToContainTextAsync("accepted by a reviewer");

        var yesterday = Office.Clock.GetUtcNow().AddDays(-2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await Go(reader, new Uri(reader.Url).AbsolutePath + "?asof=" + yesterday, 404);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("/en", false)]
    [InlineData("/en", true)]
    public async Task A_rejection_is_written_without_barriers(string language, bool isPhone)
    {
        var reviewer = await Office.Hire("孙审核", Duty.Reviewer);
        var reader = isPhone ? Reader.OnAPhone : Reader.AtADesk;
        var page = await SignIn(reviewer, language + "/work/claims", reader);
        var card = page.GetByRole(AriaRole.Article).First;
        await card.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(language.Length == 0 ? "^不采用" : "^Reject") }).ClickAsync();
        await card.GetByLabel(language.Length == 0 ? "不采用的理由" : "Why it is not accepted").FillAsync("口径有变");

        await Barriers.None(page, language + "/work/claims with a rejection");
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= reader.Width);
    }
}
