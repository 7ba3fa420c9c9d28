using Bunit;
using GuangdongStats.Web.Features.Reading.Compare;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Compare;

public sealed class CompareComponentTests(ReadingSite site) : ReadingContext(site)
{
    [Fact]
    public void Without_a_choice_it_compares_the_first_indicator_in_the_provinces_latest_firm_period()
    {
        var page = Page<ComparePage>("/en/compare");
        Assert.Equal("Regions compared: Output of industrial robots, January–May 2025", Words.Of(page.Find("h1")));
        Assert.Equal(["industrial-robots", "ytd-2025-05"], page.FindAll("option[selected]").Select(option => option.GetAttribute("value")!));
    }

    [Fact]
    public void A_row_is_headed_by_its_region_and_only_what_was_computed_is_a_link()
    {
        var rows = Page<ComparePage>("/en/compare?indicator=industrial-robots&period=ytd-2024-12").FindAll(".data-table tbody tr");
        Assert.Equal("Guangdong", Words.Of(rows[0].QuerySelector("th[scope=row] a")));
        Assert.Equal("China", Words.Of(rows[^1].QuerySelector("th[scope=row] a")));
        var undefined = rows.SelectMany(row => row.QuerySelectorAll("td")).Where(cell => Words.Of(cell) == "—").ToList();
        Assert.NotEmpty(undefined);
        Assert.All(undefined, cell => Assert.Null(cell.QuerySelector("a[href*='#share'], a[href*='#rank'], a[href*='#contribution']")));
    }

    [Fact]
    public void The_form_offers_every_region_as_a_box_and_keeps_the_day()
    {
        var form = Page<ComparePage>("/compare?regions=440000,310000&asof=2026-01-31").Find("form.filters");
        Assert.Equal(["310000", "440000"], form.QuerySelectorAll("input[type=checkbox][checked]").Select(box => box.GetAttribute("value")!).Order(StringComparer.Ordinal));
        Assert.Equal("2026-01-31", form.QuerySelector("input[type=hidden][name=asof]")!.GetAttribute("value"));
        Assert.NotEmpty(Words.Of(form.QuerySelector("fieldset legend")));
    }

    [Fact]
    public void Who_is_missing_is_named_and_the_sum_is_told()
    {
        var page = Page<ComparePage>("/en/compare?indicator=industrial-robots&period=ytd-2024-12");
        Assert.Contains("Beijing", Words.Of(page.Find("[aria-labelledby=missing]")), StringComparison.Ordinal);
        Assert.Contains("checked", Words.Of(page.Find("[aria-labelledby=sums]")), StringComparison.Ordinal);
        Assert.Single(page.FindAll("figure.chart"));
    }

    [Fact]
    public void A_period_of_which_nothing_is_known_offers_others_as_links()
    {
        var page = Page<ComparePage>("/en/compare?indicator=industrial-robots&period=point-2025-05");
        Assert.Equal("No region has published a figure of this indicator for end of May 2025.", Words.Of(page.Find(".banner p")));
        Assert.Equal(8, page.FindAll(".banner a").Count);
        Assert.Empty(page.FindAll("table, figure"));
    }

    [Theory]
    [InlineData("indicator=no-such", "no-such")]
    [InlineData("regions=440000,123", "“123”; expected six-digit division codes")]
    [InlineData("period=2025-05", "“2025-05” is not a period; expected ytd-2025-05")]
    public void What_cannot_be_compared_is_refused_with_what_would_be_right(string query, string words)
    {
        var page = Page<ComparePage>("/en/compare?" + query);
        Assert.True(Context.IsRefused());
        Assert.Contains(words, Words.Of(page.Find(".problem p")), StringComparison.Ordinal);
    }
}
