using System.Text;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Features.Explore.Growth;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Explore;

/// <summary>Published against computed growth, in every series.</summary>
public sealed class GrowthPageTests(ReadingSite site)
{
    [Fact]
    public async Task Opposite_signs_stand_first_and_lead_to_the_figure()
    {
        var page = await site.Page("/en/explore/growth?indicator=industrial-robots");
        var row = page.QuerySelectorAll("main tbody tr").Single(row => Words.Of(row.QuerySelector("th")) == "January–October 2022" && Words.Of(row.QuerySelectorAll("td")[1]) == "China");
        var cells = row.QuerySelectorAll("td").Select(Words.Of).ToList();
        Assert.Equal(["362,568 sets", "298,098 sets", "−3.2%", "+21.6%"], cells[2..6]);
        Assert.Equal("opposite signs", cells[^1]);
        Assert.Equal("/en/figures/industrial-robots/000000/ytd-2022-10#reconciliation", row.QuerySelector("a")!.GetAttribute("href"));
        var verdicts = page.QuerySelectorAll("main tbody tr").Select(each => Words.Of(each.QuerySelector(".chip"))).ToList();
        Assert.Equal("opposite signs", verdicts[0]);
        Assert.Equal(verdicts.Distinct().Count(), verdicts.Zip(verdicts.Skip(1)).Count(pair => pair.First != pair.Second) + 1); // each verdict in one run
    }

    [Fact]
    public async Task Choices_count_what_they_leave_and_the_files_hold_all_of_it()
    {
        var all = await Csv("/downloads/explore/growth.csv");
        Assert.True(all.Count > 100, $"only {all.Count} periods");
        var page = await site.Page("/en/explore/growth");
        var counts = page.QuerySelectorAll("main .filter-links a").DistinctBy(link => link.GetAttribute("href")).ToDictionary(link => link.GetAttribute("href")!, link => int.Parse(Words.Of(link.QuerySelector(".filter-count")), System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (address, count) in counts)
        {
            var query = address.Contains('?') ? address[address.IndexOf('?')..] : "";
            Assert.Equal(count, (await Csv("/downloads/explore/growth.csv" + query)).Count);
        }

        Assert.Equal(all.Count(row => row[15] != "agrees"), counts["/en/explore/growth?verdict=differs"]);
        using var workbook = await site.Workbook("/downloads/explore/growth.xlsx?verdict=differs&lang=en");
        Assert.Equal(counts["/en/explore/growth?verdict=differs"], workbook.RowsOf("Data").Count);
        Assert.DoesNotContain(workbook.RowsOf("Data"), row => row["Published against computed"] is "Agree");
    }

    [Fact]
    public async Task It_says_what_the_figures_own_pages_say()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var catalogue = await site.Services.GetRequiredService<CatalogueReader>().Read(cancellation);
        var explanations = site.Services.GetRequiredService<ExplanationAsOf>();
        foreach (var row in await Csv("/downloads/explore/growth.csv?indicator=service-robots"))
        {
            Assert.True(Period.TryParse(row[4], out var period));
            var found = (await explanations.Read(catalogue.Indicator(row[0])!, catalogue.Region(row[2])!, period, site.Clock.Now.UtcDateTime, cancellation)).Reconciliation!;
            Assert.Equal(
                (found.Published.Value, found.DirectGrowth, found.GrowthGapPoints, GrowthChecks.CodeOf(found.Verdict)),
                (Number(row[8]), Number(row[9]), Number(row[12]), row[15]));
        }
    }

    [Theory]
    [InlineData("indicator=nothing", "There is no indicator with the code")]
    [InlineData("verdict=perhaps", "Known verdicts: differs, sign-conflict, implausible, base-changed, agrees")]
    public async Task What_is_not_understood_is_refused_with_what_would_be(string query, string words)
    {
        foreach (var address in new[] { "/en/explore/growth?", "/downloads/explore/growth.xlsx?lang=en&", "/downloads/explore/growth.csv?lang=en&" })
        {
            using var answer = await site.Get(address + query);
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<List<string[]>> Csv(string address) =>
        [.. Encoding.UTF8.GetString(await site.File(address)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
}
