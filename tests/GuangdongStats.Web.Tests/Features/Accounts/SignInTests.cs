using System.Net;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Data.Audit;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Accounts;

public class SignInTests(ReadingSite site)
{
    private readonly string name = People.NewName();

    [Fact]
    public async Task A_person_signs_in_and_reaches_the_work_pages()
    {
        var person = await site.SignedIn(Duty.Clerk);

        var work = await person.Get("/work");
        Assert.Equal(HttpStatusCode.OK, work.StatusCode);
        Assert.True(work.Headers.CacheControl!.NoStore);
        Assert.Contains("_framework/blazor.web", await work.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/work", "/account/sign-in?returnUrl=%2Fwork")]
    [InlineData("/en/work", "/en/account/sign-in?returnUrl=%2Fen%2Fwork")]
    [InlineData("/account/password", "/account/sign-in?returnUrl=%2Faccount%2Fpassword")]
    [InlineData("/account/sign-out", "/account/sign-in?returnUrl=%2Faccount%2Fsign-out")]
    public async Task Who_is_not_signed_in_is_asked_to_sign_in_first(string address, string signIn)
    {
        var answer = await new Visitor(site).Get(address);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(signIn, Visitor.Goal(answer));
    }

    [Fact]
    public async Task After_signing_in_one_goes_on_where_one_was_heading()
    {
        await site.AddPerson(name, [Duty.Clerk]);
        var answer = await new Visitor(site, name).SignIn(address: "/en/account/sign-in?returnUrl=%2Fen%2Fwork%3Fa%3Db");

        Assert.Equal("/en/work?a=b", Visitor.Goal(answer));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/%09/evil.example/")] // a tab, which browsers leave out
    [InlineData("javascript:alert(1)")]
    public async Task No_link_leads_through_the_sign_in_to_another_site(string returnUrl)
    {
        await site.AddPerson(name, []);
        var answer = await new Visitor(site, name).SignIn(address: "/account/sign-in?returnUrl=" + (returnUrl.Contains('%') ? returnUrl : Uri.EscapeDataString(returnUrl)));

        Assert.Equal("/work", Visitor.Goal(answer));
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_get_the_same_answer()
    {
        await site.AddPerson(name, []);
        var wrong = await Visitor.Said(await new Visitor(site, name).SignIn("not the password"));
        var unknown = await Visitor.Said(await new Visitor(site, People.NewName()).SignIn("not the password"));

        Assert.Equal("用户名或密码不正确。", wrong);
        Assert.Equal(wrong, unknown);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // a name without an account is locked alike, else the lock would tell which names exist
    public async Task The_sixth_attempt_finds_the_account_locked_even_with_the_right_password(bool hasAccount)
    {
        if (hasAccount)
        {
            await site.AddPerson(name, []);
        }

        for (var attempt = 1; attempt <= 5; attempt++)
        {
            var said = await Visitor.Said(await new Visitor(site, name).SignIn("wrong"));
            Assert.StartsWith(attempt < 5 ? "用户名或密码不正确" : "连续 5 次输入错误，账号已锁定。请于 2026年11月23日 12:15 之后再试", said, StringComparison.Ordinal);
        }

        Assert.StartsWith("连续 5 次输入错误", await Visitor.Said(await new Visitor(site, name).SignIn()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signed_in_with_what_and_which_account_was_locked_stand_in_the_log()
    {
        var id = await site.AddPerson(name, []);
        await new Visitor(site, name).SignIn();
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            await new Visitor(site, name).SignIn("wrong");
        }

        var log = await site.Services.GetRequiredService<AuditLog>().Read(null, $"account/{name}", 10, TestContext.Current.CancellationToken);
        Assert.Equal([("account.lock", ""), ("account.sign-in", id)], log.Select(entry => (entry.Act, entry.Person)));
        Assert.StartsWith("2026-11-23T04:15Z", log[0].After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failures_at_the_same_moment_all_count_and_the_log_is_told_once()
    {
        await site.AddPerson(name, []);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => new Visitor(site, name).SignIn("wrong")));

        Assert.StartsWith("连续 5 次输入错误", await Visitor.Said(await new Visitor(site, name).SignIn()), StringComparison.Ordinal);
        var log = await site.Services.GetRequiredService<AuditLog>().Read(null, $"account/{name}", 20, TestContext.Current.CancellationToken);
        Assert.Equal("account.lock", Assert.Single(log).Act);
    }

    [Fact]
    public async Task A_disabled_account_is_told_only_to_who_knows_its_password()
    {
        await site.AddPerson(name, [], row => row.IsDisabled = true);

        Assert.StartsWith("用户名或密码不正确", await Visitor.Said(await new Visitor(site, name).SignIn("wrong")), StringComparison.Ordinal);
        Assert.StartsWith("此账号已停用", await Visitor.Said(await new Visitor(site, name).SignIn()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UserName", 100_000)]
    [InlineData("Password", 100_000)]
    public async Task A_field_of_a_hundred_kilobytes_is_refused(string field, int length)
    {
        await site.AddPerson(name, []);
        var answer = await new Visitor(site).Send("/account/sign-in", "sign-in", ("UserName", name), ("Password", People.Password), (field, new string('x', length)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("用户名或密码不正确", await Visitor.Said(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_forged_token_is_refused_with_a_page_that_says_what_to_do()
    {
        await site.AddPerson(name, []);
        var visitor = new Visitor(site, name);
        var form = await visitor.Form("/account/sign-in", "sign-in");
        foreach (var token in new[] { "forged", "", form["__RequestVerificationToken"][..^4] + "AAAA" })
        {
            var answer = await visitor.Post("/account/sign-in", form, ("UserName", name), ("Password", People.Password), ("__RequestVerificationToken", token));

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("表单", Words.Of((await Visitor.Parse(answer)).QuerySelector("main")), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/work")).StatusCode);
    }

    [Fact]
    public async Task A_form_of_before_the_sign_in_cannot_be_replayed_after_it()
    {
        await site.AddPerson(name, []);
        var visitor = new Visitor(site, name);
        var form = await visitor.Form("/account/sign-in", "sign-in");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Post("/account/sign-in", form, ("UserName", name), ("Password", People.Password))).StatusCode);

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Post("/account/sign-in", form, ("UserName", name), ("Password", People.Password))).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_whoever_kept_the_cookie()
    {
        await site.AddPerson(name, []);
        var person = new Visitor(site, name);
        var cookie = (await person.SignIn()).Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("gdstats-session=", StringComparison.Ordinal)).Split(';')[0];
        var thief = site.Reader();
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/work", TestContext.Current.CancellationToken)).StatusCode);

        var signedOut = await person.Send("/account/sign-out", "sign-out");
        Assert.Equal("/account/sign-in?ended=signed-out", Visitor.Goal(signedOut));
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/work", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_session_cookie_is_kept_from_scripts_other_sites_and_the_disk()
    {
        await site.AddPerson(name, []);
        var cookie = (await new Visitor(site, name).SignIn(address: "/en/account/sign-in")).Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("gdstats-session=", StringComparison.Ordinal));

        Assert.Equal(["path=/", "samesite=lax", "httponly"], cookie.Split("; ")[1..]);
    }
}
