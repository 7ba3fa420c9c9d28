using GuangdongStats.Core.Accounts;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>What holds on every work and account page, in both languages.</summary>
public sealed class EveryWorkPageTests(Site site, Office office) : OfficeJourney(site, office)
{
    private static readonly string[] WorkPages =
        ["/work", "/work/entry", "/work/import", "/work/press", "/work/guide", "/work/notices", "/work/review", "/work/releases", "/work/calendar", "/work/catalogue", "/work/users", "/work/audit"];

    private static readonly string[] AccountPages =
        ["/account", "/account/password", "/account/authenticator", "/account/passkeys", "/account/sessions", "/account/sign-out"];

    [Theory]
    [InlineData("", false)]
    [InlineData("", true)]
    [InlineData("/en", false)]
    [InlineData("/en", true)]
    public async Task Axe_finds_no_barrier_on_work_pages_at_a_desk_or_on_a_phone(string language, bool isPhone)
    {
        var person = await Office.Hire("黄文", Enum.GetValues<Duty>());
        var reader = isPhone ? Reader.OnAPhone : Reader.AtADesk;
        var page = await SignIn(person, language + "/work", reader);
        var faults = new List<string>();
        foreach (var path in WorkPages)
        {
            await Go(page, language + path);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
            faults.AddRange(await Faults(page, language + path, reader));
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task Axe_finds_no_barrier_on_account_pages(string language)
    {
        var person = await Office.Hire("何静", Duty.Clerk);
        var faults = new List<string>();
        foreach (var reader in new[] { Reader.AtADesk, Reader.OnAPhone })
        {
            var visitor = await Open(language + "/account/sign-in", reader);
            faults.AddRange(await Faults(visitor, language + "/account/sign-in", reader));

            var page = await SignIn(person, language + "/work", reader);
            foreach (var path in AccountPages)
            {
                await Go(page, language + path);
                faults.AddRange(await Faults(page, language + path, reader));
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static async Task<IReadOnlyList<string>> Faults(IPage page, string path, Reader reader)
    {
        var barriers = await Barriers.Of(page, $"{path} at {reader.Width}");
        return await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= reader.Width
            ? barriers
            : [.. barriers, $"{path} scrolls sideways at {reader.Width}"];
    }
}
