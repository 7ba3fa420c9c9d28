using System.IO.Compression;
using System.Net;
using System.Text;
using GuangdongStats.Data;
using GuangdongStats.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
        await using var db = await Site.Services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContextAsync();
        db.Users.Add(new() { Id = "chen", UserName = "chen", NormalizedUserName = "CHEN", DisplayName = "陈", CreatedAt = Minute.AddDays(-3) });
        db.SavedReports.Add(new() { Id = PublicAnswers.SavedReport, Name = "机器人", Query = PublicAnswers.SavedQuery, Owner = "chen", IsShared = true, SavedAt = Minute.AddDays(-2) });
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    public async Task<string> Body(string address)
    {
        using var answer = await Site.Get(address);
        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            return await Body(answer.Headers.Location!.OriginalString);
        }

        Assert.True(answer.IsSuccessStatusCode || (answer.StatusCode == HttpStatusCode.NotFound && PublicAnswers.IsMissing(address)), $"{address}: {answer.StatusCode}");
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
}
