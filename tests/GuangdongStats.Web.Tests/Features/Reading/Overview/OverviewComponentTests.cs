using Bunit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Charts;
using GuangdongStats.Web.Features.Reading.Overview;
using GuangdongStats.Web.Serving;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Overview;

public sealed class OverviewComponentTests(ReadingSite site) : ReadingContext(site)
{
    private Task<OverviewModel> Model(string address, Span span = Span.YearToDate)
    {
        Ask(address);
        return Read();

        async Task<OverviewModel> Read() =>
            new(await Query<OverviewFigures>().Read(Region.GuangdongCode, span, Reading.KnownAt, Cancellation), Query<FinishedCharts>(), Reading, Urls, Text<OverviewText>());
    }

    [Fact]
    public async Task The_output_chart_holds_the_calendar_year_of_the_latest_figure_and_the_one_before()
    {
        var slots = (await Model("/")).Output!.Slots;
        Assert.Equal((Period.YearToDate(2025, 2), Period.YearToDate(2026, 8)), (slots[0], slots[^1]));
    }

    [Fact]
    public async Task By_month_the_first_slot_of_each_year_is_january_to_february()
    {
        var slots = (await Model("/?span=month", Span.Month)).Output!.Slots;
        Assert.Equal([Period.YearToDate(2025, 2), Period.YearToDate(2026, 2)], slots.Where(slot => slot.Span == Span.YearToDate));
    }

    [Fact]
    public async Task The_nation_is_drawn_complete_with_the_province_beside_it()
    {
        var rows = (await Model("/")).Output!.Rows;
        Assert.Equal(2, rows.Count);
        Assert.All(rows[0].Marks, mark => Assert.DoesNotContain("x", mark.LevelText, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_share_is_told_year_to_date_whatever_the_span_of_the_columns() =>
        Assert.All((await Model("/?span=month", Span.Month)).Share!.Slots, slot => Assert.Equal(Span.YearToDate, slot.Span));

    [Fact]
    public async Task Two_days_between_releases_share_their_charts_and_not_their_links()
    {
        var (first, second) = (await Model("/?asof=2026-01-30"), await Model("/?asof=2026-01-31"));
        Assert.Same(first.Output, second.Output);
        Assert.Same(first.Share, second.Share);
        Assert.NotSame(first.Output, (await Model("/en/?asof=2026-01-31")).Output);
        Assert.NotSame(first.Output, (await Model("/?asof=2025-06-20")).Output);
        Assert.All(Page<OverviewPage>("/?asof=2026-01-31").FindAll(".chart-plot a"), mark => Assert.EndsWith("?asof=2026-01-31", mark.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_the_first_release_it_draws_nothing_and_says_so()
    {
        var model = await Model("/en/?asof=2001-01-01");
        Assert.True(model is { Output: null, Share: null, Sentences: [] });
        Assert.Equal("No figure had been released by that day.", model.LastRelease);
        Assert.All(model.Tiles, tile => Assert.Null(tile.Point));
        Assert.Equal("/en/compare?indicator=industrial-robots&asof=2001-01-01", model.CompareUrl);
    }

    [Fact]
    public async Task The_span_that_is_shown_is_marked_and_the_other_is_a_link_to_the_charts()
    {
        Assert.Equal(
            [("Year to date", "/en?asof=2026-01-31#charts", false), ("By month", "/en?span=month&asof=2026-01-31#charts", true)],
            (await Model("/en/?span=month&asof=2026-01-31", Span.Month)).SpanLinks);
    }

    [Fact]
    public async Task The_last_release_is_named_with_how_many_figures_came_with_it() =>
        Assert.Equal("Figures last released: 15 September 2026 (figures: 8).", (await Model("/en/")).LastRelease);

    [Fact]
    public void A_tile_is_an_article_named_by_its_indicator_whose_numbers_are_links()
    {
        var tile = Page<OverviewPage>("/en/").Find("article[aria-labelledby=tile-industrial-robots]");
        Assert.Equal("Output of industrial robots", Words.Of(tile.QuerySelector("#tile-industrial-robots")));
        Assert.Equal("/en/indicators/industrial-robots?region=440000", tile.QuerySelector("h3 a")!.GetAttribute("href"));
        const string Figure = "/en/figures/industrial-robots/440000/ytd-2025-05";
        Assert.Equal(
            [("124,700 sets", Figure), ("+33%", Figure + "#reconciliation"), ("43.4%", Figure + "#share"), ("over 40%", "/en/claims#industrial-robots-440000-ytd-2025-05-share-newsgd-2025-05"), ("1st or 2nd", Figure + "#rank")],
            tile.QuerySelectorAll("a[href*='ytd-2025-05']").Select(link => (Words.Of(link), link.GetAttribute("href")!)));
        Assert.Equal("external noopener", tile.QuerySelector(".tile-source a")!.GetAttribute("rel"));
        Assert.NotNull(tile.QuerySelector("svg[role=img]"));
    }

    [Fact]
    public void A_tile_without_a_figure_says_so_and_has_no_number()
    {
        var tile = Page<OverviewPage>("/?asof=2001-01-01").Find("article.tile");
        Assert.Equal("尚无已发布数据", Words.Of(tile.QuerySelector("p")));
        Assert.Equal(1, tile.QuerySelectorAll("a").Length);
        Assert.Empty(tile.QuerySelectorAll("dl"));
    }

    [Fact]
    public void A_bound_without_growth_says_that_none_was_published()
    {
        var tile = Page<OverviewPage>("/en/").Find("article[aria-labelledby=tile-ai-core-industry-scale]");
        Assert.Equal("over 300 billion yuan", Words.Of(tile.QuerySelector(".tile-value")));
        Assert.Contains("No growth rate published", Words.Of(tile), StringComparison.Ordinal);
        Assert.Empty(tile.QuerySelectorAll("a[href$='#reconciliation']"));
    }

    [Fact]
    public void Numbers_in_sentences_lead_to_their_figures_as_known_that_day()
    {
        var links = Page<OverviewPage>("/en/?asof=2025-08-05").FindAll(".sentences a");
        Assert.Equal("124,700 sets", links[0].TextContent);
        Assert.All(links, link => Assert.EndsWith("?asof=2025-08-05", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void Without_figures_there_is_no_empty_list_of_sentences_and_no_chart()
    {
        var page = Page<OverviewPage>("/?asof=2001-01-01");
        Assert.Empty(page.FindAll("#know, figure"));
        Assert.Equal(2, page.FindAll("nav[aria-label] a[href*='asof=2001-01-01#charts']").Count);
    }

    [Theory]
    [InlineData("week")]
    [InlineData("point")]
    public void A_span_that_it_does_not_have_is_refused_with_those_it_has(string span)
    {
        var page = Page<OverviewPage>($"/en/?span={span}");
        Assert.True(Context.IsRefused());
        Assert.Equal($"“{span}” is not a span; expected ytd (year to date) or month.", Words.Of(page.Find(".problem p")));
    }
}
