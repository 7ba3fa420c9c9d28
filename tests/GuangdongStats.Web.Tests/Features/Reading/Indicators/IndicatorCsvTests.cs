using System.Net.Http.Headers;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Indicators;

public sealed class IndicatorCsvTests(ReadingSite site)
{
    private async Task<List<Dictionary<string, string>>> Rows(string address)
    {
        var lines = (await Text(address)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private async Task<string> Text(string address) =>
        System.Text.Encoding.UTF8.GetString(await (await site.Get(address)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_file_begins_with_a_mark_and_names_itself()
    {
        var answer = await site.Get("/downloads/industrial-robots.csv");
        Assert.Equal(MediaTypeHeaderValue.Parse("text/csv; charset=utf-8"), answer.Content.Headers.ContentType);
        Assert.Equal("industrial-robots-440000-ytd.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith("\uFEFFindicator,indicator_name,region,region_name,period,period_start,period_end,unit,level,", await Text("/downloads/industrial-robots.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_says_number_relation_status_and_source_of_each_measure()
    {
        var row = (await Rows("/downloads/industrial-robots.csv?from=2025-05&to=2025-05")).Single();
        Assert.Equal("ytd-2025-05", row["period"]);
        Assert.Equal(("2025-01-01", "2025-05-31"), (row["period_start"], row["period_end"]));
        Assert.Equal(("124700", "exact", "100", "as-published", "newsgd-2025-05"), (row["level"], row["level_relation"], row["level_precision"], row["level_status"], row["level_source"]));
        Assert.Equal(("33", "exact", "1"), (row["growth_percent"], row["growth_relation"], row["growth_precision"]));
        Assert.Equal(("40", "over", ""), (row["share_percent"], row["share_relation"], row["share_precision"]));
        Assert.Equal("2025-07-31", row["level_released"]);
    }

    [Fact]
    public async Task A_gap_is_a_row_without_a_number_that_says_why()
    {
        var rows = await Rows("/downloads/industrial-robots.csv?from=2025-01&to=2025-12");
        Assert.Equal(11, rows.Count);
        Assert.Equal(("", "not-available"), (rows[0]["level"], rows[0]["level_absence"]));
    }

    [Fact]
    public async Task January_and_february_are_one_row_of_months()
    {
        var rows = await Rows("/downloads/industrial-robots.csv?region=000000&span=month&from=2025-01&to=2025-12");
        Assert.Equal(["ytd-2025-02", "month-2025-03"], rows.Take(2).Select(row => row["period"]));
        Assert.Equal(11, rows.Count);
    }

    [Fact]
    public async Task As_of_a_day_holds_for_downloads_too()
    {
        var row = (await Rows("/downloads/industrial-robots.csv?from=2025-05&to=2025-05&asof=2025-07-30")).Single();
        Assert.Equal("", row["level"]);
    }

    [Fact]
    public async Task The_language_changes_names_only()
    {
        var chinese = (await Rows("/downloads/industrial-robots.csv?from=2025-05&to=2025-05")).Single();
        var english = (await Rows("/downloads/industrial-robots.csv?from=2025-05&to=2025-05&lang=en")).Single();
        Assert.Equal(("工业机器人产量", "Output of industrial robots"), (chinese["indicator_name"], english["indicator_name"]));
        Assert.Equal(chinese.Keys, english.Keys);
        Assert.Equal(chinese["level"], english["level"]);
    }

    [Theory]
    [InlineData("/downloads/no-such.csv", 404)]
    [InlineData("/downloads/industrial-robots.csv?span=week", 400)]
    [InlineData("/downloads/industrial-robots.csv?from=2025-05&to=2024-05", 400)]
    [InlineData("/downloads/industrial-robots.csv?lang=fr", 400)]
    public async Task What_cannot_be_read_is_refused_in_words(string address, int status)
    {
        var answer = await site.Get(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
