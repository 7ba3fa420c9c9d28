using GuangdongStats.Core.Accounts;
using GuangdongStats.Data;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Rows;
using GuangdongStats.Web.Tests.Features.Reading.Releases;
using GuangdongStats.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Serving;

public sealed class PreviewTests : IAsyncLifetime
{
    private const string Figure = "/figures/industrial-robots/440000/ytd-2026-09";

    private readonly ScheduledSite scheduled = new();

    private ReadingSite Site => scheduled.Site;

    public ValueTask InitializeAsync() => scheduled.InitializeAsync();

    public ValueTask DisposeAsync() => scheduled.DisposeAsync();

    [Theory]
    [InlineData(Duty.Clerk)]
    [InlineData(Duty.Reviewer)]
    [InlineData(Duty.Administrator)]
    [InlineData(Duty.Auditor)]
    public async Task To_others_the_key_means_nothing_and_their_attempt_is_logged(Duty duty)
    {
        var person = await Site.SignedIn(duty);
        Assert.Empty(PublicAnswers.Leaks(await Body(person, Figure + "?preview=1")));
        Assert.Equal(await Body(person, Figure), await Body(person, Figure + "?preview=1"));
        Assert.Equal(["refused", "refused"], await Logged());
        Assert.Equal(await Body(person, Figure), await Body(person, Figure + "?preview=4711")); // nobody learns whether there is such a release
    }

    [Fact]
    public async Task To_an_anonymous_reader_the_key_means_nothing_and_makes_no_new_answer()
    {
        var plain = await scheduled.Body(Figure);
        foreach (var key in new[] { "1", "2", "x", "-1", "99999999999999", "1&preview=1" })
        {
            using var answer = await Site.Get($"{Figure}?preview={key}");
            Assert.NotNull(answer.Headers.Age); // the cached public page
            Assert.Equal(plain, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Empty(await Logged());
    }

    [Fact]
    public async Task A_releaser_sees_every_real_page_as_it_will_be_and_the_cache_keeps_nothing_of_it()
    {
        var releaser = await Site.SignedIn(Duty.Releaser);
        foreach (var address in new[] { "/", "/indicators", "/indicators/industrial-robots?region=440000", Figure, "/compare?indicator=industrial-robots&regions=440000,310000&period=ytd-2026-09", "/explore?indicators=industrial-robots&last=24", "/downloads/explore/figures.csv?indicators=industrial-robots&last=24", "/downloads/industrial-robots.csv?region=440000", "/releases/1", "/releases.atom" })
        {
            using var answer = await releaser.Get(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "preview=1");
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.NotEmpty(PublicAnswers.Leaks(body));
            Assert.Equal(("no-store", "noindex"), (answer.Headers.CacheControl!.ToString(), Assert.Single(answer.Headers.GetValues("X-Robots-Tag"))));
            Assert.Null(answer.Headers.Age);
            Assert.Null(answer.Headers.ETag);
            Assert.Empty(PublicAnswers.Leaks(await scheduled.Body(address)));
            Assert.Empty(PublicAnswers.Leaks(await Body(releaser, address))); // without the key a releaser sees what the public sees
        }

        Assert.Equal(10, (await Logged()).Count(act => act == "release.preview"));
        var entry = (await Site.Services.GetRequiredService<AuditLog>().Read(null, "release/1", 1, TestContext.Current.CancellationToken))[0];
        Assert.Equal("/releases.atom?preview=1", entry.After);
    }

    [Fact]
    public async Task A_named_viewer_sees_it_until_the_name_is_taken_away()
    {
        var viewer = await Site.SignedIn();
        await Name(viewer, 1);
        var page = await viewer.Page($"/en{Figure}?preview=1");
        Assert.StartsWith("Embargoed until 24 November 2026, 10:00 (Beijing time).", Words.Of(page.QuerySelector(".preview-banner")), StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        await Site.Services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContext().ReleaseViewers.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        Assert.Empty(PublicAnswers.Leaks(await Body(viewer, Figure + "?preview=1")));
    }

    [Fact]
    public async Task A_viewer_of_one_release_does_not_see_another_through_it()
    {
        var later = await MadeRelease.Add(Site, ScheduledSite.Minute.AddDays(1), 888_800, vintage: 2);
        var viewer = await Site.SignedIn();
        await Name(viewer, later);
        Assert.DoesNotContain("preview-banner", await Body(viewer, $"/releases/1?preview={later}"), StringComparison.Ordinal);
        await Name(viewer, 1);
        Assert.Contains("preview-banner", await Body(viewer, $"/releases/1?preview={later}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_and_forms_of_a_previewed_page_keep_the_preview_and_its_permanent_address_does_not()
    {
        var releaser = await Site.SignedIn(Duty.Releaser);
        var page = await releaser.Page($"/indicators/industrial-robots?region=440000&preview=1");
        var own = page.QuerySelectorAll("a[href^='/']").Where(link => link.GetAttribute("type") is null && link.Closest(".preview-banner") is null).Select(link => link.GetAttribute("href")!.Split('#')[0]).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, href => Assert.Contains("preview=1", href, StringComparison.Ordinal));
        Assert.All(page.Forms.Where(form => form.Method == "get"), form => Assert.Equal("1", form.QuerySelector("input[name=preview]")?.GetAttribute("value")));
        Assert.DoesNotContain("preview", page.QuerySelector(".preview-banner a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("link[rel=canonical], link[rel=alternate]"), link => Assert.DoesNotContain("preview", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task From_the_minute_on_the_key_means_nothing_to_anybody()
    {
        var releaser = await Site.SignedIn(Duty.Releaser);
        Site.Clock.Now = new(ScheduledSite.Minute);
        var body = await Body(releaser, Figure + "?preview=1");
        Assert.NotEmpty(PublicAnswers.Leaks(body));
        Assert.DoesNotContain("preview", body, StringComparison.Ordinal);
    }

    private static async Task<string> Body(Visitor visitor, string address) => await (await visitor.Get(address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private async Task Name(Visitor viewer, int release)
    {
        await using var db = await Site.Services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var id = await db.Users.Where(account => account.UserName == viewer.UserName).Select(account => account.Id).SingleAsync(TestContext.Current.CancellationToken);
        db.ReleaseViewers.Add(new ReleaseViewerRow { ReleaseId = release, AccountId = id });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<string>> Logged() =>
        [.. (await Site.Services.GetRequiredService<AuditLog>().Read(null, "release/", 50, TestContext.Current.CancellationToken)).Select(entry => entry.Act)];
}
