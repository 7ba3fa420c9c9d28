using System.Reflection;
using GuangdongStats.Core.Accounts;
using GuangdongStats.EndToEnd.Support;
using GuangdongStats.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>What holds on every work and account page, in both languages.</summary>
public sealed class EveryWorkPageTests(Site site, Office office) : OfficeJourney(site, office)
{
    private static readonly string[] WorkPages =
        ["/work", "/work/entry", "/work/import", "/work/press", "/work/bulletins", "/work/bulletins/2025-05", "/work/registers", "/work/registers/programme/plan-embodied-key-challenges", "/work/targets", "/work/guide", "/work/notices", "/work/review", "/work/claims", "/work/releases", "/work/calendar", "/work/catalogue", "/work/users", "/work/audit"];

    private static readonly string[] AccountPages =
        ["/account", "/account/password", "/account/authenticator", "/account/passkeys", "/account/sessions", "/account/sign-out"];

    /// <summary>Where the other pages are looked at: they need something to show, or a step before them.</summary>
    private static readonly string[] LookedAtElsewhere =
    [
        "/work/review/{Id:long}", // ReviewTests
        "/work/review/matters/{Id:long}", // MatterReviewPageTests; not yet in a browser
        "/work/registers/{Kind:regex(^(park|programme|scenario)$)}/{Code}", // one of them is above
        "/work/releases/{Id:int}", // ReleasingTests
        "/work/bulletins/{Month}", // with a month, above
        "/account/sign-in",
        "/account/setup", // and FirstRunTests
        "/account/second-factor",
        "/account/recovery-code",
    ];

    [Fact]
    public void Every_work_and_account_page_is_among_them()
    {
        var pages = typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)
            .Where(route => route == "/work" || route.StartsWith("/work/", StringComparison.Ordinal) || route.StartsWith("/account", StringComparison.Ordinal));
        Assert.Equal([], pages.Except([.. WorkPages, .. AccountPages, .. LookedAtElsewhere], StringComparer.Ordinal));
    }

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
            await Go(visitor, language + "/account/setup?token=used", 410); // a link that is no longer good
            faults.AddRange(await Faults(visitor, language + "/account/setup", reader));

            var page = await SignIn(person, language + "/work", reader);
            foreach (var path in AccountPages)
            {
                await Go(page, language + path);
                faults.AddRange(await Faults(page, language + path, reader));
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task Axe_finds_no_barrier_in_the_second_step_and_the_dialogs_of_accounts(string language)
    {
        var person = await Office.Hire("徐蕾", Enum.GetValues<Duty>());
        var page = await SignIn(person, "/account/authenticator");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始设置" }).ClickAsync();
        var key = (await page.Locator("[data-key]").GetAttributeAsync("data-key"))!;
        await page.GetByLabel("验证码").FillAsync(Authenticator.Code(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "开启两步验证" }).ClickAsync();
        await Expect(page.Locator(".codes code")).ToHaveCountAsync(10);
        var faults = new List<string>();
        foreach (var reader in new[] { Reader.AtADesk, Reader.OnAPhone })
        {
            var visitor = await Open(language + "/account/sign-in", reader);
            await visitor.Locator("#field-UserName").FillAsync(person.UserName);
            await visitor.Locator("#field-Password").FillAsync(person.Password);
            await visitor.Locator("#field-Password").PressAsync("Enter");
            await visitor.WaitForURLAsync(url => url.Contains("/account/second-factor", StringComparison.Ordinal));
            faults.AddRange(await Faults(visitor, language + "/account/second-factor", reader));
            await visitor.Locator("a[href*='recovery-code']").ClickAsync();
            await Expect(visitor.Locator("#field-Code")).ToBeVisibleAsync();
            faults.AddRange(await Faults(visitor, language + "/account/recovery-code", reader));
        }

        await Go(page, language + "/work/users");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("新建账号|Add an account") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        faults.AddRange(await Faults(page, language + "/work/users, adding", Reader.AtADesk));
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = new("取消|Cancel") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        foreach (var act in new[] { "姓名、邮箱和语言|Name, e-mail, language", "修改权限|Change duties", "重设密码|Reset the password" })
        {
            await page.GetByRole(AriaRole.Row, new() { Name = person.UserName }).GetByRole(AriaRole.Button).ClickAsync();
            await page.GetByText(new System.Text.RegularExpressions.Regex($"^({act})$")).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
            faults.AddRange(await Faults(page, $"{language}/work/users, {act}", Reader.AtADesk));
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = new("取消|Cancel") }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
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
