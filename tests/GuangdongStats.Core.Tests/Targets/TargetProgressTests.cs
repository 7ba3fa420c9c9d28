using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Targets;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Targets;

public sealed class TargetProgressTests
{
    private static readonly Source Office = new("made-up", "Made up", "Made up", "", "2025-06-01", "en", SourceKind.Government, Confidence.Normal, "");
    private static readonly Indicator Robots = ReferenceRows.Indicator(ReferenceRows.IndustrialRobots);
    private static readonly Indicator Power = ReferenceRows.Indicator("computing-power");

    [Theory]
    [InlineData(120_000, 5, "2025-06-20", TargetStanding.Met)] // above already
    [InlineData(50_000, 5, "2025-06-20", TargetStanding.OnTrack)] // 10,000 a month, 120,000 in a year
    [InlineData(40_000, 5, "2025-06-20", TargetStanding.Behind)] // 96,000 in a year
    [InlineData(99_000, 12, "2026-03-01", TargetStanding.Missed)]
    [InlineData(101_000, 12, "2026-03-01", TargetStanding.Met)]
    [InlineData(100_000, 12, "2026-03-01", TargetStanding.NotMeasurable)] // over 100,000: the printed number may be either
    [InlineData(90_000, 11, "2026-03-01", TargetStanding.NotMeasurable)] // the year is over and December is not known
    public void A_years_total_is_held_against_the_target(int reached, int month, string today, TargetStanding standing) =>
        Assert.Equal(standing, Of(Yearly(2025), Total((2025, month, reached)), today).Standing);

    [Theory]
    [InlineData("2025-06-20", TargetStanding.NotDue, TargetReason.None)]
    [InlineData("2028-01-01", TargetStanding.NotMeasurable, TargetReason.NoFigure)]
    public void A_figure_of_an_earlier_year_does_not_count(string today, TargetStanding standing, TargetReason reason)
    {
        var progress = Of(Yearly(2027), Total((2024, 12, 240_000)), today);

        Assert.Equal((standing, reason), (progress.Standing, progress.Reason));
        Assert.Equal(Period.FullYear(2024), progress.Actual!.Period);
    }

    [Fact]
    public void While_the_year_goes_on_each_month_left_is_told_beside_the_best_one()
    {
        var months = Series(Span.Month, (2025, 3, 9_000), (2025, 4, 12_000), (2024, 12, 30_000));
        var progress = TargetProgress.Of(Yearly(2025), Robots, Total((2025, 2, 10_000), (2025, 5, 40_000)), months, new(2025, 6, 20));

        Assert.Equal(7, progress.RunRate!.MonthsLeft);
        Assert.True(progress.RunRate.PerMonth!.Value.Contains(60_000m / 7));
        Assert.Equal((Period.Month(2025, 4), 12_000m), (progress.RunRate.Best!.Period, progress.RunRate.Best.PerMonth)); // of this year only
    }

    [Theory]
    [InlineData(2025, 45, "2026-01-31", TargetStanding.Met)]
    [InlineData(2025, 39, "2026-01-31", TargetStanding.Missed)]
    [InlineData(2025, 39, "2025-06-20", TargetStanding.Missed)] // its own last month is known
    [InlineData(2027, 39, "2026-01-31", TargetStanding.NotDue)] // an end value does not add up towards a later year
    public void A_stock_is_held_against_its_last_end_value(int year, int reached, string today, TargetStanding standing) =>
        Assert.Equal(standing, TargetProgress.Of(Stock(year), Power, Series(Span.Point, Power, (2025, 12, reached)), null, DateOnly.Parse(today, null)).Standing);

    [Fact]
    public void What_cannot_be_measured_says_why()
    {
        var total = Total((2025, 12, 120_000));

        Assert.Equal(TargetReason.NoIndicator, TargetProgress.NotLinked.Reason);
        Assert.Equal(TargetReason.NoYear, Of(Yearly(2025) with { Year = null }, total, "2026-01-31").Reason);
        Assert.Equal(TargetReason.OtherUnit, Of(Yearly(2025) with { Unit = "yuan" }, total, "2026-01-31").Reason);
        Assert.Equal(TargetReason.NoFigure, Of(Yearly(2025), Total(), "2026-01-31").Reason);
        var about = Core.Observations.Series.Build(total.Key, Robots, [Row(Span.YearToDate, Robots, 2025, 12, 120_000) with { Figure = Figure.Bound(Relation.About, 120_000) }]);
        Assert.Equal(TargetReason.NotDecided, Of(Yearly(2025), about, "2026-01-31").Reason);
    }

    [Theory]
    [InlineData("2026-11-23", TargetStanding.Met)] // over 300 billion yuan was printed in February 2026
    [InlineData("2025-08-05", TargetStanding.NotMeasurable)] // over 100 billion in January–May decides nothing
    public void The_core_ai_industrys_300_billion_yuan_of_2025(string day, TargetStanding standing)
    {
        var known = ReleaseTime.EndOf(DateOnly.Parse(day, null));
        var core = ReferenceRows.Indicator(ReferenceRows.CoreAi);
        var target = new TargetAmount(Figure.Bound(Relation.Over, 300_000_000_000), "yuan", 2025, core.Name);

        Assert.Equal(standing, TargetProgress.Of(target, core, ReferenceRows.Series(core.Code, "440000", knownAt: known), null, ReleaseTime.DayAt(known)).Standing);
    }

    private static TargetProgress Of(TargetAmount target, Series totals, string today) => TargetProgress.Of(target, Robots, totals, null, DateOnly.Parse(today, null));

    private static TargetAmount Yearly(int year) => new(Figure.Bound(Relation.Over, 100_000), "sets", year, Robots.Name);

    private static TargetAmount Stock(int year) => new(Figure.Bound(Relation.Over, 40), "EFLOPS", year, Power.Name);

    private static Series Total(params (int Year, int Month, decimal Level)[] levels) => Series(Span.YearToDate, levels);

    private static Series Series(Span span, params (int Year, int Month, decimal Level)[] levels) => Series(span, Robots, levels);

    private static Series Series(Span span, Indicator indicator, params (int Year, int Month, decimal Level)[] levels) =>
        Core.Observations.Series.Build(new(indicator.Code, "440000", span), indicator, levels.Select(level => Row(span, indicator, level.Year, level.Month, level.Level)));

    private static Observation Row(Span span, Indicator indicator, int year, int month, decimal level) => new(
        indicator.Code, "440000", Period.Of(span, year, month), Measure.Level, Figure.Exact(level, 1), Basis.Reported, Status.AsPublished, Office, 1,
        new(ReleaseTime.StartOf(new(2025, 1, 1)), false), "");
}
