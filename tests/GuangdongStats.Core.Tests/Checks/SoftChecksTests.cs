using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Observations;
using Xunit;
using static GuangdongStats.Core.Tests.Checks.Sheet;

namespace GuangdongStats.Core.Tests.Checks;

/// <summary>What asks for an explanation, with real and with small made-up figures.</summary>
public sealed class SoftChecksTests
{
    [Theory]
    [InlineData("12.47", "-4")] // 万套 typed as 套
    [InlineData("1247000000", "4")]
    [InlineData("over 12.47", "-4")] // a bound is in a unit as well
    [InlineData("124700/100", null)]
    [InlineData("[c]", null)]
    public void A_slip_of_ten_thousand_against_last_year_asks_for_the_unit(string level, string? power)
    {
        var finding = Only(Check.UnitSlip, Empty().Known(Province, "ytd-2024-05", "93759").Enter(Province, "ytd-2025-05", level));

        Assert.Equal(Number(power), finding?.Difference!.Value);
    }

    [Fact]
    public void Without_last_year_the_unit_is_judged_by_the_last_level_of_the_year_between()
    {
        var sheet = Empty().Known(Province, "ytd-2024-12", "246800/100").Known(Province, "ytd-2025-04", "98100").Enter(Province, "ytd-2025-05", "12.47");

        Assert.Equal("ytd-2025-04", Only(Check.UnitSlip, sheet)!.Figures[1].Period.Slug);
        Assert.Null(Only(Check.UnitSlip, Empty().Known(Province, "ytd-2023-05", "93759").Enter(Province, "ytd-2025-05", "12.47")));
    }

    [Fact]
    public void A_slip_asks_once_and_not_again_about_what_follows_from_it()
    {
        var sheet = Empty().Known(Province, "ytd-2024-05", "93759").Known(Province, "ytd-2025-04", "98100").Enter(Province, "ytd-2025-05", "12.47", "33");

        Assert.Equal(Check.UnitSlip, Assert.Single(sheet.Check(Province, "ytd-2025-05")).Check);
    }

    [Fact]
    public void October_2022_of_the_nation_conflicts_with_its_levels()
    {
        // S7: −3.2% against 362,568 and 298,098.
        var sheet = Real(Robots, "2022-11-10").Enter(Nation, "ytd-2022-10", "362568", "-3.2");

        var finding = Assert.Single(sheet.Check(Nation, "ytd-2022-10", "revised"));

        Assert.Equal((Check.SignConflict, 21.6m), (finding.Check, decimal.Round(finding.Difference!.Value, 1)));
        Assert.Equal(["-3.2", "362568", "298098"], finding.Figures.Select(figure => figure.Figure.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("124700/100", "33", "93759", null)] // S1's implied base itself
    [InlineData("124700/100", "33", "62000", "51.2")]
    [InlineData("124700/100", "33", "63000", null)] // 48.8%
    [InlineData("124700/100", "over 33", "30000", null)] // no base from a bound
    [InlineData("124700/100", "-33", "62000", null)] // a sign conflict, told once
    public void An_implausible_base_asks(string level, string growth, string yearEarlier, string? gap)
    {
        var finding = Only(Check.BaseGap, Empty().Known(Province, "ytd-2024-05", yearEarlier).Enter(Province, "ytd-2025-05", level, growth));

        Assert.Equal(Number(gap), finding is null ? null : decimal.Round(finding.Difference!.Value, 1));
    }

    [Fact]
    public void The_threshold_of_the_indicator_decides_about_the_base()
    {
        var sheet = Empty(thresholds: Thresholds.Default with { BaseGapPercent = 52 }).Known(Province, "ytd-2024-05", "62000").Enter(Province, "ytd-2025-05", "124700", "33");

        Assert.Empty(sheet.Check(Province, "ytd-2025-05"));
    }

    [Theory]
    [InlineData("33.0", null)] // the highest, 23, and ten points
    [InlineData("33", null)]
    [InlineData("33.1", "10.1")] // 33.05 at the least
    [InlineData("-15.0", null)]
    [InlineData("-15.1", "-10.1")]
    [InlineData("over 40", "17")]
    [InlineData("over 30", null)]
    [InlineData("about 80", null)]
    public void Growth_outside_that_of_the_same_months_asks(string growth, string? beyond)
    {
        var sheet = History().Enter(Province, "ytd-2025-05", growth: growth);

        var finding = Only(Check.GrowthOutsideHistory, sheet);

        Assert.Equal(Number(beyond), finding?.Difference!.Value);
        Assert.Equal(finding is null ? [] : ["ytd-2025-05", "ytd-2022-05", "ytd-2023-05"], finding?.Figures.Select(figure => figure.Period.Slug) ?? []);
    }

    [Fact]
    public void Too_few_years_draw_no_range()
    {
        Assert.Null(Only(Check.GrowthOutsideHistory, History(Thresholds.Default with { HistoryYears = 5 }).Enter(Province, "ytd-2025-05", growth: "99")));
        Assert.NotNull(Only(Check.GrowthOutsideHistory, History(Thresholds.Default with { HistoryYears = 4 }).Enter(Province, "ytd-2025-05", growth: "99")));
    }

    [Theory]
    [InlineData("ytd-2025-05", "ytd-2025-04", "10.1", "20.2", "10.1")]
    [InlineData("ytd-2025-05", "ytd-2025-04", "10.1", "20.1", null)] // the threshold itself
    [InlineData("ytd-2025-05", "ytd-2025-04", "20.2", "10.1", "-10.1")]
    [InlineData("ytd-2025-03", "ytd-2025-02", "10", "50", null)] // March against two months
    [InlineData("month-2025-05", "month-2025-04", "10", "50", null)] // single months jump
    [InlineData("ytd-2025-05", "ytd-2025-04", "over 10", "50", null)]
    public void A_jump_of_cumulative_growth_asks(string slug, string before, string growthBefore, string growth, string? jump) => Assert.Equal(
        Number(jump),
        Empty().Known(Province, before, growth: growthBefore).Enter(Province, slug, growth: growth).Check(Province, slug).SingleOrDefault(f => f.Check == Check.GrowthJump)?.Difference!.Value);

    [Fact]
    public void June_2016_fell()
    {
        var sheet = Real(Robots, "2016-07-10").Enter(Nation, "ytd-2016-06", "32083", "28.2");

        var finding = Assert.Single(sheet.Check(Nation, "ytd-2016-06", "revised"), f => f.Check == Check.CumulativeFalls);

        Assert.Equal(-4_059m, finding.Difference!.Value);
    }

    [Theory]
    [InlineData("ytd-2025-04", "98100", "ytd-2025-05", "98099", false)] // 98,099.5 is both
    [InlineData("ytd-2025-04", "98100", "ytd-2025-05", "98098", true)]
    [InlineData("ytd-2025-06", "98098", "ytd-2025-05", "98100", true)] // a correction lifts it above the next
    [InlineData("ytd-2024-12", "98100", "ytd-2025-02", "20000", false)] // a new year
    [InlineData("ytd-2025-04", "98100", "ytd-2025-05", "nearly 90000", true)]
    [InlineData("ytd-2025-04", "over 98100", "ytd-2025-05", "98099", true)]
    [InlineData("ytd-2025-04", "98100", "ytd-2025-05", "over 90000", false)]
    public void A_year_to_date_that_falls_asks(string known, string knownLevel, string slug, string level, bool isFound) =>
        Assert.Equal(isFound, Empty().Known(Province, known, knownLevel).Enter(Province, slug, level).Check(Province, slug).Any(f => f.Check == Check.CumulativeFalls));

    [Theory]
    [InlineData("43.4", null)]
    [InlineData("43", null)] // [42.5, 43.5]
    [InlineData("47", "3.6")]
    [InlineData("40.0", "-3.4")]
    [InlineData("over 40", null)] // S2
    [InlineData("over 44", "0.6")]
    [InlineData("about 33.3", null)]
    public void A_stated_share_that_the_levels_do_not_give_asks(string share, string? points)
    {
        var finding = Only(Check.ShareDiffers, Empty().Known(Nation, "ytd-2025-05", "287182").Enter(Province, "ytd-2025-05", "124700/100", share: share));

        Assert.Equal(Number(points), finding is null ? null : decimal.Round(finding.Difference!.Value, 1));
    }

    [Theory]
    [InlineData("ytd-2025-04", "ytd-2025-05", true)] // the period before
    [InlineData("ytd-2024-05", "ytd-2025-05", true)] // a year earlier
    [InlineData("ytd-2025-03", "ytd-2025-05", false)]
    [InlineData("ytd-2024-12", "ytd-2025-02", true)] // the slot before January–February
    [InlineData("month-2025-03", "month-2025-04", true)]
    [InlineData("month-2024-03", "month-2025-03", true)]
    public void A_region_that_had_a_level_and_has_none_asks_entered_as_an_absence_or_not_at_all(string known, string slug, bool isFound)
    {
        var sheet = Empty().Known(Province, known, "98100", "20");

        Assert.Equal(isFound ? [Measure.Level, Measure.Level] : [], Missing(sheet.Check(Province, slug)));
        Assert.Equal(isFound ? [Measure.Level, Measure.Level] : [], Missing(sheet.Enter(Province, slug, "[c]").Check(Province, slug)));
    }

    [Fact]
    public void A_level_without_the_growth_it_had_asks_for_the_growth()
    {
        var sheet = Empty().Known(Province, "ytd-2025-04", "98100", "20").Enter(Province, "ytd-2025-05", "124700/100");

        Assert.Equal([Measure.Growth, Measure.Growth], Missing(sheet.Check(Province, "ytd-2025-05")));
        Assert.Empty(Missing(Empty().Known(Province, "ytd-2025-04", "98100", byRumour: true).Check(Province, "ytd-2025-05")));
    }

    [Theory]
    [InlineData("124700/100", "100", "1")]
    [InlineData("124700", null, null)]
    [InlineData("124700.5", null, null)] // finer
    public void A_coarser_level_than_before_asks(string level, string? unit, string? before)
    {
        var finding = Only(Check.CoarserPrecision, Empty().Known(Province, "ytd-2025-03", "98100").Enter(Province, "ytd-2025-05", level));

        Assert.Equal((Number(unit), Number(before)), (finding?.Difference!.Value, finding?.Difference!.Allowed));
    }

    [Fact]
    public void A_bound_in_place_of_an_exact_number_is_coarser_and_the_released_figure_itself_goes_before_earlier_periods()
    {
        var bound = Empty().Known(Province, "ytd-2025-04", share: "44").Enter(Province, "ytd-2025-05", share: "over 40");
        var corrected = Empty().Known(Province, "ytd-2025-04", "98100/100").Known(Province, "ytd-2025-05", "124712", own: true).Enter(Province, "ytd-2025-05", "124700/100");

        Assert.Null(Only(Check.CoarserPrecision, bound)!.Difference);
        Assert.Equal(124_712m, Only(Check.CoarserPrecision, corrected)!.Figures[1].Figure.Value);
        Assert.Null(Only(Check.CoarserPrecision, Empty().Known(Province, "ytd-2024-04", "98100").Enter(Province, "ytd-2025-05", "124700/100"))); // longer ago than a year
    }

    [Theory]
    [InlineData("124700/100", null)]
    [InlineData("124712", null)] // finer than asked
    [InlineData("125000/1000", "1000")]
    public void A_level_is_held_against_the_catalogues_precision_whatever_it_was_before(string level, string? unit)
    {
        var finding = Only(Check.CoarserPrecision, Empty().PublishedTo(100).Known(Province, "ytd-2025-03", "98100").Enter(Province, "ytd-2025-05", level));
        Assert.Equal((Number(unit), unit is null ? null : 100m), (finding?.Difference!.Value, finding?.Difference!.Allowed));
        Assert.NotNull(Only(Check.CoarserPrecision, Empty().PublishedTo(100).Enter(Province, "ytd-2025-05", "130000/10000"))); // the first of its line
        Assert.NotNull(Only(Check.CoarserPrecision, Empty().PublishedTo(100).Known(Province, "ytd-2025-03", "98100").Enter(Province, "ytd-2025-05", "over 120000"))); // a bound, as before
    }

    private static Sheet History(Thresholds? thresholds = null) => Empty(thresholds: thresholds)
        .Known(Province, "ytd-2021-05", growth: "12").Known(Province, "ytd-2022-05", growth: "-5").Known(Province, "ytd-2023-05", growth: "23").Known(Province, "ytd-2024-05", growth: "8")
        .Known(Province, "ytd-2024-06", growth: "90"); // another month

    private static Measure[] Missing(IEnumerable<Finding> findings) =>
        [.. findings.Where(finding => finding.Check == Check.MissingRegion).SelectMany(finding => finding.Figures).Select(figure => figure.Measure)];

    private static Finding? Only(Check check, Sheet sheet) => sheet.Check(Province, "ytd-2025-05").SingleOrDefault(finding => finding.Check == check);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
