using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Features.Reading.Compare;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Compare;

public sealed class CompareModelTests(ReadingSite site) : ReadingContext(site)
{
    private static readonly Period May = Period.YearToDate(2025, 5);

    private static readonly Observation
        Guangdong = Made.Row("ytd-2025-05", Made.Sets(124_700, 100)),
        Shanghai = Made.Row("ytd-2025-05", Made.Sets(60_000), region: Made.Shanghai),
        Nation = Made.Row("ytd-2025-05", Made.Sets(287_182), region: Region.NationCode);

    /// <param name="shown">Regions of which something is told.</param>
    private CompareModel Compare(string[] shown, string[] asked, params Observation[] rows)
    {
        var regions = rows.Select(row => row.Region).Distinct().ToDictionary(code => code, code => Made.SeriesOf(Made.Flow, code, Span.YearToDate, rows).At(May));
        var facts = shown.Select(code =>
        {
            var series = Made.SeriesOf(Made.Flow, code, Span.YearToDate, rows);
            return Explanation.Of(Made.Flow, Made.Place(code), May, new(series, Made.SeriesOf(Made.Flow, Region.NationCode, Span.YearToDate, rows), null, series, regions, [Made.Shanghai, Made.Zhejiang, Made.Guangdong]));
        });
        return new(new(Made.Flow, May, asked, Made.SeriesOf(Made.Flow, Made.Guangdong, Span.YearToDate, rows), [.. facts], Made.Places), Reading, Urls, Text<ComparePageText>());
    }

    [Fact]
    public void Regions_go_from_the_largest_down_then_those_without_a_level_and_the_nation_last()
    {
        var model = Compare(
            [Region.NationCode, Made.Zhejiang, Made.Shanghai, Made.Guangdong], [],
            Guangdong, Shanghai, Nation, Made.Growth("ytd-2025-05", Made.Percent(50, 1), Made.Zhejiang));
        Assert.Equal(["广东省", "上海市", "浙江省", "全国"], model.Rows.Select(row => row.Name));
        Assert.Equal((true, "—"), (model.Rows[^1].IsNation, model.Rows[^1].Share));
    }

    [Fact]
    public void A_bound_goes_behind_every_exact_level()
    {
        var model = Compare([Made.Shanghai, Made.Guangdong], [], Made.Row("ytd-2025-05", Figure.Bound(Relation.Over, 100_000)), Shanghai);
        Assert.Equal([("上海市", "6.0000万套"), ("广东省", "超10万套")], model.Rows.Select(row => (row.Name, row.Level)));
    }

    [Fact]
    public void What_the_rules_do_not_allow_is_a_dash()
    {
        var row = Assert.Single(Compare([Made.Guangdong], [], Guangdong).Rows);
        Assert.Equal(("—", "—", "—"), (row.Share, row.Contribution, row.Pull));
        Assert.Equal("第1—3位", row.Rank);
    }

    [Fact]
    public void Share_contribution_and_pull_are_told_with_their_intervals()
    {
        var row = Compare(
            [Made.Guangdong, Region.NationCode], [],
            Guangdong, Nation, Made.Growth("ytd-2025-05", Made.Percent(33, 1)), Made.Growth("ytd-2025-05", Made.Percent(32.0m), Region.NationCode)).Rows[0];
        Assert.Equal(("43.4%", "43.9–45.0%", "+14.0至+14.4个百分点", "rise"), (row.Share, row.Contribution, row.Pull, row.GrowthClass));
    }

    [Fact]
    public void In_english_as_of_a_day_every_link_keeps_both()
    {
        Ask("/en/compare?asof=2026-01-31");
        var row = Assert.Single(Compare([Made.Guangdong], [], Guangdong).Rows);
        Assert.Equal(
            ("Guangdong", "124,700 sets", "/en/figures/made-up-widgets/440000/ytd-2025-05?asof=2026-01-31", "/en/indicators/made-up-widgets?region=440000&span=ytd&asof=2026-01-31"),
            (row.Name, row.Level, row.Url, row.SeriesUrl));
    }

    [Fact]
    public void Where_nobody_published_anything_there_is_no_table_and_no_ranking()
    {
        var model = Compare([Made.Guangdong], [Made.Guangdong]);
        Assert.Empty(model.Rows);
        Assert.Null(model.Ranking);
        Assert.Equal("2025年1—5月没有任何地区公布这一指标。", model.Nobody);
    }

    [Fact]
    public void Provinces_without_a_level_are_named_among_all_and_only_those_chosen_among_chosen()
    {
        Assert.Equal("浙江省。", Compare([Made.Guangdong, Made.Shanghai], [], Guangdong, Shanghai).Missing);
        Assert.Contains("浙江省", Compare([Made.Guangdong, Made.Shanghai], [], Guangdong, Shanghai).Ranking!.Missing, StringComparison.Ordinal);
        Assert.Empty(Compare([Made.Guangdong, Made.Shanghai], [Made.Guangdong, Made.Shanghai], Guangdong, Shanghai).Ranking!.Missing);
    }

    [Fact]
    public void Cities_are_ranked_among_themselves_and_nobody_is_missing()
    {
        var model = Compare([Made.Guangzhou, Made.Shenzhen], [], Made.Row("ytd-2025-05", Made.Sets(10), region: Made.Guangzhou), Made.Row("ytd-2025-05", Made.Sets(20), region: Made.Shenzhen));
        Assert.Null(model.Missing);
        Assert.Equal(["深圳市", "广州市"], model.Ranking!.Table.Rows.Select(row => row.Head));
        Assert.Equal("没有可以相加的确切水平值。", Assert.Single(model.Sums));
    }

    [Fact]
    public void The_sum_is_checked_against_the_nation()
    {
        Assert.StartsWith("所列 2 个省份", Compare([Made.Guangdong, Made.Shanghai, Region.NationCode], [], Guangdong, Shanghai, Nation).Sums[0], StringComparison.Ordinal);
        var tooLarge = Compare([Made.Guangdong, Made.Shanghai, Region.NationCode], [], Guangdong, Shanghai, Made.Row("ytd-2025-05", Made.Sets(150_000), region: Region.NationCode));
        var unknown = Compare([Made.Guangdong, Made.Shanghai], [], Guangdong, Shanghai);
        Ask("/en/compare");
        Assert.Contains("above the nation's 150,000 sets: at least one figure is wrong", Compare([Made.Guangdong, Made.Shanghai, Region.NationCode], [], Guangdong, Shanghai, Made.Row("ytd-2025-05", Made.Sets(150_000), region: Region.NationCode)).Sums[0], StringComparison.Ordinal);
        Assert.Contains("cannot be checked", Assert.Single(Compare([Made.Guangdong, Made.Shanghai], [], Guangdong, Shanghai).Sums), StringComparison.Ordinal);
        Assert.Single(tooLarge.Sums);
        Assert.Single(unknown.Sums);
    }

    [Fact]
    public void The_period_that_is_shown_can_be_chosen_even_where_the_province_has_no_figure_in_it()
    {
        var options = Compare([Made.Shanghai], [], Shanghai, Made.Row("ytd-2024-12", Made.Sets(1)), Made.Row("ytd-2025-02", Made.Sets(1))).PeriodOptions.ToList();
        Assert.Equal([("ytd-2025-05", true), ("ytd-2025-02", false), ("ytd-2024-12", false)], options.Select(option => (option.Code, option.IsCurrent)));
    }

    [Fact]
    public void Every_region_but_the_nation_can_be_chosen_and_those_asked_for_are()
    {
        var options = Compare([Made.Guangdong], [Made.Guangdong], Guangdong).RegionOptions.ToList();
        Assert.DoesNotContain(options, option => option.Code == Region.NationCode);
        Assert.Equal(Made.Guangdong, Assert.Single(options, option => option.IsCurrent).Code);
    }
}
