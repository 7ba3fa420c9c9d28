using CsCheck;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Tests.Support.ReferenceRows;

namespace GuangdongStats.Core.Tests.Arithmetic;

/// <summary>Months, cumulative figures, longer periods, averages and run-rates (R3, R17, R18, R19, R20, R22, R24, R26).</summary>
public sealed class OverTimeTests
{
    [Fact]
    public void A_month_is_derived_from_consecutive_cumulative_figures_of_one_vintage_from_March_on()
    {
        var april = Row("ytd-2026-04", 323_009);
        var march = Row("ytd-2026-03", 237_554);
        var month = YearToDate.Month(april, march)!;

        Assert.Equal((Period.Month(2026, 4), 85_455m), (month.Month, month.Value));
        Assert.Equal(Interval.Closed(85_454, 85_456), month.Interval);
        Assert.Null(YearToDate.Month(april with { Vintage = 2 }, march)); // another vintage
        Assert.Null(YearToDate.Month(april with { Source = april.Source with { Publisher = "another" } }, march));
        Assert.Null(YearToDate.Month(april with { Status = Status.Final }, march));
        Assert.Null(YearToDate.Month(april, Row("ytd-2026-02", 140_000))); // a gap
        Assert.Null(YearToDate.Month(Row("ytd-2026-02", 140_000), Row("ytd-2026-01", 60_000))); // February is never alone
        Assert.Null(YearToDate.Month(april with { Figure = Figure.Bound(Relation.Over, 320_000) }, march));
        Assert.Null(YearToDate.Month(Row("month-2026-04", 93_246), march));
    }

    [Fact]
    public void In_44_of_106_months_the_difference_of_cumulative_figures_is_off_by_more_than_5_percent()
    {
        // National industrial robots, March 2016 to August 2026; the data's description counts 44 of 105.
        var (months, cumulative) = (Series(IndustrialRobots, Core.Catalogue.Region.NationCode, Span.Month), Series(IndustrialRobots, Core.Catalogue.Region.NationCode));
        var residuals = months.Points
            .Where(point => point.Period.EndMonth > 2)
            .Select(point => (Month: point.LevelFigure, Residual: YearToDate.Residual(
                cumulative.At(point.Period.As(Span.YearToDate)).LevelFigure, cumulative.At(point.Period.As(Span.YearToDate).Plus(-1)).LevelFigure, point.LevelFigure)))
            .Where(pair => pair.Residual is not null)
            .ToList();

        Assert.Equal((106, 44), (residuals.Count, residuals.Count(pair => Math.Abs(pair.Residual!.Value) > 0.05m * pair.Month.Value)));
    }

    [Fact]
    public void The_residual_closes_the_sum_whatever_is_published() =>
        Gen.Select(Gens.Printed(Gens.Levels), Gens.Printed(Gens.Levels), Gens.Printed(Gens.Levels)).Sample((now, before, month) =>
        {
            var residual = YearToDate.Residual(now.Printed, before.Printed, month.Printed)!;

            Assert.Equal(now.Printed.Value, before.Printed.Value + month.Printed.Value + residual.Value);
            Assert.True(residual.Interval.Holds(now.Truth - before.Truth - month.Truth));
        });

    [Theory]
    [InlineData(IndicatorKind.Stock, SumRefusal.Stock)]
    [InlineData(IndicatorKind.Share, SumRefusal.Share)]
    [InlineData(IndicatorKind.Index, SumRefusal.Index)]
    public void Only_flows_are_summed_over_time(IndicatorKind kind, SumRefusal refusal)
    {
        var sum = LongerPeriod.Of(kind, [Member("month-2025-03", 1), Member("month-2025-04", 2)]);

        Assert.Equal(refusal, sum.Refused);
        Assert.False(sum.Total.HasNumber);
    }

    [Fact]
    public void A_longer_period_exists_only_if_all_its_members_do()
    {
        var quarter = LongerPeriod.Of(IndicatorKind.Flow, [Member("ytd-2025-02", 10), Member("month-2025-03", 7)]);
        var broken = LongerPeriod.Of(IndicatorKind.Flow, [Member("month-2025-04", 1), KeyValuePair.Create(Period.Month(2025, 5), Figure.Absent(Absence.NotAvailable)), Member("month-2025-06", 3)]);

        Assert.Equal(17, quarter.Total.Value);
        Assert.Equal(SumRefusal.MemberMissing, broken.Refused);
        Assert.Equal([Period.Month(2025, 5)], broken.Missing);
        Assert.Equal(SumRefusal.NotConsecutive, LongerPeriod.Of(IndicatorKind.Flow, [Member("month-2025-04", 1), Member("month-2025-06", 3)]).Refused);
        Assert.Equal(SumRefusal.NotConsecutive, LongerPeriod.Of(IndicatorKind.Flow, [Member("ytd-2025-05", 1), Member("month-2025-05", 3)]).Refused);
        Assert.Equal(SumRefusal.NotConsecutive, LongerPeriod.Of(IndicatorKind.Flow, []).Refused);
    }

    [Fact]
    public void The_two_year_average_is_geometric_and_contains_that_of_the_true_rates() =>
        Gen.Select(Gens.PrintedGrowth, Gens.PrintedGrowth).Sample((now, before) =>
        {
            var average = TwoYearAverage.Of(now.Printed, before.Printed)!;
            var factor = 1 + (average.Percent / 100);

            Assert.True(Math.Abs((factor * factor) - ((1 + (now.Printed.Value / 100)) * (1 + (before.Printed.Value / 100)))) < 1e-20m);
            Assert.True(average.Interval.Holds((decimal)((Math.Sqrt((1 + ((double)now.Truth / 100)) * (1 + ((double)before.Truth / 100))) - 1) * 100)));
        });

    [Fact]
    public void The_two_year_average_needs_two_exact_rates()
    {
        Assert.Null(TwoYearAverage.Of(Figure.Exact(3, 1), Figure.Bound(Relation.Over, 20)));
        Assert.Null(TwoYearAverage.Of(Figure.Exact(-150, 1), Figure.Exact(10, 1)));
    }

    [Fact]
    public void A_day_of_January_and_February_2024_counts_one_in_60()
    {
        Assert.Equal(100, DailyAverage.Of(Figure.Exact(6000, 1), Period.YearToDate(2024, 2))!.Value);
        Assert.Equal(100, DailyAverage.Of(Figure.Exact(5900, 1), Period.YearToDate(2025, 2))!.Value);
        Assert.Null(DailyAverage.Of(Figure.Exact(11, 1), Period.Point(2025, 5)));
        Assert.Null(DailyAverage.Of(Figure.Bound(Relation.Over, 11), Period.Month(2025, 5)));
    }

    [Fact]
    public void March_has_no_month_before_it_to_be_compared_with()
    {
        Assert.Equal(GrowthGap.NoBase, MonthOnMonth.Of(Period.Month(2025, 3), Figure.Exact(2, 1), Figure.Exact(1, 1)).Why);
        Assert.Equal(10, MonthOnMonth.Of(Period.Month(2025, 4), Figure.Exact(110, 1), Figure.Exact(100, 1)).Percent);
        Assert.Equal(GrowthGap.NoLevel, MonthOnMonth.Of(Period.YearToDate(2025, 4), Figure.Exact(110, 1), Figure.Exact(100, 1)).Why);
        Assert.Equal("未经季节调整", MonthOnMonth.Label.Chinese);
    }

    [Fact]
    public void The_base_of_a_year_to_date_is_the_same_months_of_the_year_before_and_no_unfinished_period_enters()
    {
        Assert.Equal(Period.YearToDate(2024, 5), Period.YearToDate(2025, 5).YearEarlier);
        Assert.False(Window.IsFinished(Period.YearToDate(2025, 5), new(2025, 5, 30)));
        Assert.True(Window.IsFinished(Period.YearToDate(2025, 5), new(2025, 5, 31)));
    }

    [Fact]
    public void What_is_left_to_a_target_is_shared_by_the_months_left_and_stands_beside_the_best_month()
    {
        KeyValuePair<Period, Figure>[] steps = [Member("ytd-2025-02", 50_000), Member("month-2025-03", 27_000), Member("month-2025-04", 24_000), Member("month-2024-12", 99_000)];
        var rate = RunRate.Of(300_000, Figure.Exact(124_700, 100), Period.YearToDate(2025, 5), steps)!;

        Assert.Equal(7, rate.MonthsLeft);
        Assert.Equal(Interval.Closed(175_250, 175_350), rate.Left);
        Assert.True(rate.PerMonth!.Value.Contains(175_300m / 7));
        Assert.Equal(new(Period.Month(2025, 3), 27_000), rate.Best);
        Assert.False(rate.NeedsMoreThanBest);
        Assert.True(RunRate.Of(400_000, Figure.Exact(124_700, 100), Period.YearToDate(2025, 5), steps)!.NeedsMoreThanBest);
        Assert.Equal(25_000, RunRate.Of(300_000, Figure.Exact(50_000, 1), Period.YearToDate(2025, 2), steps[..1])!.Best!.PerMonth); // two months in one step
    }

    [Fact]
    public void A_target_that_is_met_or_a_year_that_is_over_needs_no_rate()
    {
        Assert.True(RunRate.Of(100, Figure.Exact(120, 1), Period.YearToDate(2025, 5), []) is { IsMet: true, PerMonth: null });
        Assert.True(RunRate.Of(200, Figure.Exact(120, 1), Period.FullYear(2025), []) is { IsMet: false, PerMonth: null, MonthsLeft: 0 });
        Assert.True(RunRate.Of(100, Figure.Bound(Relation.Over, 120), Period.YearToDate(2025, 5), []) is { IsMet: true });
        Assert.Null(RunRate.Of(100, Figure.Bound(Relation.About, 120), Period.YearToDate(2025, 5), []));
    }

    private static KeyValuePair<Period, Figure> Member(string slug, decimal value) => KeyValuePair.Create(Period.Parse(slug), Figure.Exact(value, 1));

    private static Observation Row(string slug, decimal value) => new(
        IndustrialRobots, Core.Catalogue.Region.NationCode, Period.Parse(slug), Measure.Level, Figure.Exact(value, 1), Basis.Reported, Status.Preliminary,
        new(slug, "", "office", "", "", "zh", SourceKind.NationalStatistics, Confidence.Normal, ""), 1, ReleaseTime.Parse("", Period.Parse(slug), true), "");
}
