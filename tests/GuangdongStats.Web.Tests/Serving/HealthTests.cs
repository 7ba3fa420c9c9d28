using System.Net;
using GuangdongStats.Data;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Serving;

public class HealthTests(ReadingSite site)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_running_site_is_live_and_ready(string address)
    {
        using var answer = await site.Get(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_site_without_its_database_is_live_but_not_ready()
    {
        await using var own = new ReadingSite();
        await own.Get("/health/ready");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(own.Services.GetRequiredService<DatabaseOptions>().SqliteFile);
        using var ready = await own.Get("/health/ready");
        using var live = await own.Get("/health/live");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);

        using var page = await own.Get("/en/indicators");
        Assert.Equal(HttpStatusCode.InternalServerError, page.StatusCode);
        Assert.Contains("Something failed", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
