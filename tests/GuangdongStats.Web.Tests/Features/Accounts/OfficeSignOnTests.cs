using System.Net;
using System.Text.Json.Nodes;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Data;
using GuangdongStats.Data.Rows;
using GuangdongStats.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Accounts;

/// <summary>The office's own sign-on beside local accounts: it vouches for who somebody is, and for nothing else.</summary>
public sealed class OfficeSignOnTests : IClassFixture<OfficeSite>
{
    private const string Failed = "/account/sign-in?problem=office-failed", Unknown = "/account/sign-in?problem=office-unknown";

    private readonly OfficeProvider provider;
    private readonly ReadingSite site;
    private readonly string name = People.NewName();

    public OfficeSignOnTests(OfficeSite office)
    {
        (site, provider) = (office.Site, office.Provider);
        provider.Behave();
    }

    private string Email => $"{name}@example.cn";

    private string Subject => $"subject-of-{name}";

    [Fact]
    public async Task An_account_with_the_verified_address_is_linked_and_signed_in()
    {
        await site.AddPerson(name, [Duty.Clerk], WithEmail);
        var person = new Visitor(site);
        Assert.Equal("/work", Visitor.Goal(await SignOn(person, Subject, Email)));
        Assert.Equal(HttpStatusCode.OK, (await person.Get("/work/entry")).StatusCode);

        await using var db = await Open();
        Assert.Equal("office", (await db.UserLogins.SingleAsync(row => row.ProviderKey == Subject, Cancellation)).LoginProvider);
        Assert.True(await db.Audit.AnyAsync(row => row.Act == "account.office-link" && row.Subject == $"account/{name}", Cancellation));
    }

    [Fact]
    public async Task Once_linked_the_subject_counts_and_not_the_address()
    {
        await site.AddPerson(name, [], WithEmail);
        await SignOn(new Visitor(site), Subject, Email);

        var moved = new Visitor(site);
        Assert.Equal("/work", Visitor.Goal(await SignOn(moved, Subject, "elsewhere@example.cn")));
        Assert.Equal(HttpStatusCode.OK, (await moved.Get("/work")).StatusCode);
        // Whoever gets the address at the office later is somebody else.
        Assert.Equal(Unknown, Visitor.Goal(await SignOn(new Visitor(site), "another", Email)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task One_goes_on_where_one_was_heading(string language)
    {
        var path = language == "en" ? "/en/work/notices" : "/work/notices";
        await site.AddPerson(name, [], WithEmail);
        Assert.Equal(path, Visitor.Goal(await SignOn(new Visitor(site), Subject, Email, $"/account/office?returnUrl={Uri.EscapeDataString(path)}")));
    }

    [Fact]
    public async Task No_link_leads_through_the_sign_on_to_another_site()
    {
        await site.AddPerson(name, [], WithEmail);
        foreach (var goal in new[] { "https://evil.example/", "//evil.example/", "/\\evil.example/" })
        {
            Assert.Equal("/work", Visitor.Goal(await SignOn(new Visitor(site), Subject, Email, $"/account/office?returnUrl={Uri.EscapeDataString(goal)}")));
        }
    }

    [Fact]
    public async Task Somebody_unknown_is_told_so_and_nothing_is_made()
    {
        await site.AddPerson(name, [Duty.Administrator], WithEmail);
        var stranger = new Visitor(site);
        var before = await Accounts();
        var answer = await SignOn(stranger, Subject, "stranger@example.cn");

        Assert.Equal(Unknown, Visitor.Goal(answer));
        Assert.StartsWith("该单位账号尚未关联本系统的账号", await Visitor.Said(await stranger.Get(Visitor.Goal(answer)!)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.Get("/work")).StatusCode);
        Assert.Equal(before, await Accounts());
    }

    [Theory]
    [InlineData("false")]
    [InlineData(null)] // not said
    [InlineData("yes")]
    public async Task An_address_that_the_office_has_not_verified_may_be_anybodys(string? verified)
    {
        await site.AddPerson(name, [Duty.Administrator], WithEmail);
        provider.Forge = token => token["email_verified"] = verified;
        Assert.Equal(Unknown, Visitor.Goal(await SignOn(new Visitor(site), Subject, Email)));
    }

    [Fact]
    public async Task Duties_come_from_here_whatever_the_token_says()
    {
        await site.AddPerson(name, [Duty.Clerk], WithEmail);
        var person = new Visitor(site);
        provider.Forge = token =>
        {
            token["role"] = "Administrator";
            token["roles"] = new JsonArray("Administrator", "Auditor");
            token["http://schemas.microsoft.com/ws/2008/06/identity/claims/role"] = "Administrator";
        };
        await SignOn(person, Subject, Email);

        Assert.Equal(HttpStatusCode.OK, (await person.Get("/work/entry")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.Get("/work/users")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.Get("/work/audit")).StatusCode);
    }

    [Fact]
    public async Task A_token_cannot_name_a_session_or_a_security_stamp_of_its_own()
    {
        await site.AddPerson(name, [], WithEmail);
        provider.Forge = token =>
        {
            token["session"] = "made-up";
            token["AspNet.Identity.SecurityStamp"] = "made-up";
        };
        var person = new Visitor(site);
        Assert.Equal("/work", Visitor.Goal(await SignOn(person, Subject, Email)));
        Assert.Equal(HttpStatusCode.OK, (await person.Get("/work")).StatusCode);
    }

    [Fact]
    public async Task The_second_step_is_asked_for_here_too()
    {
        await site.AddPerson(name, [], row =>
        {
            WithEmail(row);
            row.TwoFactorEnabled = true;
        });
        var person = new Visitor(site);
        await GiveAuthenticator();

        Assert.Equal("/account/second-factor", Visitor.Goal(await SignOn(person, Subject, Email)));
        Assert.Equal(HttpStatusCode.Redirect, (await person.Get("/work")).StatusCode);
    }

    [Fact]
    public async Task A_disabled_account_stays_out_and_its_owner_is_told_why()
    {
        await site.AddPerson(name, [], row =>
        {
            WithEmail(row);
            row.IsDisabled = true;
        });
        var person = new Visitor(site);
        var answer = await SignOn(person, Subject, Email);

        Assert.Equal("/account/sign-in?problem=office-disabled", Visitor.Goal(answer));
        Assert.StartsWith("此账号已停用", await Visitor.Said(await person.Get(Visitor.Goal(answer)!)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await person.Get("/work")).StatusCode);
    }

    [Fact]
    public async Task A_locked_account_stays_locked()
    {
        await site.AddPerson(name, [], WithEmail);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await new Visitor(site, name).SignIn("wrong");
        }

        var person = new Visitor(site);
        var answer = await SignOn(person, Subject, Email);
        Assert.Equal("/account/sign-in?problem=office-locked", Visitor.Goal(answer));
        Assert.StartsWith("此账号因多次输入错误已锁定", await Visitor.Said(await person.Get(Visitor.Goal(answer)!)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await person.Get("/work")).StatusCode);
    }

    public static TheoryData<string, Action<OfficeProvider>> Forgeries { get; } = new()
    {
        { "another nonce", provider => provider.Forge = token => token["nonce"] = "of another sign-on" },
        { "no nonce", provider => provider.Forge = token => token.Remove("nonce") },
        { "another issuer", provider => provider.Forge = token => token["iss"] = "https://evil.example" },
        { "for another site", provider => provider.Forge = token => token["aud"] = "another-site" },
        { "run out", provider => provider.Forge = token => token["exp"] = DateTimeOffset.UtcNow.AddHours(-1).ToUnixTimeSeconds() },
        { "never runs out", provider => provider.Forge = token => token.Remove("exp") },
        { "not yet good", provider => provider.Forge = token => token["nbf"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() },
        { "no subject", provider => provider.Forge = token => token.Remove("sub") },
        { "a subject of a hundred kilobytes", provider => provider.Forge = token => token["sub"] = new string('x', 100_000) },
        { "signed by somebody else", provider => provider.SignsWithForeignKey = true },
        { "not signed", provider => provider.SignsNothing = true },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Forgeries))]
    public async Task A_token_that_is_not_right_signs_nobody_in(string what, Action<OfficeProvider> forge)
    {
        await site.AddPerson(name, [Duty.Administrator], WithEmail);
        forge(provider);
        var person = new Visitor(site);
        var answer = await SignOn(person, Subject, Email);

        Assert.Equal((what, Failed), (what, Visitor.Goal(answer)));
        Assert.StartsWith("单位统一登录未完成", await Visitor.Said(await person.Get(Failed)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await person.Get("/work")).StatusCode);
    }

    [Fact]
    public async Task An_answer_without_the_state_of_this_browser_is_refused()
    {
        await site.AddPerson(name, [Duty.Administrator], WithEmail);
        var victim = new Visitor(site);
        var back = await Back(victim, Subject, Email);

        // Somebody else's browser follows the attacker's link.
        Assert.Equal(Failed, Visitor.Goal(await new Visitor(site).Get(back)));
        var state = back.IndexOf("&state=", StringComparison.Ordinal);
        Assert.Equal(Failed, Visitor.Goal(await victim.Get(back[..state])));
        Assert.Equal(Failed, Visitor.Goal(await victim.Get($"{back[..state]}&state=forged")));
        Assert.Equal(HttpStatusCode.Redirect, (await victim.Get("/work")).StatusCode);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        await site.AddPerson(name, [], WithEmail);
        var person = new Visitor(site);
        var back = await Back(person, Subject, Email);
        Assert.Equal("/account/office-return", Visitor.Goal(await person.Get(back)));
        Assert.Equal(Failed, Visitor.Goal(await person.Get(back)));
    }

    [Fact]
    public async Task Who_gives_up_at_the_office_comes_back_to_the_sign_in()
    {
        var person = new Visitor(site);
        var back = await Back(person, Subject, Email);
        var state = back[back.IndexOf("state=", StringComparison.Ordinal)..];
        Assert.Equal(Failed, Visitor.Goal(await person.Get($"/account/office-callback?error=access_denied&{state}")));
        Assert.Equal("/account/sign-in?problem=office-failed", Visitor.Goal(await person.Get("/account/office-return"))); // nobody came back
    }

    [Fact]
    public async Task An_office_that_cannot_be_reached_is_said_to_be_and_local_accounts_still_work()
    {
        await using var alone = new OfficeSite();
        alone.Provider.IsAway = true; // before anything of it is known
        await alone.InitializeAsync();
        await alone.Site.AddPerson(name, [Duty.Clerk]);
        var person = new Visitor(alone.Site, name);
        var answer = await person.Get("/account/office?returnUrl=%2Fwork%2Fentry");

        Assert.Equal("/account/sign-in?returnUrl=%2Fwork%2Fentry&problem=office-away", Visitor.Goal(answer));
        Assert.StartsWith("暂时无法连接单位统一登录", await Visitor.Said(await person.Get(Visitor.Goal(answer)!)), StringComparison.Ordinal);
        Assert.Equal("/work/entry", Visitor.Goal(await person.SignIn(address: Visitor.Goal(answer)!)));
    }

    [Fact]
    public async Task An_office_that_goes_away_in_the_middle_leaves_nobody_signed_in()
    {
        await site.AddPerson(name, [], WithEmail);
        var person = new Visitor(site);
        var back = await Back(person, Subject, Email);
        provider.IsAway = true;
        Assert.Equal(Failed, Visitor.Goal(await person.Get(back)));
        Assert.Equal(HttpStatusCode.Redirect, (await person.Get("/work")).StatusCode);
    }

    [Fact]
    public async Task The_sign_in_page_offers_it_by_its_name_and_only_where_it_is_configured()
    {
        var offer = (await new Visitor(site).Page("/account/sign-in?returnUrl=%2Fwork%2Fentry")).QuerySelector("a[href^='/account/office']")!;
        Assert.Equal(("使用厅统一认证登录", "/account/office?returnUrl=%2Fwork%2Fentry"), (Words.Of(offer), offer.GetAttribute("href")));

        await using var without = new ReadingSite();
        await without.InitializeAsync();
        Assert.Null((await without.Page("/account/sign-in")).QuerySelector("a[href^='/account/office']"));
        Assert.Equal(HttpStatusCode.NotFound, (await without.Get("/account/office")).StatusCode);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private void WithEmail(AccountRow row) => row.Email = Email;

    /// <summary>All the way to the office and back, up to the answer that leads into the site.</summary>
    private async Task<HttpResponseMessage> SignOn(Visitor person, string subject, string email, string address = "/account/office")
    {
        var answer = await person.Get(await Back(person, subject, email, address));
        return Visitor.Goal(answer)?.StartsWith("/account/office-return", StringComparison.Ordinal) == true ? await person.Get(Visitor.Goal(answer)!) : answer;
    }

    /// <summary>To the office and through its sign-in.</summary>
    /// <returns>Where it sends the browser.</returns>
    private async Task<string> Back(Visitor person, string subject, string email, string address = "/account/office")
    {
        var there = Visitor.Goal(await person.Get(address))!;
        Assert.StartsWith($"{OfficeProvider.Authority}/authorize?", there, StringComparison.Ordinal);
        return provider.SignIn(there, ("sub", subject), ("email", email), ("email_verified", true));
    }

    private async Task<(int Accounts, int Links)> Accounts()
    {
        await using var db = await Open();
        return (await db.Users.CountAsync(Cancellation), await db.UserLogins.CountAsync(Cancellation));
    }

    private async Task GiveAuthenticator()
    {
        await using var db = await Open();
        var id = await db.Users.Where(row => row.UserName == name).Select(row => row.Id).SingleAsync(Cancellation);
        db.UserTokens.Add(new() { UserId = id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" });
        await db.SaveChangesAsync(Cancellation);
    }

    private Task<StatsDb> Open() => site.Services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContextAsync(Cancellation);
}
