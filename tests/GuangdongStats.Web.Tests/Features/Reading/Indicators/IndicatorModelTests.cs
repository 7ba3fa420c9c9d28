using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Charts;
using GuangdongStats.Web.Features.Reading.Indicators;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Indicators;

public sealed class IndicatorModelTests(ReadingSite site) : ReadingContext(site)
{
    /// <param name="address">Of the page, with the indicator's code at its end.</param>
    private Task<IndicatorModel> Model(string address)
    {
        Ask(address);
        return Read();

        async Task<IndicatorModel> Read()
        {
            var catalogue = await Query<CatalogueReader>().Read(Cancellation);
            var query = SeriesQuery.Read(catalogue.Indicator(Reading.Path.Split('/')[^1])!, catalogue, Reading, out var problem);
            Assert.Null(problem);
            return new(await Query<IndicatorFigures>().Read(query!, catalogue, Reading.KnownAt, Cancellation), catalogue, Query<FinishedCharts>(), Reading, Urls, Text<IndicatorPageText>());
        }
    }

    [Theory]
    [InlineData("/indicators/industrial-robots", "广东省工业机器人产量", "12.47万套", "+33%", "来源：newsgd.com")]
    [InlineData("/en/indicators/industrial-robots", "Output of industrial robots, Guangdong", "124,700 sets", "+33%", "Source: newsgd.com")]
    public async Task The_heading_and_the_latest_firm_figure_are_told(string address, string heading, string value, string growth, string source)
    {
        var model = await Model(address);
        Assert.Equal((heading, value, growth, "rise"), (model.Heading, model.Headline?.Value, model.Headline?.Growth, model.Headline?.GrowthClass));
        Assert.StartsWith(source, model.Headline?.Source, StringComparison.Ordinal);
        Assert.Equal(2, model.Newer.Count());
    }

    [Fact]
    public async Task Without_a_range_the_three_calendar_years_up_to_the_last_figure_are_shown()
    {
        var slots = (await Model("/indicators/industrial-robots?region=000000")).Output!.Slots;
        Assert.Equal((Period.YearToDate(2024, 2), Period.YearToDate(2026, 8)), (slots[0], slots[^1]));
    }

    [Fact]
    public async Task By_month_each_year_has_eleven_slots_of_which_the_first_is_january_to_february()
    {
        var model = await Model("/indicators/industrial-robots?region=000000&span=month&from=2025-01&to=2025-12");
        Assert.Equal(11, model.Output!.Slots.Count);
        Assert.Equal(Period.YearToDate(2025, 2), model.Output.Slots[0]);
        Assert.Equal(Span.Month, model.Output.Slots[1].Span);
    }

    [Fact]
    public async Task The_nation_has_no_share_of_itself_and_ranks_the_provinces()
    {
        var model = await Model("/indicators/industrial-robots?region=000000");
        Assert.Null(model.Share);
        Assert.NotNull(model.Ranking);
        Assert.NotNull((await Model("/indicators/industrial-robots")).Share);
    }

    [Fact]
    public async Task A_city_is_ranked_among_the_cities_of_its_province()
    {
        var ranking = (await Model("/en/indicators/industrial-robots?region=440100")).Ranking!;
        Assert.Equal(["Guangzhou"], ranking.Table.Rows.Select(row => row.Head));
        Assert.Contains("Shenzhen", ranking.Missing, StringComparison.Ordinal);
        Assert.All(["Hangzhou", "Shanghai"], other => Assert.DoesNotContain(other, ranking.Missing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_region_without_figures_gets_words_instead_of_a_chart()
    {
        var model = await Model("/indicators/service-robots?region=540000");
        Assert.True(model is { Output: null, Years: null, Share: null, Headline: null, Streak: null });
        Assert.Equal("西藏自治区没有已发布的服务机器人产量。", model.Message);
        Assert.Contains(model.RegionOptions, option => option is { Code: "440000", HasFigures: true, IsCurrent: false });
        Assert.Contains(model.RegionOptions, option => option is { Code: "540000", HasFigures: false, IsCurrent: true });
    }

    [Fact]
    public async Task A_range_without_figures_says_where_there_are_some()
    {
        var model = await Model("/en/indicators/industrial-robots?from=1990-01&to=1991-12");
        Assert.Null(model.Output);
        Assert.Matches(@"^Nothing was published in the range\. There are figures from \d{4}-\d\d to 2026-\d\d\.$", model.Message);
        Assert.NotNull(model.Headline);
    }

    [Fact]
    public async Task As_of_a_day_nothing_later_is_drawn_or_ranked()
    {
        var model = await Model("/indicators/industrial-robots?asof=2025-06-20");
        Assert.Equal("24.68万套", model.Headline?.Value);
        Assert.All(model.Output!.Rows[0].Marks.Where(mark => mark.LevelText.EndsWith('套')), mark => Assert.True(mark.Period < Period.YearToDate(2025, 5)));
        Assert.Contains("asof=2025-06-20", model.CsvUrl, StringComparison.Ordinal);
        Assert.All(model.RegionOptions, option => Assert.EndsWith("asof=2025-06-20", option.Url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_form_holds_what_was_asked_and_nothing_that_the_page_chose()
    {
        Assert.Equal((null, null), ((await Model("/indicators/industrial-robots")).From, (await Model("/indicators/industrial-robots")).To));
        var model = await Model("/indicators/industrial-robots?from=2024-01");
        Assert.Equal(("2024-01", null, "ytd"), (model.From, model.To, model.SpanCode));
        Assert.Equal("/downloads/industrial-robots.csv?region=440000&span=ytd&from=2024-01&lang=zh-CN", model.CsvUrl);
    }

    [Fact]
    public async Task An_indicator_of_one_span_offers_no_choice_of_spans_and_no_years_over_each_other()
    {
        var model = await Model("/indicators/ai-industrial-parks-provincial");
        Assert.Empty(model.SpanLinks);
        Assert.Null(model.Years);
        Assert.Equal("个", model.Unit);
        Assert.Equal("point", model.SpanCode);
    }

    [Fact]
    public async Task Both_spans_of_a_monthly_indicator_are_links_that_keep_the_range()
    {
        var links = (await Model("/indicators/industrial-robots?span=month&from=2024-01")).SpanLinks.ToList();
        Assert.Equal([("累计", false), ("当月", true)], links.Select(link => (link.Label, link.IsCurrent)));
        Assert.All(links, link => Assert.Contains("from=2024-01", link.Url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Points_in_time_of_a_flow_are_told_beside_the_chart()
    {
        var uncharted = (await Model("/en/indicators/ai-core-industry-scale?region=000000")).Uncharted.ToList();
        Assert.Contains(uncharted, point => point.Text.EndsWith("over 400 billion yuan", StringComparison.Ordinal) && point.Url.Contains("/point-", StringComparison.Ordinal));
        Assert.Empty((await Model("/en/indicators/industrial-robots")).Uncharted);
    }

    [Fact]
    public async Task A_bound_is_the_headline_without_growth()
    {
        var headline = (await Model("/en/indicators/ai-core-industry-scale")).Headline;
        Assert.Equal(("over 300 billion yuan", null, null), (headline?.Value, headline?.Growth, headline?.GrowthClass));
    }

    [Fact]
    public async Task Regions_are_ranked_in_the_last_period_of_the_range() =>
        Assert.StartsWith("2024年工业机器人产量", (await Model("/indicators/industrial-robots?to=2024-12")).Ranking!.Title, StringComparison.Ordinal);

    [Fact]
    public async Task The_comparison_of_regions_starts_at_the_period_that_is_ranked() =>
        Assert.Equal("/compare?indicator=industrial-robots&period=ytd-2025-05", (await Model("/indicators/industrial-robots")).CompareUrl);

    [Fact]
    public async Task What_has_no_definition_says_so() =>
        Assert.Equal("The sources give no common definition; see the source of each figure.", (await Model("/en/indicators/ai-investment")).Definition);
}
