using System.Net;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Releases;

/// <summary>A site of its own with one scheduled release of one made-up figure, 777,700.</summary>
public sealed class ScheduledSite : IAsyncLifetime
{
    public static readonly DateTime Minute = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);

    public ReadingSite Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        Assert.Equal(1, await MadeRelease.Add(Site, Minute, 777_700));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    public async Task<string> Body(string address)
    {
        using var answer = await Site.Get(address);
        Assert.True(answer.IsSuccessStatusCode || (answer.StatusCode == HttpStatusCode.NotFound && address.Contains("/bulletins/", StringComparison.Ordinal)), $"{address}: {answer.StatusCode}"); // a month without figures has no bulletin
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The ways in which the figure is written.</summary>
    public static IReadOnlyList<string> Leaks(string body) => [.. new[] { "77.77", "777,700", "777700" }.Where(form => body.Contains(form, StringComparison.Ordinal))];
}
