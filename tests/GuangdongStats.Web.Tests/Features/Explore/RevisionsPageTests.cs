using GuangdongStats.Core.Observations;
using GuangdongStats.Web.Tests.Features.Reading.Releases;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Explore;

/// <summary>The revision triangle: periods down, releases across.</summary>
public sealed class RevisionsPageTests(ReadingSite shared)
{
    [Fact]
    public async Task A_revision_stands_in_the_column_of_its_release_and_not_before_its_minute()
    {
        await using var site = new ReadingSite();
        await site.InitializeAsync();
        site.Clock.Now = new(ScheduledSite.Minute.AddDays(2).AddMinutes(-1));
        await MadeRelease.Add(site, ScheduledSite.Minute, 777_700);
        await MadeRelease.Add(site, ScheduledSite.Minute.AddDays(2), 766_600, vintage: 2, new(RevisionReason.LateReports, new("两家企业补报。", "Two enterprises reported late.")));
        Assert.Equal(["777,700 sets"], await Row(site, 1));

        site.Clock.Now = new(ScheduledSite.Minute.AddDays(2));
        Assert.Equal(["766,600 sets revised", "777,700 sets", ""], await Row(site, 3));
        using var workbook = await site.Workbook("/downloads/explore/revisions.xlsx?lang=en");
        var row = workbook.RowsOf("Triangle").Single(row => (string)row["Period code"]! == "ytd-2026-09");
        Assert.Equal((777_700.0, 766_600.0, 1.0), (row["2026-11-24"], row["2026-11-26"], row["Changes"]));
        var edition = workbook.RowsOf("Releases").Single(row => row["Before"] is 777_700.0);
        Assert.Equal((766_600.0, "2026-11-26"), (edition["Now"], edition["Release day"]));
        Assert.Contains("Two enterprises reported late.", (string)edition["Reason and notice"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("indicator=nothing", "There is no indicator with the code")]
    [InlineData("region=1", "There is no region with the code")]
    [InlineData("span=week", "Known spans: ytd, month")]
    [InlineData("measure=mass", "Known measures: level, growth, share")]
    public async Task What_is_not_understood_is_refused_with_what_would_be(string query, string words)
    {
        foreach (var address in new[] { "/en/explore/revisions?", "/downloads/explore/revisions.xlsx?lang=en&" })
        {
            using var answer = await shared.Get(address + query);
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_is_a_triangle_whose_last_column_is_what_the_site_shows()
    {
        using var workbook = await shared.Workbook("/downloads/explore/revisions.xlsx?region=000000&lang=en");
        var rows = workbook.RowsOf("Triangle");
        Assert.True(rows.Count > 50, $"only {rows.Count} periods");
        var days = rows[0].Keys.Where(key => key.Length == 10 && char.IsAsciiDigit(key[0])).ToList();
        Assert.All(rows, row => Assert.True(days.SkipWhile(day => row[day] is null).All(day => row[day] is not null), $"{row["Period code"]} has a gap after its first release"));
        using var indicator = await shared.Workbook("/downloads/industrial-robots.xlsx?region=000000&from=2025-01&to=2025-12&lang=en");
        var shown = indicator.RowsOf("Data").ToDictionary(row => (string)row["Period code"]!, row => row["Level (sets)"]);
        Assert.All(rows.Where(row => shown.ContainsKey((string)row["Period code"]!)), row => Assert.Equal(shown[(string)row["Period code"]!], row[days[^1]]));
    }

    private static async Task<IEnumerable<string>> Row(ReadingSite site, int columns)
    {
        var page = await site.Page("/en/explore/revisions?indicator=industrial-robots&region=440000&span=ytd");
        return page.QuerySelectorAll("main tbody tr").Single(row => Words.Of(row.QuerySelector("th")) == "January–September 2026").QuerySelectorAll("td").Take(columns).Select(Words.Of);
    }
}
