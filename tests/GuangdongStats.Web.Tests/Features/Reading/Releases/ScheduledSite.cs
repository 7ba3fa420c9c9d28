using System.IO.Compression;
using System.Net;
using System.Text;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Releases;

/// <summary>A site of its own with one scheduled release of one made-up figure, 777,700.</summary>
public sealed class ScheduledSite : IAsyncLifetime
{
    public static readonly DateTime Minute = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);

    /// <summary>A month without figures has no bulletin and no report, and what is not known no workbook.</summary>
    private static readonly string[] MayBeMissing = ["/bulletins/", "/downloads/monthly/", "/downloads/figures/", "/downloads/compare"];

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
        Assert.True(answer.IsSuccessStatusCode || (answer.StatusCode == HttpStatusCode.NotFound && MayBeMissing.Any(part => address.Contains(part, StringComparison.Ordinal))), $"{address}: {answer.StatusCode}");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return bytes.AsSpan().StartsWith("PK"u8) ? await Unpacked(bytes) : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>All that a workbook or a document holds, part after part.</summary>
    private static async Task<string> Unpacked(byte[] file)
    {
        var all = new StringBuilder();
        await using var parts = new ZipArchive(new MemoryStream(file));
        foreach (var part in parts.Entries)
        {
            using var text = new StreamReader(await part.OpenAsync(TestContext.Current.CancellationToken));
            all.Append(await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return all.ToString();
    }

    /// <summary>The ways in which the figure is written.</summary>
    public static IReadOnlyList<string> Leaks(string body) => [.. new[] { "77.77", "777,700", "777700" }.Where(form => body.Contains(form, StringComparison.Ordinal))];
}
