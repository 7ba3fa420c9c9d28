using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Catalogue.Region;
using static GuangdongStats.Core.Tests.Support.ReferenceRows;

namespace GuangdongStats.Core.Tests.Observations;

public sealed class SeriesTests
{
    [Theory]
    [InlineData("2025-07-30", null)]
    [InlineData("2025-07-31", "124700")] // the province's text shows no date: the last day of the second month after May
    [InlineData("2026-11-23", "124700")]
    public void The_province_of_May_2025_is_known_from_31_July(string day, string? level)
    {
        var may = Point(IndustrialRobots, GuangdongCode, "ytd-2025-05", ReleaseTime.EndOf(ReleaseTime.LastDayOf(day)));

        Assert.Equal(level, may.Level?.Figure.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void As_of_20_June_2025_the_nation_of_May_is_known_and_nothing_later()
    {
        var knownAt = ReleaseTime.EndOf(new(2025, 6, 20));
        var nation = Series(IndustrialRobots, NationCode, knownAt: knownAt);

        Assert.Equal(Period.YearToDate(2025, 5), nation.Latest(Measure.Level)!.Period);
        Assert.Equal(Absence.NotYetPublished, nation.At(Period.YearToDate(2025, 6)).LevelFigure.Absence);
        Assert.All(nation.Points.SelectMany(p => new[] { p.Level, p.Growth, p.Share }.OfType<Choice>()), choice =>
            Assert.All(choice.Alternatives.Select(a => a.Observation).Append(choice.Shown), row => Assert.True(row.Release.At <= knownAt)));
    }

    [Fact]
    public void January_and_February_alone_are_not_collected()
    {
        var months = Series(IndustrialRobots, NationCode, Span.Month);

        Assert.Equal(Absence.NotCollected, months.At(Period.Month(2025, 1)).LevelFigure.Absence);
        Assert.Equal(Absence.NotCollected, months.At(Period.Month(2025, 2)).GrowthFigure.Absence);
        Assert.Equal(Absence.NotCollected, Series(IndustrialRobots, NationCode).At(Period.YearToDate(2025, 1)).LevelFigure.Absence);
        Assert.True(Series(IndustrialRobots, NationCode).At(Period.YearToDate(2025, 2)).LevelFigure.HasNumber);
    }

    [Fact]
    public void A_gap_inside_is_not_available_and_what_lies_after_is_not_yet_published()
    {
        var province = Series(IndustrialRobots, GuangdongCode);

        Assert.Equal(Absence.NotAvailable, province.At(Period.YearToDate(2025, 4)).LevelFigure.Absence);
        Assert.Equal(Absence.NotYetPublished, province.At(Period.YearToDate(2026, 9)).LevelFigure.Absence);
    }

    [Fact]
    public void The_latest_firm_level_is_May_2025_though_doubtful_levels_and_growth_are_newer()
    {
        var province = Series(IndustrialRobots, GuangdongCode);

        Assert.Equal(Period.YearToDate(2025, 5), province.LatestFirmLevel()!.Period);
        Assert.Equal(Period.YearToDate(2025, 12), province.Latest(Measure.Level)!.Period);
        Assert.Equal(Period.YearToDate(2026, 4), province.Latest(Measure.Growth)!.Period);
    }

    [Fact]
    public void A_level_and_its_growth_may_come_from_different_sources()
    {
        var year = Point(IndustrialRobots, GuangdongCode, "ytd-2025-12");

        Assert.Equal("gh-robotnews-2026-08", year.Level!.Shown.Source.Id);
        Assert.NotEqual(year.Level.Shown.Source.Id, year.Growth!.Shown.Source.Id);
    }

    [Fact]
    public void Points_are_ordered_by_period_whatever_the_order_of_the_rows()
    {
        var rows = ReferenceRows.Observations.Where(row => row is { Indicator: IndustrialRobots, Region: NationCode, Period.Span: Span.YearToDate }).ToList();
        rows.Reverse();
        var series = Core.Observations.Series.Build(new(IndustrialRobots, NationCode, Span.YearToDate), Indicator(IndustrialRobots), rows);

        Assert.Equal(series.Points.Select(p => p.Period.SortKey).Order(), series.Points.Select(p => p.Period.SortKey));
        Assert.Equal(Series(IndustrialRobots, NationCode).Points.Select(p => p.LevelFigure), series.Points.Select(p => p.LevelFigure));
    }

    [Fact]
    public void Rows_and_periods_of_another_series_are_refused()
    {
        var key = new SeriesKey(IndustrialRobots, NationCode, Span.Month);

        Assert.Throws<ArgumentException>(() => Core.Observations.Series.Build(key, Indicator(IndustrialRobots), ReferenceRows.Observations.Where(row => row.Region == GuangdongCode)));
        Assert.Throws<ArgumentException>(() => Series(IndustrialRobots, NationCode).At(Period.Month(2025, 5)));
    }
}
