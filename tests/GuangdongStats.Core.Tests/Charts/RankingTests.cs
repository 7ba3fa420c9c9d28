using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Charts;

public sealed class RankingTests
{
    [Fact]
    public void The_known_are_ranked_with_their_share_and_the_others_are_named()
    {
        var chart = Of(ReferenceRows.IndustrialRobots, "ytd-2024-12", Language.Chinese);

        Assert.Equal(["广东省，2024年，24.68万套，占全国44.4%，已知地区中第1", "上海市，2024年，6.55万套，占全国11.8%，已知地区中第2"], chart.Marks.Select(mark => mark.Label));
        Assert.Equal(29, chart.WithoutLevel.Count);
        Assert.StartsWith("未见公布产量、未参加排序：北京市、天津市", chart.Missing);
        Assert.StartsWith("2024年，已知产量的2个地区中，广东省最多，为24.68万套，占全国44.4%。", chart.Summary);
    }

    [Fact]
    public void A_bound_stands_last_without_a_rank_and_its_bar_is_open()
    {
        var chart = Of(ReferenceRows.IndustrialRobots, "ytd-2022-12", Language.English);
        var drawing = chart.Draw();

        Assert.Equal([1, null], chart.Marks.Select(mark => mark.Rank));
        Assert.Equal("Shanghai, 2022, over 75,000 sets", chart.Marks[1].Label);
        Assert.Equal(Fill.Open, drawing.Marks[1].Shapes[0].Fill);
        Assert.Equal(["lower bound (over, at least), without a rank"], chart.Legend.Select(entry => entry.Text));
        Assert.Equal("—", chart.Table.Rows[1].Cells[0].Text);
    }

    [Fact]
    public void Where_there_is_room_for_few_the_largest_stay_and_always_the_one_looked_for()
    {
        var chart = Of(ReferenceRows.IndustrialRobots, "ytd-2024-12", Language.Chinese);

        Assert.Same(chart, chart.Leading(2, "440000"));
        var leader = chart.Leading(1, "440000");
        Assert.Equal(["440000"], leader.Marks.Select(mark => mark.Region.Code));
        Assert.StartsWith("其余1个已知地区未画出。未见公布产量", leader.Missing);
        Assert.Equal([2], chart.Leading(1, "310000").Marks.Select(mark => mark.Rank));
    }

    [Fact]
    public void Bars_begin_at_one_line_and_are_as_long_as_their_levels()
    {
        var chart = Of(ReferenceRows.IndustrialRobots, "ytd-2024-12", Language.Chinese);
        foreach (var drawing in new[] { chart.Draw(), chart.DrawNarrow() })
        {
            var bars = drawing.Marks.Select(mark => Drawn.Points(mark.Shapes[0].Path).Select(point => point.X).ToList()).ToList();

            Assert.Equal(bars[0].Min(), bars[1].Min());
            Assert.Equal(65_500.0 / 246_800, (bars[1].Max() - bars[1].Min()) / (bars[0].Max() - bars[0].Min()), 0.01);
        }
    }

    [Fact]
    public void A_period_without_any_level_is_refused_with_a_reason() =>
        Assert.Contains("没有可排序", Of(ReferenceRows.IndustrialRobots, "ytd-2026-08", Language.Chinese).Refusal);

    internal static Ranking Of(string indicator, string slug, Language language) => Ranking.Build(
        ReferenceRows.Indicator(indicator),
        Period.Parse(slug),
        [.. ReferenceRows.Provinces.Select(code => (ReferenceRows.Region(code), ReferenceRows.Point(indicator, code, slug)))],
        ReferenceRows.Point(indicator, Region.NationCode, slug),
        language);
}
