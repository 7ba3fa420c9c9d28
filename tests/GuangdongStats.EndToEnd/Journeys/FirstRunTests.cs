using GuangdongStats.Data.Accounts;
using GuangdongStats.EndToEnd.Support;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>The very first start of a site, on which nobody has an account.</summary>
public sealed class FirstRunTests(Site site, Office office) : OfficeJourney(site, office)
{
    private const string Password = "an orchard in Foshan";

    [Fact]
    public async Task The_link_of_the_console_makes_the_first_administrator_by_keyboard_alone_and_works_once()
    {
        var first = Office.Services.GetRequiredService<FirstAccount>();
        var link = AccountUrls.Setup((await first.Invite(TestContext.Current.CancellationToken))!);
        var page = await Open(link);
        await Barriers.None(page, "the set-up");
        await Expect(page.GetByLabel("用户名")).ToBeFocusedAsync();
        await Type(page, "zhou", "周敏", "", "short", "short");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("密码至少需要 12 个字符");
        await Expect(page.GetByLabel("姓名")).ToHaveValueAsync("周敏"); // what was right need not be typed again
        await page.GetByLabel("用户名").FocusAsync();
        await page.Keyboard.PressAsync("Control+a");
        await Type(page, "zhou", "周敏", "", Password, Password);
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("系统管理员账号已建立，请登录。");

        var late = await Open("/en" + link, status: 410);
        await Expect(late.GetByRole(AriaRole.Alert)).ToContainTextAsync("This link is not good");
        Assert.Null(await first.Invite(TestContext.Current.CancellationToken));

        await Expect(page.GetByLabel("用户名")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("zhou");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith("/work", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "用户与权限" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "zhou" })).ToBeVisibleAsync();
    }

    /// <summary>Field after field, and Enter in the last.</summary>
    private static async Task Type(IPage page, params string[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            await page.Keyboard.PressAsync("Control+a");
            await page.Keyboard.TypeAsync(fields[i]);
            await page.Keyboard.PressAsync(i == fields.Length - 1 ? "Enter" : "Tab");
        }
    }
}
