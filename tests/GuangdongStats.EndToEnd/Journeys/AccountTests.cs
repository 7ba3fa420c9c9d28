using System.Text.RegularExpressions;
using GuangdongStats.Core.Accounts;
using GuangdongStats.EndToEnd.Support;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>How people get in, what keeps others out, and what happens on a page that is open when something is taken away.</summary>
public sealed partial class AccountTests(Site site, Office office) : OfficeJourney(site, office)
{
    private const string Next = "a ferry on the Pearl River";

    [Fact]
    public async Task A_duty_taken_away_is_gone_from_a_page_that_is_open()
    {
        var (chen, zhou) = (await Office.Hire("陈晓", Duty.Clerk), await Office.Hire("周敏", Duty.Administrator));
        var page = await SignIn(chen, "/work/entry?period=2026-09&indicator=industrial-robots");
        await Expect(page.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        var cell = page.Locator("input[data-cell='industrial-robots/440000/ytd-2026-09/level']");
        await cell.FocusAsync();
        await page.Keyboard.TypeAsync("35.02万");
        await page.Keyboard.PressAsync("Enter");
        await Expect(cell).ToHaveAttributeAsync("data-seen", "35.02万");

        var admin = await SignIn(zhou, "/work/users");
        await SetDuty(admin, chen, "填报员", false);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "无权访问此页面" })).ToBeVisibleAsync();
        await Expect(InMenu(page, new() { Name = "数据填报" })).ToHaveCountAsync(0);
        await Barriers.None(page, "a page whose duty was taken away");

        await SetDuty(admin, chen, "填报员", true);
        await InMenu(page, new() { Name = "数据填报" }).ClickAsync();
        await Go(page, "/work/entry?period=2026-09&indicator=industrial-robots");
        await Expect(cell).ToHaveValueAsync("35.02万");
    }

    [Fact]
    public async Task A_duty_given_shows_in_the_menu_and_leaves_what_is_being_typed()
    {
        var (liu, zhou) = (await Office.Hire("刘敏", Duty.Clerk, Duty.Reviewer), await Office.Hire("周敏", Duty.Administrator));
        var page = await SignIn(liu, "/work/entry?period=2026-09&indicator=service-robots");
        await Expect(page.Locator(".entry[data-ready]")).ToBeVisibleAsync();
        var cell = page.Locator("input[data-cell='service-robots/440000/ytd-2026-09/level']");
        await cell.FocusAsync();
        await page.Keyboard.TypeAsync("612"); // not left yet, and so not stored

        var admin = await SignIn(zhou, "/work/users");
        await SetDuty(admin, liu, "审计员", true);
        await Expect(InMenu(page, new() { Name = "审计日志" })).ToBeVisibleAsync();
        await SetDuty(admin, liu, "审核员", false); // another page's
        await Expect(InMenu(page, new() { Name = "审核", Exact = true })).ToBeVisibleAsync(); // clerks look at it too
        await Expect(cell).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(".4万");
        await page.Keyboard.PressAsync("Enter");
        await Expect(cell).ToHaveAttributeAsync("data-seen", "612.4万");
    }

    [Theory]
    [InlineData("", "登录已结束", "登录")]
    [InlineData("/en", "Your session has ended", "Sign in")]
    public async Task A_session_ended_in_another_browser_is_over_on_the_page_that_is_open(string language, string told, string signIn)
    {
        var zhao = await Office.Hire("赵宁", Duty.Auditor);
        var there = await SignIn(zhao, language + "/work/audit");
        await Expect(there.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        var here = await SignIn(zhao, "/account/sessions");
        await Expect(here.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await here.GetByRole(AriaRole.Button, new() { NameRegex = new("^结束登录") }).ClickAsync();
        await Expect(here.GetByRole(AriaRole.Status)).ToHaveTextAsync("登录已结束。");

        await Expect(there.GetByRole(AriaRole.Heading, new() { Name = told })).ToBeVisibleAsync();
        await Expect(InMenu(there, new() { NameRegex = new("审计日志|Audit log") })).ToHaveCountAsync(0);
        await there.GetByRole(AriaRole.Button, new() { Name = signIn }).ClickAsync();
        await FillSignIn(there, zhao.UserName, zhao.Password);
        await there.WaitForURLAsync(url => url.EndsWith(language + "/work/audit", StringComparison.Ordinal));
        await Go(here, "/work"); // the one that was kept
    }

    [Fact]
    public async Task An_account_that_is_disabled_is_out_of_its_open_pages_with_their_dialogs()
    {
        var (sun, zhou) = (await Office.Hire("孙洁", Duty.Administrator), await Office.Hire("周敏", Duty.Administrator));
        var page = await SignIn(sun, "/work/users");
        await page.GetByRole(AriaRole.Button, new() { Name = "新建账号" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();

        var admin = await SignIn(zhou, "/work/users");
        await Menu(admin, sun, "停用");
        await admin.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "登录已结束" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await FillSignIn(page, sun.UserName, sun.Password);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("此账号已停用");
    }

    [Fact]
    public async Task A_page_that_nobody_uses_signs_itself_out()
    {
        var wu = await Office.Hire("吴昊", Duty.Clerk);
        var page = await SignIn(wu, "/work");
        var other = await SignIn(wu, "/work");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Office.Clock.Set(Office.Clock.GetUtcNow().AddMinutes(20));
        await Go(other, "/work/guide"); // somebody is there
        await Expect(other.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Office.Clock.Set(Office.Clock.GetUtcNow().AddMinutes(11));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "登录已结束" })).ToBeVisibleAsync();
        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "登录已结束" })).ToHaveCountAsync(0);

        await Go(page, "/work");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("长时间未操作，登录已结束，请重新登录。");
        Assert.Contains("returnUrl=%2Fwork", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_failures_lock_the_account_and_its_owner_learns_until_when()
    {
        var zheng = await Office.Hire("郑爽", Duty.Clerk);
        var page = await Open("/en/account/sign-in");
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await FillSignIn(page, zheng.UserName, $"wrong {attempt}");
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(attempt < 5 ? "The user name or the password is not right." : "The account is locked after 5 failures.");
        }

        await FillSignIn(page, zheng.UserName, zheng.Password);
        var told = await page.GetByRole(AriaRole.Alert).InnerTextAsync();
        Assert.Matches("Try again after .* 2\\d{3} \\d\\d:\\d\\d, or ask an administrator", told);
        await Barriers.None(page, "the sign-in with a locked account");
        Office.Clock.Set(Office.Clock.GetUtcNow().AddMinutes(16));
        await FillSignIn(page, zheng.UserName, zheng.Password);
        await page.WaitForURLAsync(url => url.EndsWith("/work", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task A_new_colleague_gets_a_password_for_once_and_changes_it_before_anything_by_keyboard_alone(string language)
    {
        var zhou = await Office.Hire("周敏", Duty.Administrator);
        var admin = await SignIn(zhou, "/work/users");
        var name = $"he{Guid.NewGuid():N}"[..10];
        await admin.GetByRole(AriaRole.Button, new() { Name = "新建账号" }).ClickAsync();
        var dialog = admin.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("用户名").FillAsync(name);
        await dialog.GetByLabel("姓名").FillAsync("何静");
        await dialog.GetByLabel("审计员").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(admin.Locator(".users-password code")).ToBeVisibleAsync();
        var password = await admin.Locator(".users-password code").InnerTextAsync();
        await Barriers.None(admin, "the password for once");

        var page = await Open(language + "/account/sign-in");
        await Type(page, name, "Tab", password, "Enter"); // the first field has the focus
        await page.WaitForURLAsync(url => url.EndsWith(language + "/account/password", StringComparison.Ordinal));
        await Expect(page.GetByText(language.Length == 0 ? "此密码由他人设置" : "Somebody else set this password")).ToBeVisibleAsync();
        await Go(page, language + "/work"); // not yet
        Assert.EndsWith(language + "/account/password", page.Url, StringComparison.Ordinal);
        await Type(page, password, "Tab", Next, "Tab", "another", "Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(language.Length == 0 ? "两次输入的密码不一致" : "The two passwords differ");
        await Type(page, password, "Tab", Next, "Tab", Next, "Enter");
        await page.WaitForURLAsync(url => url.EndsWith(language + "/work", StringComparison.Ordinal));
        await Expect(InMenu(page, new() { NameRegex = new("审计日志|Audit log") })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_misspelt_colleague_is_put_right_and_the_log_says_what_it_was()
    {
        var wei = await Office.Hire("陈纬", Duty.Clerk);
        var admin = await SignIn(await Office.Hire("周敏", Duty.Administrator, Duty.Auditor), "/work/users");
        await admin.GetByRole(AriaRole.Row, new() { Name = wei.UserName }).GetByRole(AriaRole.Button).ClickAsync();
        await admin.GetByText("姓名、邮箱和语言", new() { Exact = true }).ClickAsync();
        var dialog = admin.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("姓名")).ToHaveValueAsync("陈纬");
        await Expect(admin.Locator(".mud-popover-open")).ToHaveCountAsync(0); // the menu does not hang over the dialog
        await Barriers.None(admin, "a colleague's name, address and language");
        await dialog.GetByLabel("电子邮箱").FillAsync("not an address");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await dialog.GetByLabel("姓名").FillAsync("陈伟");
        await dialog.GetByLabel("电子邮箱").FillAsync($"{wei.Id}@example.cn");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(admin.GetByRole(AriaRole.Row, new() { Name = wei.UserName })).ToContainTextAsync($"{wei.Id}@example.cn");

        var own = await SignIn(wei);
        await Expect(own.GetByRole(AriaRole.Main)).ToContainTextAsync("陈伟");
        await Go(admin, "/work/audit");
        await Expect(admin.GetByRole(AriaRole.Cell, new() { Name = "修改姓名、邮箱或语言" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_second_step_is_set_up_and_asked_for_and_a_recovery_code_stands_in_for_it_once()
    {
        var xu = await Office.Hire("徐蕾", Duty.Clerk);
        var page = await SignIn(xu, "/account/authenticator");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始设置" }).ClickAsync();
        var key = (await page.Locator("[data-key]").GetAttributeAsync("data-key"))!;
        Assert.StartsWith($"otpauth://totp/GuangdongStats:{Uri.EscapeDataString(xu.UserName)}?secret={key}", await page.GetByRole(AriaRole.Link, new() { Name = "在身份验证器应用中打开" }).GetAttributeAsync("href"), StringComparison.Ordinal);
        await Barriers.None(page, "setting up the second step");
        await page.GetByLabel("验证码").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "开启两步验证" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("验证码不正确");
        await page.GetByLabel("验证码").FillAsync(Authenticator.Code(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "开启两步验证" }).ClickAsync();
        await Expect(page.Locator(".codes code")).ToHaveCountAsync(10);
        var codes = await page.Locator(".codes code").AllInnerTextsAsync();
        await Barriers.None(page, "the recovery codes");

        var english = await Open("/en/account/sign-in?returnUrl=%2Fen%2Fwork");
        await FillSignIn(english, xu.UserName, xu.Password);
        await Expect(english.GetByRole(AriaRole.Heading, new() { Name = "Two-step verification" })).ToBeVisibleAsync();
        await Barriers.None(english, "the second step");
        await Type(english, Authenticator.Code(key), "Enter"); // the field has the focus
        await english.WaitForURLAsync(url => url.EndsWith("/en/work", StringComparison.Ordinal));

        foreach (var isFirst in new[] { true, false })
        {
            var lost = await Open("/account/sign-in");
            await FillSignIn(lost, xu.UserName, xu.Password);
            await lost.GetByRole(AriaRole.Link, new() { NameRegex = new("恢复码") }).ClickAsync();
            await lost.GetByLabel("恢复码").FillAsync(codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
            await lost.GetByRole(AriaRole.Button, new() { Name = "验证" }).ClickAsync();
            if (isFirst)
            {
                await lost.WaitForURLAsync(url => url.EndsWith("/work", StringComparison.Ordinal));
                await Go(lost, "/account");
                await Expect(lost.GetByText("剩余恢复码 9 个")).ToBeVisibleAsync();
            }
            else
            {
                await Expect(lost.GetByRole(AriaRole.Alert)).ToHaveTextAsync("恢复码不正确或已使用。");
            }
        }
    }

    /// <summary>Types into what has the focus; a name of a key is pressed.</summary>
    private static async Task Type(IPage page, params string[] words)
    {
        await Expect(page.Locator("input:focus")).ToHaveCountAsync(1);
        foreach (var word in words)
        {
            await (word is "Tab" or "Enter" ? page.Keyboard.PressAsync(word) : page.Keyboard.TypeAsync(word));
        }
    }

    private static ILocator InMenu(IPage page, LocatorGetByRoleOptions place) =>
        page.GetByRole(AriaRole.Navigation, new() { NameRegex = MenuLabel() }).GetByRole(AriaRole.Link, place);

    private static async Task FillSignIn(IPage page, string userName, string password)
    {
        await page.GetByLabel(UserNameLabel()).FillAsync(userName);
        await page.GetByLabel(PasswordLabel()).FillAsync(password);
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = SignInLabel() }).ClickAsync(),
            answer => answer.Request.Method == "POST" && answer.Url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    private static async Task Menu(IPage admin, Colleague whom, string item)
    {
        await admin.GetByRole(AriaRole.Row).Filter(new() { HasText = whom.UserName }).GetByRole(AriaRole.Button).ClickAsync();
        await admin.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
    }

    private static async Task SetDuty(IPage admin, Colleague whom, string duty, bool isHeld)
    {
        await Menu(admin, whom, "修改权限");
        var dialog = admin.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(duty).SetCheckedAsync(isHeld);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [GeneratedRegex("^(工作导航|Work pages)$")]
    private static partial Regex MenuLabel();

    [GeneratedRegex("^(用户名|User name)$")]
    private static partial Regex UserNameLabel();

    [GeneratedRegex("^(密码|Password)$")]
    private static partial Regex PasswordLabel();

    [GeneratedRegex("^(登录|Sign in)$")]
    private static partial Regex SignInLabel();
}
