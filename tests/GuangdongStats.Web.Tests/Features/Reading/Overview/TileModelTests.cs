using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Features.Reading.Overview;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Overview;

public sealed class TileModelTests(ReadingSite site) : ReadingContext(site)
{
    private static readonly Observation May = Made.Row("ytd-2025-05", Made.Sets(124_700, 100)), MayGrowth = Made.Growth("ytd-2025-05", Made.Percent(33, 1));

    private static readonly Observation NationsMay = Made.Row("ytd-2025-05", Made.Sets(287_182), region: Region.NationCode, source: Made.Office);

    private TileModel Tile(Headline headline) =>
        new(headline, Sparkline.Build(Made.SeriesOf(headline.Indicator, headline.Region.Code, headline.Key.Span), Reading.Language), Made.Places, Reading.Language, Urls, Text<OverviewText>());

    private TileModel Tile(params Observation[] rows) => Tile(Made.Flow, null, null, rows);

    private TileModel Tile(Indicator indicator, IReadOnlyCollection<Claim>? claims, Streak? streak, params Observation[] rows) => Tile(Headline.Of(
        indicator,
        Made.Place(Made.Guangdong),
        Made.SeriesOf(indicator, Made.Guangdong, indicator.Spans[0], rows),
        Made.SeriesOf(indicator, Region.NationCode, indicator.Spans[0], rows),
        claims,
        Rank.Among(Made.Guangdong, rows.GroupBy(row => row.Region).ToDictionary(own => own.Key, own => Made.SeriesOf(indicator, own.Key, indicator.Spans[0], rows).Points[^1]), [Made.Shanghai, Made.Zhejiang, Made.Guangdong]),
        streak));

    private static Claim Said(ClaimKind kind, decimal number, string slug, Relation relation = Relation.Exact, string region = Made.Guangdong, Source? source = null) =>
        new(Made.Widgets, region, Period.Parse(slug), kind, number, kind == ClaimKind.Streak ? Streak.FullYear : "percent", relation, source ?? Made.Daily, ReleaseTime.Parse("2025-06-30", Period.Parse(slug), false), "");

    private static Streak StreakOf(params Claim[] claims) => Streak.Of(Made.Guangdong, claims, new Dictionary<int, RankInterval>(), 2024);

    [Fact]
    public void A_level_with_its_growth_is_told_with_period_source_and_rows()
    {
        var tile = Tile(May, MayGrowth);
        Assert.Equal(("小器件产量", "2025年1—5月", "12.47万套", "+33%", "rise"), (tile.Name, tile.Period, tile.Value, tile.Growth, tile.GrowthClass));
        Assert.Equal(("来源：Made-up Daily，2025年6月30日", "https://daily.example/widgets"), (tile.Source, tile.SourceUrl));
        Assert.Equal([May, MayGrowth], tile.Rows);
        Assert.False(tile.LacksGrowth);
        Assert.Empty(tile.Newer);
    }

    [Fact]
    public void The_same_tile_in_english_and_as_of_a_day_keeps_both_in_its_links()
    {
        Ask("/en/?asof=2025-08-05");
        var tile = Tile(May, MayGrowth);
        Assert.Equal(("Output of widgets", "January–May 2025", "124,700 sets", "Source: Made-up Daily, 30 June 2025"), (tile.Name, tile.Period, tile.Value, tile.Source));
        Assert.Equal("/en/indicators/made-up-widgets?region=440000&asof=2025-08-05", tile.Url);
        Assert.Equal("/en/figures/made-up-widgets/440000/ytd-2025-05?asof=2025-08-05#share", tile.FigureUrl("share"));
    }

    [Fact]
    public void Without_any_figure_it_has_a_name_and_nothing_to_claim()
    {
        var tile = Tile();
        Assert.Null(tile.Point);
        Assert.Equal(("小器件产量", ""), (tile.Name, tile.Period));
        Assert.True(tile is { Growth: null, GrowthClass: null, LacksGrowth: false, Share: null, ShareClaim: null, Rank: null, Streak: null });
        Assert.Empty(tile.Rows);
        Assert.Empty(tile.Newer);
    }

    [Fact]
    public void Where_only_growth_is_known_it_is_told_as_newer_and_no_level_is_shown()
    {
        var tile = Tile(MayGrowth);
        Assert.Null(tile.Point);
        Assert.Equal([("更新：2025年1—5月仅公布增速 +33%", "/figures/made-up-widgets/440000/ytd-2025-05")], tile.Newer);
    }

    [Fact]
    public void A_doubtful_level_never_becomes_the_headline()
    {
        var tile = Tile(May, Made.Row("ytd-2025-12", Made.Sets(336_300, 100), source: Made.Rumour));
        Assert.Equal("12.47万套", tile.Value);
        Assert.Equal([("更新：2025年 33.63万套，来源可信度低", "/figures/made-up-widgets/440000/ytd-2025-12")], tile.Newer);
    }

    [Fact]
    public void A_forecast_never_becomes_the_headline() =>
        Assert.Equal("2025年1—5月", Tile(May, Made.Row("ytd-2025-12", Made.Sets(336_300, 100), basis: Basis.Forecast)).Period);

    [Fact]
    public void A_bound_keeps_its_words_and_says_that_growth_is_lacking()
    {
        var tile = Tile(Made.Row("ytd-2025-05", Figure.Bound(Relation.Over, 100_000)), NationsMay);
        Assert.Equal("超10万套", tile.Value);
        Assert.True(tile is { LacksGrowth: true, Growth: null, Share: null });
    }

    [Fact]
    public void What_is_counted_at_a_point_in_time_lacks_no_growth()
    {
        var tile = Tile(Made.Stock, null, null, Made.Row("point-2025-05", Made.Sets(11)));
        Assert.Equal(("11个", "2025年5月末", false), (tile.Value, tile.Period, tile.LacksGrowth));
    }

    [Theory]
    [InlineData(-3, 1, "fall")]
    [InlineData(0, 1, null)] // printed 0%: between −0.5 and 0.5
    [InlineData(0.2, 1, null)] // its digits do not decide the sign
    public void Growth_is_marked_only_where_its_digits_decide_the_sign(double growth, int precision, string? sign) =>
        Assert.Equal(sign, Tile(May, Made.Growth("ytd-2025-05", Made.Percent((decimal)growth, precision))).GrowthClass);

    [Fact]
    public void The_share_stands_beside_the_statement_that_it_confirms()
    {
        var tile = Tile(Made.Flow, [Said(ClaimKind.Share, 40, "ytd-2025-05", Relation.Over)], null, May, NationsMay);
        Assert.Equal(("43.4%", "超40%", "证实"), (tile.Share, tile.ShareClaimWords, tile.VerdictWords));
    }

    [Fact]
    public void Without_the_nations_level_there_is_no_share_and_the_statement_stays_open()
    {
        var tile = Tile(Made.Flow, [Said(ClaimKind.Share, 40, "ytd-2025-05", Relation.Over)], null, May);
        Assert.Null(tile.Share);
        Assert.Equal(("超40%", Verdict.Open), (tile.ShareClaimWords, tile.ShareClaim!.Verdict));
    }

    [Fact]
    public void A_rank_is_told_where_the_nation_limits_it_and_not_where_anybody_missing_could_be_larger()
    {
        Assert.Equal("第1—2位", Tile(May, NationsMay).Rank);
        Assert.Null(Tile(May).Rank);
        Assert.Equal("第1位", Tile(May, Made.Row("ytd-2025-05", Made.Sets(200_000), region: Region.NationCode)).Rank); // above half of the nation
    }

    [Fact]
    public void A_streak_says_who_stated_it_who_led_before_and_who_says_more()
    {
        var tile = Tile(Made.Flow, null, StreakOf(
            Said(ClaimKind.Streak, 4, "ytd-2023-12"),
            Said(ClaimKind.Rank, 1, "ytd-2019-12", region: Made.Shanghai),
            Said(ClaimKind.Streak, 6, "ytd-2024-12", source: Made.Rumour)), May);
        Assert.Equal(
            ("4 个完整年度（2020—2023年，官方表述）", "2019年上海市居首", "另有来源称截至2024年已连续 6 年，未证实"),
            (tile.Streak, tile.StreakBefore, tile.StreakUnconfirmed));
        Assert.Equal("/indicators/made-up-widgets?region=440000#streak", tile.StreakUrl);
    }

    [Fact]
    public void A_streak_whose_beginning_is_unknown_is_at_least_so_long_whoever_proves_it()
    {
        Assert.Equal("至少 5 个完整年度（2020—2024年，官方表述）", Tile(Made.Flow, null, StreakOf(Said(ClaimKind.Streak, 5, "ytd-2024-12")), May).Streak);
        var first = new RankInterval(1, 1, [], []);
        var proven = Streak.Of(Made.Guangdong, [], new Dictionary<int, RankInterval> { [2023] = first, [2024] = first }, 2024);
        Assert.Equal("至少 2 个完整年度（2023—2024年，数据可证）", Tile(Made.Flow, null, proven, May).Streak);
    }

    [Fact]
    public void No_streak_is_told_where_no_year_counts() =>
        Assert.Null(Tile(Made.Flow, null, StreakOf(Said(ClaimKind.Rank, 1, "ytd-2024-12", region: Made.Shanghai)), May).Streak);
}
