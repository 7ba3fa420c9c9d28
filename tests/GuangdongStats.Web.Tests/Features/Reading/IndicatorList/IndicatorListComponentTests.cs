using Bunit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Web.Features.Reading.IndicatorList;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Tests.Support;
using Xunit;
using IndicatorsPage = GuangdongStats.Web.Features.Reading.IndicatorList.Indicators;

namespace GuangdongStats.Web.Tests.Features.Reading.IndicatorList;

public sealed class IndicatorListComponentTests(ReadingSite site) : ReadingContext(site)
{
    private static AngleSharp.Dom.IElement Row(IRenderedComponent<IndicatorsPage> page, string indicator) =>
        page.FindAll("tbody tr").Single(row => row.QuerySelector("th a")!.GetAttribute("href")!.Contains($"/indicators/{indicator}", StringComparison.Ordinal));

    private async Task<IndicatorRow> Latest(string indicator, string asOf) =>
        (await Query<LatestFigures>().Read(ReleaseTime.EndOf(DateOnly.ParseExact(asOf, "yyyy-MM-dd")), Cancellation)).Single(row => row.Indicator.Code == indicator);

    [Theory]
    [InlineData("industrial-robots", "2026-11-23", Region.GuangdongCode, "ytd-2025-05")] // the latest firm level, although newer ones are doubtful
    [InlineData("industrial-robots", "2016-03-31", Region.NationCode, "ytd-2016-02")] // nothing of Guangdong yet
    [InlineData("robot-chain-output", "2026-11-23", "440300", "ytd-2024-12")] // a city alone has it
    public async Task The_figure_that_stands_for_an_indicator_is_of_the_province_else_the_nation_else_who_has_most(string indicator, string asOf, string region, string period)
    {
        var row = await Latest(indicator, asOf);
        Assert.Equal((region, period), (row.Region?.Code, row.Point?.Period.Slug));
        Assert.Equal(row.Point!.Level!.Shown, row.Shown);
    }

    [Fact]
    public async Task Before_any_release_there_is_a_row_without_a_figure()
    {
        var row = await Latest("industrial-robots", "2001-01-01");
        Assert.True(row is { Region: null, Key: null, Point: null, Shown: null });
    }

    [Fact]
    public void The_row_that_is_named_is_of_the_level_else_of_the_growth_else_of_the_share()
    {
        var (level, growth, share) = (Made.Row("ytd-2025-05", Made.Sets(1)), Made.Growth("ytd-2025-05", Made.Percent(1)), Made.Row("ytd-2025-05", Made.Percent(40), Measure.Share));
        Assert.Equal(level, Shown(share, growth, level));
        Assert.Equal(growth, Shown(share, growth));
        Assert.Equal(share, Shown(share));

        static Observation? Shown(params Observation[] rows) =>
            new IndicatorRow(Made.Flow, null, null, Made.SeriesOf(Made.Flow, Made.Guangdong, Core.Periods.Span.YearToDate, rows).Points[0]).Shown;
    }

    [Fact]
    public void A_row_tells_level_growth_period_place_and_day_and_links_to_the_explanation()
    {
        var row = Row(Page<IndicatorsPage>("/en/indicators?asof=2026-01-31"), "industrial-robots");
        Assert.Equal("/en/indicators/industrial-robots?region=440000&span=ytd&asof=2026-01-31", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Equal(["124,700 sets", "+33%", "January–May 2025", "Guangdong"], row.QuerySelectorAll("td").Select(Words.Of).Take(4));
        Assert.All(row.QuerySelectorAll("td a"), link => Assert.Equal("/en/figures/industrial-robots/440000/ytd-2025-05?asof=2026-01-31", link.GetAttribute("href")));
    }

    [Fact]
    public void Indicators_stand_under_their_themes_which_head_their_tables()
    {
        var page = Page<IndicatorsPage>("/en/indicators");
        Assert.Equal(["Robots", "AI industry", "Parks", "Models", "Scenarios and products"], page.FindAll("section h2").Select(Words.Of));
        Assert.All(page.FindAll("section"), section => Assert.NotNull(section.QuerySelector("#" + section.GetAttribute("aria-labelledby"))));
        Assert.StartsWith("40 indicators.", Words.Of(page.Find("h1 + p")), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_growth_was_not_published_a_mark_says_why()
    {
        var mark = Row(Page<IndicatorsPage>("/en/indicators"), "ai-core-industry-scale").QuerySelector("abbr")!;
        Assert.Equal(("[x]", "not available"), (mark.TextContent, mark.GetAttribute("title")));
    }

    [Fact]
    public void As_of_a_day_before_everything_each_row_says_so()
    {
        Assert.All(Page<IndicatorsPage>("/en/indicators?asof=2001-01-01").FindAll("tbody tr"), row => Assert.Equal("No figure had been released by then", Words.Of(row.QuerySelector("td"))));
    }

    [Fact]
    public void Words_and_theme_stay_in_the_form_and_can_be_cleared()
    {
        var page = Page<IndicatorsPage>("/en/indicators?theme=robots&q=service&asof=2026-01-31");
        Assert.Equal("service", page.Find("#filter").GetAttribute("value"));
        Assert.Equal("robots", page.Find("#theme option[selected]").GetAttribute("value"));
        Assert.Equal("/en/indicators?asof=2026-01-31", page.Find("form a").GetAttribute("href"));
        Assert.NotEmpty(page.FindAll("tbody tr"));
        Assert.Empty(Page<IndicatorsPage>("/en/indicators").FindAll("form a"));
    }

    [Fact]
    public void Nothing_found_offers_the_search_over_the_whole_site()
    {
        var page = Page<IndicatorsPage>("/en/indicators?q=nobody");
        Assert.Equal("/en/search?q=nobody", page.Find(".alert a").GetAttribute("href"));
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public void An_unknown_theme_is_refused_with_the_known_ones()
    {
        var page = Page<IndicatorsPage>("/en/indicators?theme=weather");
        Assert.True(Context.IsRefused());
        Assert.StartsWith("theme takes one of: robots, ai,", Words.Of(page.Find(".problem p")), StringComparison.Ordinal);
    }
}
