using GuangdongStats.Core.Accounts;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

public sealed class SigningInTests(Site site, Office office) : OfficeJourney(site, office)
{
    [Theory]
    [InlineData("/work", "zh-CN")]
    [InlineData("/en/work", "en")]
    public async Task A_clerk_signs_in_and_stands_before_the_work(string path, string language)
    {
        var clerk = await Office.Hire("陈晓", Duty.Clerk);
        foreach (var reader in new[] { Reader.AtADesk, Reader.OnAPhone })
        {
            var page = await SignIn(clerk, path, reader);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            Assert.Equal(language, await page.EvaluateAsync<string>("document.documentElement.lang"));
            await Barriers.None(page, $"{path} at {reader.Width}");
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_then_led_on()
    {
        var auditor = await Office.Hire("李敏", Duty.Auditor);
        var page = await Open("/en/work");
        Assert.Contains("/account/sign-in", page.Url, StringComparison.Ordinal);

        var signedIn = await SignIn(auditor, "/en/work");
        Assert.EndsWith("/en/work", signedIn.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_outlives_the_server()
    {
        ServerMayBeGone = true;
        var clerk = await Office.Hire("王芳", Duty.Clerk);
        var page = await SignIn(clerk);
        await Office.Kill();
        Office.Start();
        await Go(page, "/work");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.EndsWith("/work", page.Url, StringComparison.Ordinal);
    }
}
