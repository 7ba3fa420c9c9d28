using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Catalogue.Region;
using static GuangdongStats.Core.Tests.Support.ReferenceRows;

namespace GuangdongStats.Core.Tests;

/// <summary>The facts S1…S11 of the statistical rules, read from the published figures themselves.</summary>
public sealed class FixtureTests
{
    private const string Shanghai = "310000";

    [Fact]
    public void S1_Guangdongs_124700_robots_and_33_percent_imply_a_base_of_93759()
    {
        var may = Point(IndustrialRobots, GuangdongCode, "ytd-2025-05");
        var implied = Growth.ImpliedBase(may.LevelFigure, may.GrowthFigure)!;

        Assert.Equal("12.47万套", NumberText.Level(may.LevelFigure, Some.Sets, Language.Chinese));
        Assert.Equal("124,700 sets", NumberText.Level(may.LevelFigure, Some.Sets, Language.English));
        Assert.Equal("+33%", NumberText.Growth(may.GrowthFigure, Language.Chinese));
        Assert.Equal(93_759m, Rounding.ToDecimals(implied.Value, 0));
        Assert.Equal("93,371–94,151套", NumberText.Quantity(implied.Interval, Some.Sets, Language.Chinese));
    }

    [Fact]
    public void S2_the_share_of_January_to_May_2025_confirms_over_40_percent_with_either_national_figure()
    {
        var province = Point(IndustrialRobots, GuangdongCode, "ytd-2025-05");
        var nation = Point(IndustrialRobots, NationCode, "ytd-2025-05");
        var federation = nation.Level!.Alternatives.Single(a => a.Observation.Source.Id == "cmif-2025-05").Observation.Figure;
        var claim = ReferenceRows.Claims.Single(c => c.Kind == ClaimKind.Share && c.Source.Id == "newsgd-2025-05");

        var share = Share.Of(province.LevelFigure, nation.LevelFigure)!;
        var rough = Share.Of(province.LevelFigure, federation)!;

        Assert.Equal(287_182m, nation.LevelFigure.Value);
        AssertEnds(43.404m, 43.439m, share.Percent, 3);
        AssertEnds(43.357m, 43.543m, rough.Percent, 3);
        Assert.Equal("43.4%", NumberText.Percent(share.Percent, 1, Language.Chinese));
        Assert.Equal("43.4–43.5%", NumberText.Percent(rough.Percent, 1, Language.Chinese));
        Assert.Equal(Verdict.Confirmed, ClaimCheck.Evaluate(claim, share.Percent).Verdict);
        Assert.Equal(Verdict.Confirmed, ClaimCheck.Evaluate(claim, rough.Percent).Verdict);
    }

    [Fact]
    public void S2_the_share_rose_by_0_1_to_0_5_points_and_by_the_rounded_figures_not_for_certain()
    {
        var province = Point(IndustrialRobots, GuangdongCode, "ytd-2025-05");
        var nation = Point(IndustrialRobots, NationCode, "ytd-2025-05");
        var rough = nation.Level!.Alternatives.Single(a => a.Observation.Source.Id == "cmif-2025-05").Observation.Figure;
        var roughGrowth = nation.Growth!.Alternatives.Single(a => a.Observation.Source.Id == "cmif-2025-05").Observation.Figure;

        var change = ShareChange.Of(Share.Of(province.LevelFigure, nation.LevelFigure)!.Percent, province.GrowthFigure, nation.GrowthFigure)!.Value;
        var roughChange = ShareChange.Of(Share.Of(province.LevelFigure, rough)!.Percent, province.GrowthFigure, roughGrowth)!.Value;

        AssertEnds(0.15m, 0.50m, change, 2);
        Assert.Equal("+0.1至+0.5个百分点", NumberText.Points(change, 1, Language.Chinese));
        AssertEnds(0.00m, 0.65m, roughChange, 2);
        Assert.Equal("基本持平", NumberText.Points(roughChange, 1, Language.Chinese));
        Assert.Equal("little changed", NumberText.Points(roughChange, 1, Language.English));
    }

    [Fact]
    public void S3_the_streak_is_the_five_full_years_2020_to_2024_and_Shanghai_led_2019()
    {
        var streak = Streak(IndustrialRobots, Today);

        Assert.Equal([2020, 2021, 2022, 2023, 2024], streak.Years.Select(year => year.Year));
        Assert.False(streak.IsAtLeast);
        Assert.Equal((2019, StreakEvidence.Refuted, Shanghai), (streak.Before!.Year, streak.Before.Evidence, streak.Before.Claim!.Region));
        Assert.Equal((ClaimKind.Streak, 5m), (streak.Statement!.Kind, streak.Statement.Number));
        Assert.Equal(6, streak.Unconfirmed!.Number);
        Assert.Equal(Confidence.Low, streak.Unconfirmed.Source.Confidence);
        Assert.Equal(2025, streak.OpenYear);
        Assert.Equal([(2025, StreakEvidence.Unknown)], streak.After.Select(year => (year.Year, year.Evidence)));
    }

    [Fact]
    public void S3_as_the_department_said_it_in_mid_2025_the_streak_is_five_and_nobody_had_said_six()
    {
        var streak = Streak(IndustrialRobots, ReleaseTime.EndOf(new(2025, 8, 5)));

        Assert.Equal((2020, 2024), (streak.Years[0].Year, streak.Years[^1].Year));
        Assert.Null(streak.Unconfirmed);
        Assert.Empty(streak.After);
    }

    [Fact]
    public void S4_service_robots_read_in_both_languages_and_imply_a_base_of_3853789()
    {
        var may = Point(ServiceRobots, GuangdongCode, "ytd-2025-05");

        Assert.Equal("416.98万套", NumberText.Level(may.LevelFigure, Some.Sets, Language.Chinese));
        Assert.Equal("4.1698 million sets", NumberText.Level(may.LevelFigure, Some.Sets, Language.English));
        Assert.Equal("+8.2%", NumberText.Growth(may.GrowthFigure, Language.English));
        Assert.Equal(3_853_789m, Rounding.ToDecimals(Growth.ImpliedBase(may.LevelFigure, may.GrowthFigure)!.Value, 0));
    }

    [Fact]
    public void S5_core_AI_industry_over_100_billion_yuan_has_no_growth()
    {
        var series = Series(CoreAi, GuangdongCode);
        var may = series.At(Period.YearToDate(2025, 5));

        Assert.Equal("超1000亿元", NumberText.Level(may.LevelFigure, Some.Yuan, Language.Chinese));
        Assert.Equal("over 100 billion yuan", NumberText.Level(may.LevelFigure, Some.Yuan, Language.English));
        Assert.Null(may.Growth);
        Assert.Equal(new LevelGrowth(null, null, GrowthGap.NoBase), Growth.OfLevels(may.LevelFigure, series.At(may.Period.YearEarlier).LevelFigure));
        // Two lower bounds, over 220 and over 180 billion, decide nothing either.
        Assert.Equal(
            new LevelGrowth(null, null, GrowthGap.OnlyABound),
            Growth.OfLevels(series.At(Period.FullYear(2024)).LevelFigure, series.At(Period.FullYear(2023)).LevelFigure));
    }

    [Fact]
    public void S6_eleven_parks_are_a_stock_that_is_never_summed_over_time()
    {
        var indicator = Indicator("ai-industrial-parks-provincial");
        var parks = Series(indicator.Code, GuangdongCode, Span.Point);
        var latest = parks.LatestFirmLevel()!;

        Assert.Equal("11个", NumberText.Level(latest.LevelFigure, indicator.Unit, Language.Chinese));
        Assert.Equal("11 parks", NumberText.Level(latest.LevelFigure, indicator.Unit, Language.English));
        Assert.Equal(SumRefusal.Stock, LongerPeriod.Of(indicator.Kind, [.. parks.Points.Select(p => KeyValuePair.Create(p.Period, p.LevelFigure))]).Refused);
    }

    [Fact]
    public void S7_the_nation_in_January_to_October_2022_fell_by_3_2_percent_while_its_levels_rose_by_21_6()
    {
        var october = Point(IndustrialRobots, NationCode, "ytd-2022-10");
        var yearEarlier = Point(IndustrialRobots, NationCode, "ytd-2021-10");
        var reconciliation = Reconciliation.Of(october.LevelFigure, october.GrowthFigure, yearEarlier.LevelFigure)!;

        Assert.Equal((362_568m, 298_098m), (october.LevelFigure.Value, yearEarlier.LevelFigure.Value));
        Assert.Equal("−3.2%", NumberText.Growth(october.GrowthFigure, Language.Chinese));
        Assert.Equal("+21.6%", NumberText.Percent(reconciliation.DirectInterval, 1, Language.Chinese, signed: true));
        Assert.Equal(GrowthVerdict.SignConflict, reconciliation.Verdict);
    }

    [Fact]
    public void S8_2019_shows_186943_with_about_177000_as_an_alternative()
    {
        var year = Point(IndustrialRobots, NationCode, "ytd-2019-12");
        var later = year.Level!.Alternatives.Single(a => a.Observation.Source.Id == "ecns-2020-05");

        Assert.Equal(186_943m, year.LevelFigure.Value);
        Assert.Equal(-6.1m, year.GrowthFigure.Value);
        Assert.Equal((177_000m, Relation.About), (later.Observation.Figure.Value, later.Observation.Figure.Relation));
        Assert.Equal(ChoiceReason.NotNationalStatisticsOffice, later.Behind);
        Assert.Contains(year.Growth!.Alternatives, a => a.Observation.Figure.Value == -3.1m);
    }

    [Theory]
    [InlineData(IndustrialRobots, "32.1")]
    [InlineData(ServiceRobots, "17.3")]
    public void S9_January_to_August_2025_has_growth_without_a_level(string indicator, string growth)
    {
        var august = Point(indicator, GuangdongCode, "ytd-2025-08");

        Assert.Equal(decimal.Parse(growth, System.Globalization.CultureInfo.InvariantCulture), august.GrowthFigure.Value);
        Assert.Null(august.Level);
        Assert.Equal(Absence.NotAvailable, august.LevelFigure.Absence);
    }

    [Fact]
    public void S10_April_2026_leaves_7791_robots_between_the_month_and_the_cumulative_figures()
    {
        var april = Point(IndustrialRobots, NationCode, "ytd-2026-04").Level!.Shown;
        var march = Point(IndustrialRobots, NationCode, "ytd-2026-03").Level!.Shown;
        var month = Point(IndustrialRobots, NationCode, "month-2026-04").LevelFigure;

        Assert.Equal(85_455, YearToDate.Month(april, march)!.Value);
        Assert.Equal((85_455m, -7_791m), (YearToDate.Residual(april.Figure, march.Figure, month)!.Derived, YearToDate.Residual(april.Figure, march.Figure, month)!.Value));
    }

    [Fact]
    public void S11_plus_69_8_and_minus_11_2_percent_average_22_8_over_two_years()
    {
        var growth = Point(IndustrialRobots, NationCode, "ytd-2022-06").GrowthFigure;
        var before = Point(IndustrialRobots, NationCode, "ytd-2021-06").GrowthFigure;
        var average = TwoYearAverage.Of(growth, before)!;

        Assert.Equal((-11.2m, 69.8m), (growth.Value, before.Value));
        Assert.Equal("+22.8%", NumberText.Percent(Interval.Of(average.Percent), 1, Language.English, signed: true));
        Assert.Equal(before, average.BaseEffect);
    }

    [Fact]
    public void Of_the_nations_growth_in_January_to_May_2025_Guangdong_contributed_43_9_to_45_percent_and_pulled_14_points()
    {
        var province = Point(IndustrialRobots, GuangdongCode, "ytd-2025-05");
        var nation = Point(IndustrialRobots, NationCode, "ytd-2025-05");
        var contribution = Contribution.Of(province.LevelFigure, province.GrowthFigure, nation.LevelFigure, nation.GrowthFigure)!;

        AssertEnds(43.9m, 45.0m, contribution.Percent!.Value, 1);
        AssertEnds(14.0m, 14.4m, contribution.PullPoints, 1);
        Assert.True(contribution.Change.Contains(30_900) && contribution.WholeChange.Contains(69_600));
    }

    [Fact]
    public void In_January_to_May_2025_Guangdong_was_first_or_second_whatever_the_other_thirty_made()
    {
        var rank = Rank.Among(GuangdongCode, Regions(IndustrialRobots, "ytd-2025-05"), Provinces)!;

        Assert.Equal((1, 2), (rank.Best, rank.Worst));
        Assert.Equal(30, rank.Missing.Count);
        Assert.False(rank.IsProven);
    }

    [Theory] // the shares that the data's own description names
    [InlineData("ytd-2020-10", "29.1–29.2%")]
    [InlineData("ytd-2022-12", "37.4%")]
    [InlineData("ytd-2024-12", "44.4%")] // of 556,369: 44.350…44.368; only with the rounded 55.6万 is it 44.3–44.4%
    [InlineData("ytd-2025-10", "43.2%")]
    [InlineData("ytd-2025-12", "43.5%")]
    public void The_share_of_the_nation_is_printed_as_far_as_the_digits_support(string slug, string printed)
    {
        var share = Share.Of(Point(IndustrialRobots, GuangdongCode, slug).LevelFigure, Point(IndustrialRobots, NationCode, slug).LevelFigure)!;

        Assert.Equal(printed, NumberText.Percent(share.Percent, 1, Language.English));
    }

    private static void AssertEnds(decimal low, decimal high, Interval interval, int decimals) => Assert.Equal(
        (low, high),
        (Rounding.ToDecimals(interval.Low!.Value, decimals), Rounding.ToDecimals(interval.High!.Value, decimals)));
}
