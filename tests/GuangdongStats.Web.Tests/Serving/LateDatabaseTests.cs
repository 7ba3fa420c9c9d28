using GuangdongStats.Data;
using GuangdongStats.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Serving;

/// <summary>PostgreSQL lets every first question wait; SQLite, which answers in the caller's own time, never does.</summary>
public sealed class LateDatabaseTests(ReadingSite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/indicators")]
    [InlineData("/indicators/industrial-robots")]
    [InlineData("/figures/industrial-robots/440000/ytd-2025-05")]
    [InlineData("/compare")]
    [InlineData("/explore?indicators=industrial-robots&last=12")]
    [InlineData("/search?q=robot")]
    [InlineData("/methods")]
    [InlineData("/contact")]
    public async Task A_page_whose_questions_have_to_wait_is_complete_the_first_time(string address)
    {
        await using var late = Late();
        using var answer = await late.Get(address);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(
            Words.Of((await site.Page(address)).Body),
            Words.Of(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Body));
    }

    [Theory]
    [InlineData("/indicators/no-such", 404)]
    [InlineData("/indicators?theme=weather", 400)]
    [InlineData("/figures/industrial-robots/999999/ytd-2025-05", 404)]
    [InlineData("/compare?regions=440000,123", 404)]
    [InlineData("/explore?indicators=industrial-robots&regions=440000,123", 404)]
    public async Task A_refusal_that_had_to_wait_has_its_status_and_its_words_and_is_not_kept(string address, int status)
    {
        await using var late = Late();
        var expected = Words.Of((await site.Page(address)).QuerySelector("main"));
        for (var time = 0; time < 2; time++)
        {
            using var answer = await late.Get(address);
            Assert.Equal((status, false), ((int)answer.StatusCode, answer.Headers.Contains("Age")));
            Assert.Equal(expected, Words.Of((await late.Page(address)).QuerySelector("main")));
        }
    }

    private static ReadingSite Late() => new()
    {
        Change = services =>
        {
            var prompt = services.Last(service => service.ServiceType == typeof(IDbContextFactory<StatsDb>));
            services.Remove(prompt);
            services.AddSingleton<IDbContextFactory<StatsDb>>(provider => new LateFactory((IDbContextFactory<StatsDb>)ActivatorUtilities.CreateInstance(provider, prompt.ImplementationType!)));
        },
    };

    private sealed class LateFactory(IDbContextFactory<StatsDb> prompt) : IDbContextFactory<StatsDb>
    {
        public StatsDb CreateDbContext() => prompt.CreateDbContext();

        public async Task<StatsDb> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return await prompt.CreateDbContextAsync(cancellationToken);
        }
    }
}
