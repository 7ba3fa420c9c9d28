using System.Net;
using GuangdongStats.Data;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Serving;

public class OutputCacheTests(ReadingSite site)
{
    [Theory]
    [MemberData(nameof(Pages.InBothLanguages), MemberType = typeof(Pages))]
    public async Task A_second_get_is_served_from_the_cache(string address)
    {
        await site.Get(address);
        using var second = await site.Get(address);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.NotNull(second.Headers.Age);
        Assert.False(second.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task An_unknown_query_key_makes_no_new_entry_and_does_not_show()
    {
        await site.Get("/privacy");
        using var answer = await site.Get("/privacy?utm_source=somewhere");
        Assert.NotNull(answer.Headers.Age);
        Assert.DoesNotContain("somewhere", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asof=2025-06-21")]
    [InlineData("year=2025")]
    public async Task A_known_query_key_makes_an_entry_of_its_own(string query)
    {
        await site.Get("/contact");
        using var first = await site.Get("/contact?" + query);
        using var second = await site.Get("/contact?" + query);
        Assert.Null(first.Headers.Age);
        Assert.NotNull(second.Headers.Age);
    }

    [Fact]
    public async Task A_kept_page_never_names_the_host_that_somebody_else_asked()
    {
        using var reader = site.Reader();
        reader.DefaultRequestHeaders.Host = "elsewhere.example";
        Assert.Contains("href=\"http://elsewhere.example/contact\"", await reader.GetStringAsync("/contact", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var own = await site.Get("/contact");
        var html = await own.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("rel=\"canonical\" href=\"http://localhost/contact\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere.example", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Large_letters_are_remembered_and_kept_apart_from_the_others()
    {
        using var reader = site.Reader();
        using var chosen = await reader.GetAsync("/contact?text=large", TestContext.Current.CancellationToken);
        Assert.StartsWith("text=large; max-age=31536000; path=/; samesite=lax; httponly", Assert.Single(chosen.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);

        reader.DefaultRequestHeaders.Add("Cookie", "text=large");
        await reader.GetAsync("/contact", TestContext.Current.CancellationToken);
        using var large = await reader.GetAsync("/contact", TestContext.Current.CancellationToken);
        using var normal = await site.Get("/contact");
        Assert.NotNull(large.Headers.Age);
        Assert.False(large.Headers.Contains("Set-Cookie"));
        var html = await large.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("class=\"large-text\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/methods\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"large-text\"", await normal.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        reader.DefaultRequestHeaders.IfNoneMatch.Add(normal.Headers.ETag!);
        using var changed = await reader.GetAsync("/contact", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        using var left = await reader.GetAsync("/contact?text=normal", TestContext.Current.CancellationToken);
        Assert.StartsWith("text=; expires=Thu, 01 Jan 1970", Assert.Single(left.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compressed_answer_is_kept_compressed_and_apart()
    {
        using var reader = site.Reader();
        reader.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br;q=0.9, zstd");
        await reader.GetAsync("/methods?year=2", TestContext.Current.CancellationToken);
        using var packed = await reader.GetAsync("/methods?year=2", TestContext.Current.CancellationToken);
        using var plain = await site.Get("/methods?year=2");
        Assert.NotNull(packed.Headers.Age);
        Assert.Equal(["br"], packed.Content.Headers.ContentEncoding);
        Assert.Null(plain.Headers.Age);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task An_encoding_that_is_refused_is_not_sent()
    {
        using var reader = site.Reader();
        reader.DefaultRequestHeaders.Add("Accept-Encoding", "br;q=0, gzip");
        using var answer = await reader.GetAsync("/contact", TestContext.Current.CancellationToken);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/indicators?theme=no-such-theme")]
    [InlineData("/contact?asof=2025-02-30")]
    public async Task An_error_is_never_kept(string address)
    {
        await site.Get(address);
        using var second = await site.Get(address);
        Assert.Null(second.Headers.Age);
        Assert.Null(second.Headers.ETag);
        Assert.False(second.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_write_makes_every_older_answer_unreachable()
    {
        await site.Get("/en/contact");
        site.Services.GetRequiredService<DataVersion>().Advance();
        using var answer = await site.Get("/en/contact");
        Assert.Null(answer.Headers.Age);
    }

    [Fact]
    public async Task Who_names_a_credential_gets_no_kept_answer()
    {
        await site.Get("/privacy");
        using var reader = site.Reader();
        reader.DefaultRequestHeaders.Add("Authorization", "Bearer x");
        using var answer = await reader.GetAsync("/privacy", TestContext.Current.CancellationToken);
        Assert.Null(answer.Headers.Age);
    }

    [Fact]
    public async Task Who_has_the_page_already_is_told_so()
    {
        using var first = await site.Get("/en/privacy");
        using var reader = site.Reader();
        reader.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await reader.GetAsync("/en/privacy", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task A_release_flips_the_pages_at_its_moment()
    {
        await using var own = new ReadingSite();
        own.Clock.Now = new(2025, 7, 30, 15, 59, 59, TimeSpan.Zero); // a second before 31 July in Guangdong, when January–May came out
        await own.Get("/indicators");
        using var before = await own.Get("/indicators");
        Assert.NotNull(before.Headers.Age);
        Assert.DoesNotContain("12.47万套", await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        own.Clock.Now = own.Clock.Now.AddSeconds(1);
        using var after = await own.Get("/indicators");
        Assert.Null(after.Headers.Age);
        Assert.Contains("12.47万套", await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
