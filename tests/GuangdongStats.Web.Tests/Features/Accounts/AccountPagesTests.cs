using System.Net;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Accounts;

public class AccountPagesTests(ReadingSite site)
{
    private const string Another = "a ferry on the Pearl River";

    private static readonly string[] Pages =
        ["/work", "/work/users", "/account", "/account/password", "/account/authenticator", "/account/passkeys", "/account/sessions", "/account/sign-out"];

    [Theory]
    [InlineData(null)]
    [InlineData(Duty.Clerk)]
    [InlineData(Duty.Reviewer)]
    [InlineData(Duty.Releaser)]
    [InlineData(Duty.Administrator)]
    [InlineData(Duty.Auditor)]
    public async Task A_page_opens_to_those_with_its_duty_and_to_nobody_else(Duty? duty)
    {
        var person = await site.SignedIn(duty is { } one ? [one] : []);
        foreach (var address in Pages.SelectMany(path => new[] { path, "/en" + path }))
        {
            var isOpen = !address.EndsWith("/work/users", StringComparison.Ordinal) || duty == Duty.Administrator;
            Assert.Equal((address, isOpen ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (address, (await person.Get(address)).StatusCode));
            Assert.Equal((address, HttpStatusCode.Redirect), (address, (await site.Get(address)).StatusCode));
        }
    }

    [Fact]
    public async Task A_password_set_by_somebody_else_must_be_changed_before_anything()
    {
        var name = People.NewName();
        await site.AddPerson(name, [Duty.Administrator], row => row.MustChangePassword = true);
        var person = new Visitor(site, name);

        Assert.Equal("/account/password", Visitor.Goal(await person.SignIn()));
        foreach (var address in new[] { "/work", "/work/users", "/account/authenticator", "/account/passkeys" })
        {
            Assert.Equal("/account/password", Visitor.Goal(await person.Get(address)));
        }

        var changed = await person.Send("/account/password", "password", ("Present", People.Password), ("NewPassword", Another), ("Repeated", Another));
        Assert.Equal("/work", Visitor.Goal(changed));
        Assert.Equal(HttpStatusCode.OK, (await person.Get("/work/users")).StatusCode);
        Assert.Equal("/work", Visitor.Goal(await new Visitor(site, name).SignIn(Another)));
    }

    [Theory]
    [InlineData("wrong", Another, Another, "当前密码不正确")]
    [InlineData(People.Password, Another, "another", "两次输入的密码不一致")]
    [InlineData(People.Password, People.Password, People.Password, "新密码不能与当前密码相同")]
    [InlineData(People.Password, "short", "short", "密码至少需要 12 个字符")]
    [InlineData(People.Password, "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "密码过于单调")]
    [InlineData(People.Password, "guangdong-2026", "guangdong-2026", "此密码过于常见")]
    public async Task A_refused_password_is_refused_with_the_reason(string present, string next, string repeated, string reason)
    {
        var person = await site.SignedIn();
        var answer = await person.Send("/account/password", "password", ("Present", present), ("NewPassword", next), ("Repeated", repeated));

        Assert.StartsWith(reason, await Visitor.Said(answer), StringComparison.Ordinal);
        Assert.Equal("/work", Visitor.Goal(await new Visitor(site, person.UserName).SignIn()));
    }

    [Fact]
    public async Task A_password_of_a_hundred_kilobytes_or_with_control_characters_is_refused()
    {
        var person = await site.SignedIn();
        foreach (var password in new[] { new string('x', 100_000), "orchard\u0007 in Foshan" })
        {
            var answer = await person.Send("/account/password", "password", ("Present", People.Password), ("NewPassword", password), ("Repeated", password));
            Assert.StartsWith("密码最多 128 个字符", await Visitor.Said(answer), StringComparison.Ordinal);
        }

        // No browser sends it, and no form that holds it is read.
        var nothing = await person.Send("/account/password", "password", ("Present", People.Password), ("NewPassword", "orchard\u0000 in Foshan"), ("Repeated", "orchard\u0000 in Foshan"));
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
    }

    [Fact]
    public async Task The_second_step_is_asked_for_once_it_is_on_and_a_recovery_code_works_once()
    {
        var person = await site.SignedIn(Duty.Clerk);
        var (key, codes) = await TurnOn(person);

        var other = new Visitor(site, person.UserName);
        Assert.Equal("/account/second-factor", Visitor.Goal(await other.SignIn()));
        Assert.Equal(HttpStatusCode.Redirect, (await other.Get("/work")).StatusCode);
        Assert.StartsWith("验证码不正确", await Visitor.Said(await other.Send("/account/second-factor", "second-factor", ("Code", "000000"))), StringComparison.Ordinal);
        Assert.Equal("/work", Visitor.Goal(await other.Send("/account/second-factor", "second-factor", ("Code", Authenticator.Code(key)))));
        Assert.Equal(HttpStatusCode.OK, (await other.Get("/work")).StatusCode);

        var third = new Visitor(site, person.UserName);
        await third.SignIn();
        Assert.Equal("/work", Visitor.Goal(await third.Send("/account/recovery-code", "recovery-code", ("Code", codes[0].ToLowerInvariant()))));
        var fourth = new Visitor(site, person.UserName);
        await fourth.SignIn();
        Assert.StartsWith("恢复码不正确或已使用", await Visitor.Said(await fourth.Send("/account/recovery-code", "recovery-code", ("Code", codes[0]))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_like_wrong_passwords()
    {
        var person = await site.SignedIn();
        var (key, _) = await TurnOn(person);
        var other = new Visitor(site, person.UserName);
        await other.SignIn();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await other.Send("/account/second-factor", "second-factor", ("Code", "000000"));
        }

        Assert.StartsWith("连续 5 次输入错误", await Visitor.Said(await new Visitor(site, person.UserName).SignIn()), StringComparison.Ordinal);
        Assert.NotEqual("", key);
    }

    [Fact]
    public async Task Turning_the_second_step_off_takes_the_password()
    {
        var person = await site.SignedIn();
        await TurnOn(person);

        Assert.StartsWith("当前密码不正确", await Visitor.Said(await person.Send("/account/authenticator", "remove", ("PasswordForRemoval", "wrong"))), StringComparison.Ordinal);
        Assert.Equal("/account/authenticator?done=off", Visitor.Goal(await person.Send("/account/authenticator", "remove", ("PasswordForRemoval", People.Password))));
        Assert.Equal("/work", Visitor.Goal(await new Visitor(site, person.UserName).SignIn()));
    }

    [Fact]
    public async Task A_wrong_code_does_not_turn_the_second_step_on()
    {
        var person = await site.SignedIn();
        await person.Send("/account/authenticator", "begin");

        Assert.StartsWith("验证码不正确", await Visitor.Said(await person.Send("/account/authenticator", "confirm", ("Code", "000000"))), StringComparison.Ordinal);
        Assert.Equal("/work", Visitor.Goal(await new Visitor(site, person.UserName).SignIn()));
    }

    [Fact]
    public async Task One_sees_the_own_sessions_and_ends_one_from_another_device()
    {
        var here = await site.SignedIn();
        var there = new Visitor(site, here.UserName);
        await there.SignIn();
        var page = await here.Page("/account/sessions");
        Assert.Equal(2, page.QuerySelectorAll(".rows > li").Length);
        var end = page.QuerySelector(".rows input[name=_handler]")!.GetAttribute("value")!;

        Assert.Equal("/account/sessions?done=ended", Visitor.Goal(await here.Send("/account/sessions", end)));
        Assert.Equal(HttpStatusCode.Redirect, (await there.Get("/work")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/work")).StatusCode);
    }

    [Theory]
    [InlineData("/account/passkey-options/request")]
    [InlineData("/account/passkey-options/create")]
    public async Task A_challenge_is_given_only_to_the_sites_own_page(string address)
    {
        var person = await site.SignedIn();

        Assert.Equal(HttpStatusCode.BadRequest, (await person.Post(address, new Dictionary<string, string>())).StatusCode);
        var form = await person.Form("/account/passkeys", "add");
        Assert.Equal(HttpStatusCode.OK, (await person.Post(address, form)).StatusCode);
    }

    [Fact]
    public async Task A_made_up_passkey_is_refused()
    {
        var person = await site.SignedIn();
        foreach (var credential in new[] { "", "{}", "not json", new string('x', 100_000), """{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{}}""" })
        {
            await person.Post("/account/passkey-options/create", await person.Form("/account/passkeys", "add"));
            var answer = await person.Send("/account/passkeys", "add", ("Credential", credential), ("NewName", "desk"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotEqual("", await Visitor.Said(answer));
        }
    }

    [Fact]
    public async Task A_set_up_link_that_is_not_good_says_so()
    {
        var answer = await new Visitor(site).Get("/en/account/setup?token=guessed");

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.StartsWith("This link is not good", await Visitor.Said(answer), StringComparison.Ordinal);
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> TurnOn(Visitor person)
    {
        await person.Send("/account/authenticator", "begin");
        var key = (await person.Page("/account/authenticator")).QuerySelector("[data-key]")!.GetAttribute("data-key")!;
        var shown = await Visitor.Parse(await person.Send("/account/authenticator", "confirm", ("Code", Authenticator.Code(key))));
        var codes = shown.QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        return (key, codes);
    }
}
