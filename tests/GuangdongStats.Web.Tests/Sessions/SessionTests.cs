using System.Net;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Data;
using GuangdongStats.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Sessions;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly ReadingSite site = new();

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_session_ends_when_nothing_was_done_for_too_long()
    {
        var person = await site.SignedIn();
        site.Clock.Now += TimeSpan.FromMinutes(29);
        Assert.Equal(HttpStatusCode.OK, (await person.Get("/work")).StatusCode);
        site.Clock.Now += TimeSpan.FromMinutes(29);
        Assert.Equal(HttpStatusCode.OK, (await person.Get("/work")).StatusCode);

        site.Clock.Now += TimeSpan.FromMinutes(30);

        var answer = await person.Get("/work");
        Assert.Equal("/account/sign-in?returnUrl=%2Fwork&ended=idle", Visitor.Goal(answer));
        Assert.Contains("长时间未操作", await Visitor.Said(await person.Get(Visitor.Goal(answer)!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_on_the_day_it_began_however_busy_it_is()
    {
        var person = await site.SignedIn();
        for (var minutes = 20; minutes < 12 * 60; minutes += 20)
        {
            site.Clock.Now += TimeSpan.FromMinutes(20);
            Assert.Equal(HttpStatusCode.OK, (await person.Get("/work")).StatusCode);
        }

        site.Clock.Now += TimeSpan.FromMinutes(20);
        Assert.Equal(HttpStatusCode.Redirect, (await person.Get("/work")).StatusCode);
    }

    [Fact]
    public async Task The_lock_opens_by_itself_after_its_time()
    {
        await site.AddPerson("li", []);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await new Visitor(site, "li").SignIn("wrong");
        }

        site.Clock.Now += TimeSpan.FromMinutes(15);

        Assert.Equal("/work", Visitor.Goal(await new Visitor(site, "li").SignIn()));
    }

    [Theory]
    [InlineData("Accounts:IdleMinutes", "0", "Accounts__IdleMinutes")]
    [InlineData("Accounts:SessionHours", "1000", "Accounts__SessionHours")]
    public async Task A_limit_that_makes_no_sense_is_named_at_the_start(string key, string value, string name)
    {
        await using var wrong = new ReadingSite { Settings = [(key, value)] };
        var refusal = Assert.ThrowsAny<Exception>(() => wrong.StartServer());
        Assert.Contains(name, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_restarted_knows_who_is_signed_in()
    {
        var folder = Directory.CreateTempSubdirectory("gdstats-restart-");
        var database = $"Data Source={Path.Combine(folder.FullName, "stats.db")}";
        string cookie;
        await using (var before = new ReadingSite { ConnectionString = database })
        {
            await before.InitializeAsync();
            await before.AddPerson("li", []);
            cookie = (await new Visitor(before, "li").SignIn()).Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("gdstats-session=", StringComparison.Ordinal)).Split(';')[0];
        }

        await using (var after = new ReadingSite { ConnectionString = database })
        {
            await after.InitializeAsync();
            var reader = after.Reader();
            reader.DefaultRequestHeaders.Add("Cookie", cookie);
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/work", TestContext.Current.CancellationToken)).StatusCode);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once()
    {
        var person = await site.SignedIn(Duty.Clerk);
        await Change(person.UserName, rows => rows.ExecuteUpdateAsync(row => row.SetProperty(r => r.IsDisabled, true)));

        Assert.Equal(HttpStatusCode.Redirect, (await person.Get("/work")).StatusCode);
    }

    [Fact]
    public async Task Changed_credentials_end_the_sessions_of_before()
    {
        var person = await site.SignedIn(Duty.Clerk);
        await Change(person.UserName, rows => rows.ExecuteUpdateAsync(row => row.SetProperty(r => r.SecurityStamp, "another")));

        Assert.Equal(HttpStatusCode.Redirect, (await person.Get("/work")).StatusCode);
    }

    [Fact]
    public async Task A_reader_gets_neither_a_cookie_nor_a_script_and_someone_signed_in_no_stored_page()
    {
        var anonymous = await site.Get("/methods");
        Assert.False(anonymous.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("blazor", await anonymous.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);

        var person = await site.SignedIn();
        await person.Get("/methods");
        Assert.False((await person.Get("/methods")).Headers.Contains("Age"));
        Assert.True((await site.Get("/methods")).Headers.Contains("Age"));
    }

    private async Task Change(string userName, Func<IQueryable<Data.Rows.AccountRow>, Task> change)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await change(db.Users.Where(row => row.UserName == userName));
    }
}
