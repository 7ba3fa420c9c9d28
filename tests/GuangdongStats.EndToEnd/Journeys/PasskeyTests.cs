using GuangdongStats.Core.Accounts;
using GuangdongStats.EndToEnd.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GuangdongStats.EndToEnd.Journeys;

/// <summary>Signing in with what a device holds. The address is a name, because browsers give no passkey to a bare number.</summary>
public sealed class PasskeyTests(Site site, Office office) : OfficeJourney(site, office)
{
    protected override Uri Address => new($"http://localhost:{Office.Address.Port}/");

    [Fact]
    public async Task A_passkey_is_added_and_signs_in_without_name_and_password_until_it_is_removed()
    {
        var gao = await Office.Hire("高远", Duty.Auditor);
        var page = await SignIn(gao, "/account/passkeys");
        var device = await Device(page, isOwner: true);
        await page.GetByLabel("名称").FillAsync("办公室电脑");
        await page.GetByRole(AriaRole.Button, new() { Name = "添加通行密钥" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("通行密钥已添加。");
        Assert.Equal(1, await Credentials(device));
        await Barriers.None(page, "the passkeys");

        await SignOut(page);
        await Go(page, "/en/account/sign-in?returnUrl=%2Fen%2Fwork%2Faudit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith("/en/work/audit", StringComparison.Ordinal));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Audit log" })).ToBeVisibleAsync();

        await Go(page, "/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "移除通行密钥“办公室电脑”" }).ClickAsync();
        await Expect(page.GetByText("尚未添加通行密钥。")).ToBeVisibleAsync();
        await SignOut(page);
        await Go(page, "/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "使用通行密钥登录" }).ClickAsync(); // the device still has it
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("通行密钥验证未通过，请重试或使用密码登录。");
    }

    [Fact]
    public async Task Who_does_not_prove_to_own_the_device_does_not_get_in()
    {
        var lin = await Office.Hire("林涛", Duty.Clerk);
        var page = await SignIn(lin, "/account/passkeys");
        var device = await Device(page, isOwner: true);
        await page.GetByLabel("名称").FillAsync("笔记本");
        await page.GetByRole(AriaRole.Button, new() { Name = "添加通行密钥" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("通行密钥已添加。");
        await SignOut(page);

        await device.Session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = device.Id, ["isUserVerified"] = false });
        await Go(page, "/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "使用通行密钥登录" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("已取消使用通行密钥。");
        await Go(page, "/work");
        Assert.Contains("/account/sign-in", page.Url, StringComparison.Ordinal);
    }

    private static async Task SignOut(IPage page)
    {
        await Go(page, "/account/sign-out");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("您已退出登录。");
    }

    /// <param name="isOwner">Whoever touches it is taken for its owner.</param>
    private static async Task<(ICDPSession Session, string Id)> Device(IPage page, bool isOwner)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable", new() { ["enableUI"] = false });
        var made = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = isOwner,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return (session, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private static async Task<int> Credentials((ICDPSession Session, string Id) device)
    {
        var found = await device.Session.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = device.Id });
        return found!.Value.GetProperty("credentials").GetArrayLength();
    }
}
