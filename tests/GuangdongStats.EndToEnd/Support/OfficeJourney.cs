using Microsoft.Playwright;
using Xunit;

namespace GuangdongStats.EndToEnd.Support;

/// <summary>A journey of signed-in colleagues through an office of their own, shared by the tests of one class.</summary>
public abstract class OfficeJourney(Site site, Office office) : Journey(site), IClassFixture<Office>
{
    protected Office Office { get; } = office;

    protected override Uri Address => Office.Address;

    /// <summary>A window of its own in which the colleague has signed in and stands on the page.</summary>
    /// <param name="path">With <c>/en</c> before it for English.</param>
    protected async Task<IPage> SignIn(Colleague colleague, string path = "/work", Reader? reader = null)
    {
        var page = await Open($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}", reader);
        await page.GetByLabel("用户名").FillAsync(colleague.UserName);
        await page.GetByLabel("密码", new() { Exact = true }).FillAsync(colleague.Password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "登录" }).First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
        return page;
    }
}
