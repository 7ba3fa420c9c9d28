using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Features.Reading.Figures;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Figures;

public sealed class FigureModelTests(ReadingSite site) : ReadingContext(site)
{
    private static readonly Observation May = Made.Row("ytd-2025-05", Made.Sets(124_700, 100));

    private static readonly string[] Provinces = [Made.Shanghai, Made.Zhejiang, Made.Guangdong];

    private FigureModel Explain(string slug, params Observation[] rows) => Explain(Made.Flow, slug, Made.Guangdong, [], rows);

    private FigureModel Explain(Indicator indicator, string slug, string region, IReadOnlyList<CheckedClaim> claims, params Observation[] rows)
    {
        var period = Period.Parse(slug);
        var series = Made.SeriesOf(indicator, region, period.Span, rows);
        var regions = rows.Where(row => row.Period == period).Select(row => row.Region).Distinct().ToDictionary(code => code, code => Made.SeriesOf(indicator, code, period.Span, rows).At(period));
        var facts = Explanation.Of(indicator, Made.Place(region), period, new(
            series,
            Made.SeriesOf(indicator, Region.NationCode, period.Span, rows),
            Made.SeriesOf(indicator, region, Span.Month, rows),
            Made.SeriesOf(indicator, region, Span.YearToDate, rows),
            regions,
            Provinces));
        return new(new(facts, series, Made.Places, claims, []), Reading, Urls, Text<FigurePageText>());
    }

    private static FigureStep Step(FigureModel model, string id) => model.Steps.Single(step => step.Id == id);

    private static void HasNo(FigureModel model, params string[] ids) => Assert.Empty(model.Steps.Select(step => step.Id).Intersect(ids));

    [Fact]
    public void A_level_says_its_last_digit_and_the_interval_it_stands_for()
    {
        var model = Explain("ytd-2025-05", May);
        Assert.Equal(("12.47万套", null, null), (model.Level, model.Growth, model.Share));
        Assert.Equal("来源印出 12.47万套，最后一位数字的单位是 100套，所以真值在 124,650–124,750套 之间。", Assert.Single(Step(model, "printed").Lines));
        Assert.Equal("R7", Step(model, "printed").Rule);
        Assert.Equal("由Made-up Daily公布；本站自2025年6月30日起可见。", model.ReleasedBy);
    }

    [Fact]
    public void In_english_title_and_interval_are_english()
    {
        Ask("/en/figures");
        var model = Explain("ytd-2025-05", May);
        Assert.Equal("Output of widgets, Guangdong, January–May 2025", model.Title);
        Assert.Contains("124,650–124,750 sets", Step(model, "printed").Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Growth_without_a_level_is_told_alone()
    {
        var model = Explain("ytd-2025-05", Made.Growth("ytd-2025-05", Made.Percent(33, 1)));
        Assert.Equal((null, "+33%", "rise"), (model.Level, model.Growth, model.GrowthClass));
        Assert.Equal("这一时期只公布了增速 +33%，没有公布水平值。", Assert.Single(Step(model, "printed").Lines));
        HasNo(model, "reconciliation", "share", "rank", "daily");
    }

    [Theory]
    [InlineData(Relation.Over, "超10万套", "这是界限")]
    [InlineData(Relation.Under, "不足10万套", "这是界限")]
    [InlineData(Relation.About, "约10万套", "没有区间")]
    public void What_is_not_exact_says_so_and_nothing_is_computed_from_it(Relation relation, string level, string words)
    {
        var model = Explain("ytd-2025-05", Made.Row("ytd-2025-05", Figure.Bound(relation, 100_000)), Made.Row("ytd-2025-05", Made.Sets(287_182), region: Region.NationCode), Made.Row("ytd-2024-05", Made.Sets(90_000)));
        Assert.Equal(level, model.Level);
        Assert.Contains(words, Step(model, "printed").Lines[0], StringComparison.Ordinal);
        Assert.Equal("R14", Step(model, "printed").Rule);
        Assert.Equal("本数字不是确切数，无法计算比重。", Assert.Single(Step(model, "share").Lines));
        HasNo(model, "rank", "daily", "contribution");
    }

    [Fact]
    public void From_a_bound_follows_a_bound_of_growth_at_most()
    {
        var (over, before) = (Made.Row("ytd-2025-05", Figure.Bound(Relation.Over, 100_000)), Made.Row("ytd-2024-05", Made.Sets(90_000)));
        Assert.Contains("超+11.1%", Assert.Single(Step(Explain("ytd-2025-05", over, before), "reconciliation").Lines), StringComparison.Ordinal);
        HasNo(Explain("ytd-2025-05", Made.Row("ytd-2025-05", Figure.Bound(Relation.About, 100_000)), before), "reconciliation");
    }

    [Fact]
    public void Where_the_nation_is_missing_the_share_is_refused_with_the_reason()
    {
        var step = Step(Explain("ytd-2025-05", May), "share");
        Assert.Equal("全国同期没有可用的确切水平值，无法计算比重。", Assert.Single(step.Lines));
        Assert.Empty(step.Inputs);
    }

    [Fact]
    public void A_share_names_its_inputs_and_links_the_nations_figure()
    {
        Ask("/?asof=2026-01-31");
        var step = Step(Explain("ytd-2025-05", May, Made.Row("ytd-2025-05", Made.Sets(287_182), region: Region.NationCode)), "share");
        Assert.Contains("43.404–43.439%", step.Lines[1], StringComparison.Ordinal);
        Assert.Equal(new("/figures/made-up-widgets/000000/ytd-2025-05?asof=2026-01-31", "全国2025年1—5月 28.7182万套"), Assert.Single(step.Inputs));
    }

    [Theory]
    [InlineData(362_568, 298_098, -3.2, "方向相反", "chip-no")]
    [InlineData(110, 100, 10, "一致", "chip-ok")]
    [InlineData(110, 100, 12, "基数调整", "")]
    [InlineData(400, 100, 10, "差距过大", "chip-no")]
    public void Published_and_computed_growth_are_reconciled_with_a_verdict(int level, int before, double growth, string verdict, string cssClass)
    {
        var step = Step(Explain("ytd-2025-05", Made.Row("ytd-2025-05", Made.Sets(level)), Made.Row("ytd-2024-05", Made.Sets(before)), Made.Growth("ytd-2025-05", Made.Percent((decimal)growth))), "reconciliation");
        Assert.Equal((verdict, cssClass), (step.Verdict, step.VerdictClass));
        Assert.Equal("/figures/made-up-widgets/440000/ytd-2024-05", Assert.Single(step.Inputs).Url);
    }

    [Fact]
    public void Without_published_growth_the_ratio_of_levels_is_labelled_as_computed()
    {
        var step = Step(Explain("ytd-2025-05", Made.Row("ytd-2025-05", Made.Sets(110_000)), Made.Row("ytd-2024-05", Made.Sets(100_000))), "reconciliation");
        Assert.Equal("没有公布增速。按已公布水平值计算为 +10.0%（仅供参考，不是可比口径增速）。", Assert.Single(step.Lines));
        Assert.Null(step.Verdict);
    }

    [Fact]
    public void Without_last_years_level_the_implied_base_is_told_and_the_lack_named()
    {
        var lines = Step(Explain("ytd-2025-05", May, Made.Growth("ytd-2025-05", Made.Percent(33, 1))), "reconciliation").Lines;
        Assert.Contains("93,759套（93,371–94,151套）", lines[0], StringComparison.Ordinal);
        Assert.Equal("上年同期（2024年1—5月）没有公布确切水平值，无法直接相比。", lines[1]);
    }

    [Theory]
    [InlineData("month-2025-01", "没有数字的原因：")]
    [InlineData("ytd-2026-12", "没有数字的原因：")]
    public void A_period_without_rows_says_why(string slug, string why)
    {
        var model = Explain(slug, May);
        Assert.StartsWith(why, model.WhyAbsent, StringComparison.Ordinal);
        Assert.True(model is { Level: null, Growth: null, Share: null, ReleasedBy: null, Rows: [], Steps: [] });
        Assert.Equal("截至 2026年11月23日，没有已发布的行。", model.NoRows);
    }

    [Fact]
    public void Absences_are_told_apart()
    {
        Assert.NotEqual(Explain("month-2025-01", May).WhyAbsent, Explain("ytd-2026-12", May).WhyAbsent);
        Assert.NotEqual(Explain("ytd-2024-12", May).WhyAbsent, Explain("ytd-2026-12", May).WhyAbsent);
    }

    [Fact]
    public void All_rows_are_listed_the_shown_one_first_and_each_other_with_what_puts_it_behind()
    {
        var rows = Explain(
            "ytd-2025-05",
            Made.Row("ytd-2025-05", Made.Sets(124_000), source: Made.Rumour),
            Made.Row("ytd-2025-05", Made.Sets(120_000, 10_000)),
            Made.Row("ytd-2025-05", Made.Sets(124_711), source: Made.Office, status: Status.Revised, vintage: 2, note: "after a check", released: "2025-07-20"),
            Made.Row("ytd-2025-05", Made.Sets(124_700), source: Made.Office, status: Status.Preliminary),
            Made.Growth("ytd-2025-05", Made.Percent(33, 1))).Rows;
        Assert.Equal(["水平值", "水平值", "水平值", "水平值", "同比增速"], rows.Select(row => row.Measure));
        Assert.Equal((true, "显示", "12.4711万套", "第2版。 after a check"), (rows[0].IsShown, rows[0].Why, rows[0].Number, rows[0].Note));
        Assert.Equal(["同一来源的较早版次", "精度较粗", "来源可信度较低"], rows.Skip(1).Take(3).Select(row => row.Why).Order(StringComparer.Ordinal).OrderBy(why => why != "同一来源的较早版次").ThenBy(why => why != "精度较粗"));
        Assert.True(rows[4].IsShown);
    }

    [Fact]
    public void An_estimate_is_named_beside_the_status() =>
        Assert.Equal("按原文发布 · 估计", Explain("ytd-2025-05", Made.Row("ytd-2025-05", Made.Sets(1), basis: Basis.Estimate)).Rows[0].Status);

    [Fact]
    public void A_statement_that_rests_on_a_doubtful_level_says_so()
    {
        var claim = new Claim(Made.Widgets, Made.Guangdong, Period.YearToDate(2025, 5), ClaimKind.Share, 40, "percent", Relation.Over, Made.Daily, ReleaseTime.Parse("2025-06-30", Period.YearToDate(2025, 5), false), "");
        var step = Step(Explain(Made.Flow, "ytd-2025-05", Made.Guangdong, [new(ClaimCheck.Evaluate(claim, Interval.Closed(43.4m, 43.5m)), true)], May), "claim-1");
        Assert.Equal(("证实", "chip-ok", "R14"), (step.Verdict, step.VerdictClass, step.Rule));
        Assert.Contains("其中的水平值来自可信度低的来源。", step.Lines);
        Assert.Equal("https://daily.example/widgets", Assert.Single(step.Inputs).Url);
    }

    [Fact]
    public void A_rank_names_the_provinces_that_are_missing()
    {
        var step = Step(Explain("ytd-2025-05", May, Made.Row("ytd-2025-05", Made.Sets(287_182), region: Region.NationCode), Made.Row("ytd-2025-05", Made.Sets(90_000), region: Made.Shanghai)), "rank");
        Assert.Contains("浙江省", step.Lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("上海市", step.Lines[^1], StringComparison.Ordinal);
        Assert.Equal("/compare?indicator=made-up-widgets&period=ytd-2025-05", Assert.Single(step.Inputs).Url);
    }

    [Fact]
    public void A_month_that_nobody_published_is_derived_and_labelled_so()
    {
        var step = Step(Explain("month-2025-05", May, Made.Row("ytd-2025-04", Made.Sets(100_000, 100))), "cumulative");
        Assert.Contains("推算，未公布", Assert.Single(step.Lines), StringComparison.Ordinal);
        Assert.Equal(2, step.Inputs.Count);
    }

    [Fact]
    public void A_residual_names_both_sides_and_links_all_three_figures()
    {
        var step = Step(Explain("month-2026-04", Made.Row("ytd-2026-04", Made.Sets(323_009)), Made.Row("ytd-2026-03", Made.Sets(237_554)), Made.Row("month-2026-04", Made.Sets(93_246))), "cumulative");
        Assert.All(["85,455", "93,246", "−7,791"], number => Assert.Contains(number, step.Lines[0], StringComparison.Ordinal));
        Assert.Equal(
            ["ytd-2026-04", "ytd-2026-03", "month-2026-04"],
            step.Inputs.Select(input => input.Url.Split('/')[^1]));
    }

    [Fact]
    public void The_daily_average_of_january_to_february_counts_59_or_60_days()
    {
        Assert.Contains("59 天 = 2", Step(Explain("ytd-2025-02", Made.Row("ytd-2025-02", Made.Sets(118))), "daily").Lines[0], StringComparison.Ordinal);
        Assert.Contains("60 天", Step(Explain("ytd-2024-02", Made.Row("ytd-2024-02", Made.Sets(118))), "daily").Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void How_much_growth_sped_up_is_the_difference_of_the_printed_rates()
    {
        var before = Made.Growth("ytd-2025-04", Made.Percent(31.8m));
        var step = Step(Explain("ytd-2025-05", May, Made.Growth("ytd-2025-05", Made.Percent(33)), before), "pace");
        Assert.Contains("加快1.2个百分点", Assert.Single(step.Lines), StringComparison.Ordinal);
        Assert.Equal(("R4", "/figures/made-up-widgets/440000/ytd-2025-04"), (step.Rule, Assert.Single(step.Inputs).Url));
        Assert.Contains("回落30个百分点", Step(Explain("ytd-2025-05", Made.Growth("ytd-2025-05", Made.Percent(2, 1)), before with { Figure = Made.Percent(32, 1) }), "pace").Lines[0], StringComparison.Ordinal);
        HasNo(Explain("ytd-2025-05", Made.Growth("ytd-2025-05", Figure.Bound(Relation.Over, 30)), before), "pace");
        HasNo(Explain("ytd-2025-05", Made.Growth("ytd-2025-05", Made.Percent(33))), "pace");
    }

    [Fact]
    public void Growth_of_march_is_held_against_that_of_january_to_february()
    {
        var step = Step(Explain("month-2025-03", Made.Growth("month-2025-03", Made.Percent(5)), Made.Growth("ytd-2025-02", Made.Percent(5))), "pace");
        Assert.Contains("持平", step.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith("/ytd-2025-02", Assert.Single(step.Inputs).Url, StringComparison.Ordinal);
    }

    [Fact]
    public void Month_on_month_says_that_it_is_not_seasonally_adjusted_and_march_has_none()
    {
        var (march, april) = (Made.Row("month-2025-03", Made.Sets(100)), Made.Row("month-2025-04", Made.Sets(110)));
        var step = Step(Explain("month-2025-04", march, april), "month-on-month");
        Assert.Equal("R19", step.Rule);
        Assert.Contains("未经季节调整", Assert.Single(step.Lines), StringComparison.Ordinal);
        Assert.Contains("+9.0%至+11.1%", step.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith("/month-2025-03", Assert.Single(step.Inputs).Url, StringComparison.Ordinal);
        HasNo(Explain("month-2025-03", march, Made.Row("month-2025-02", Made.Sets(90))), "month-on-month");
        HasNo(Explain("month-2025-04", april), "month-on-month");
    }

    [Fact]
    public void The_months_are_added_up_beside_the_year_to_date_only_when_none_is_missing()
    {
        Observation[] rows = [Made.Row("ytd-2025-04", Made.Sets(50_000)), Made.Row("ytd-2025-02", Made.Sets(20_000)), Made.Row("month-2025-03", Made.Sets(14_000)), Made.Row("month-2025-04", Made.Sets(15_000))];
        var step = Step(Explain("ytd-2025-04", rows), "sum");
        Assert.Contains("49,000套", Assert.Single(step.Lines), StringComparison.Ordinal);
        Assert.Contains("1,000套", step.Lines[0], StringComparison.Ordinal);
        Assert.Equal(["ytd-2025-02", "month-2025-03", "month-2025-04"], step.Inputs.Select(input => input.Url.Split('/')[^1]));
        Assert.Equal("缺 2025年4月的水平值，各月不能相加。", Assert.Single(Step(Explain("ytd-2025-04", rows[..3]), "sum").Lines));
        HasNo(Explain("ytd-2025-04", rows[..2]), "sum");
        HasNo(Explain(Made.Flow with { Kind = IndicatorKind.Stock }, "ytd-2025-04", Made.Guangdong, [], rows), "sum");
    }

    [Fact]
    public void Neighbours_of_a_monthly_figure_are_the_slots_beside_it_the_years_the_other_span_and_the_nation() =>
        Assert.Equal(
            ["上一期 ytd-2025-04", "下一期 ytd-2025-06", "上年同期 ytd-2024-05", "次年同期 ytd-2026-05", "当月数 month-2025-05", "全国同期 ytd-2025-05"],
            Explain("ytd-2025-05", May).Neighbours.Select(neighbour => $"{neighbour.Label} {neighbour.Url.Split('/')[^1]}"));

    [Theory]
    [InlineData("ytd-2025-02")] // one slot with its month
    [InlineData("month-2025-01")]
    public void January_to_february_has_no_other_span(string slug) =>
        Assert.DoesNotContain(Explain(slug, May).Neighbours, neighbour => neighbour.Label is "当月数" or "累计数");

    [Fact]
    public void Neighbours_of_what_is_not_monthly_are_the_periods_with_figures_and_the_nation_has_no_nation()
    {
        var model = Explain(
            Made.Stock, "point-2024-12", Region.NationCode, [],
            [.. new[] { "point-2022-06", "point-2023-06", "point-2024-12", "point-2025-05", "point-2026-05" }.Select(slug => Made.Row(slug, Made.Sets(11), region: Region.NationCode))]);
        Assert.Equal(["point-2023-06", "point-2025-05"], model.Neighbours.Where(neighbour => neighbour.Rel is not null).Select(neighbour => neighbour.Url.Split('/')[^1]));
        Assert.DoesNotContain(model.Neighbours, neighbour => neighbour.Label == "全国同期");
        HasNo(model, "share", "daily", "rank");
    }

    [Fact]
    public void The_way_back_to_the_series_keeps_the_span_only_where_the_indicator_has_it()
    {
        Assert.Equal("/indicators/made-up-widgets?region=440000&span=ytd", Explain("ytd-2025-05", May).IndicatorUrl);
        Assert.Equal("/indicators/made-up-widgets?region=440000", Explain("point-2025-05", Made.Row("point-2025-05", Made.Sets(1))).IndicatorUrl);
    }
}
