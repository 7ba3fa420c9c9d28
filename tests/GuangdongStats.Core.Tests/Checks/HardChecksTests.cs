using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using Xunit;
using static GuangdongStats.Core.Tests.Checks.Sheet;

namespace GuangdongStats.Core.Tests.Checks;

/// <summary>What blocks, with real and with small made-up figures.</summary>
public sealed class HardChecksTests
{
    [Theory]
    [InlineData("124700/100", "98100/100", "20000/100", "6600", "100")] // two parts, unit 100: n·u/2 = 100
    [InlineData("118200/100", "98100/100", "20000/100", null, null)] // 100 is rounding
    [InlineData("118300/100", "98100/100", "20000/100", "200", "100")]
    [InlineData("118101", "98100", "20000", null, null)] // unit 1: 1 is allowed
    [InlineData("118102", "98100", "20000", "2", "1")]
    [InlineData("90000", "98100", "20000", "-28100", "1")] // the sum may be the larger
    [InlineData("over 118000", "98100", "20000", null, null)] // a bound that the sum satisfies
    [InlineData("over 120000", "98100", "20000", "1899", null)] // decided by the intervals: at the least 120,000 less 118,101
    [InlineData("118000", "98100", "over 19000", null, null)]
    [InlineData("118000", "98100", "over 20000", "-99", null)] // 118,000.5 at the most, 118,099.5 at the least
    [InlineData("about 500000", "98100", "20000", null, null)] // nothing is derived from "about"
    [InlineData("[c]", "98100", "20000", null, null)]
    public void The_year_to_date_equals_the_one_before_and_the_month(string cumulative, string before, string month, string? difference, string? allowed)
    {
        var sheet = Empty().Known(Province, "ytd-2025-04", before).Enter(Province, "month-2025-05", month).Enter(Province, "ytd-2025-05", cumulative);

        var finding = sheet.Check(Province, "ytd-2025-05").SingleOrDefault(f => f.Check == Check.CumulativeEqualsParts);

        Assert.Equal(Number(difference), finding?.Difference!.Value);
        Assert.Equal(Number(allowed), finding?.Difference!.Allowed);
        if (finding is not null)
        {
            Assert.Equal(["ytd-2025-05", "ytd-2025-04", "month-2025-05"], finding.Figures.Select(figure => figure.Period.Slug));
        }
    }

    [Theory]
    [InlineData("month-2025-05")] // the month's cell
    [InlineData("ytd-2025-05")] // the year to date's
    [InlineData("ytd-2025-04")] // the one before, corrected
    public void The_equation_is_told_at_each_cell_that_stands_in_it_and_once_for_the_sheet(string slug)
    {
        var sheet = Empty().Enter(Province, "ytd-2025-04", "98100").Enter(Province, "month-2025-05", "20000").Enter(Province, "ytd-2025-05", "124700");

        Assert.Equal(Check.CumulativeEqualsParts, Assert.Single(sheet.Check(Province, slug)).Check);
        Assert.Single(sheet.CheckAll());
    }

    [Fact]
    public void A_stated_revision_lets_the_year_to_date_differ()
    {
        var sheet = Empty().Known(Province, "ytd-2025-04", "98100").Enter(Province, "month-2025-05", "20000").Enter(Province, "ytd-2025-05", "124700");

        Assert.Empty(sheet.Check(Province, "ytd-2025-05", "April was revised by the enterprises"));
        Assert.NotEmpty(sheet.Check(Province, "ytd-2025-05", " "));
    }

    [Fact]
    public void April_2026_of_the_nation_differs_by_7791()
    {
        // S10: 323,009 against 237,554 and 93,246, entered as if the department released them.
        var sheet = Real(Robots, "2026-05-10").Enter(Nation, "month-2026-04", "93246").Enter(Nation, "ytd-2026-04", "323009");

        var finding = Assert.Single(sheet.Check(Nation, "ytd-2026-04"), f => f.Gravity == Gravity.Hard);

        Assert.Equal((Check.CumulativeEqualsParts, -7_791m), (finding.Check, finding.Difference!.Value));
    }

    [Theory]
    [InlineData("100.3", "0.3")] // [100.25, 100.35]
    [InlineData("100", null)]
    [InlineData("100/1", null)]
    [InlineData("over 100", "0")] // nothing above 100 is left
    [InlineData("at-least 100", null)]
    [InlineData("over 99", null)]
    [InlineData("about 120", "20")]
    [InlineData("0", null)]
    [InlineData("-3", "-3")]
    [InlineData("under 0", "0")]
    public void A_share_lies_between_0_and_100(string share, string? beyond) =>
        Assert.Equal(Number(beyond), Only(Check.ShareOver100, Empty().Enter(Province, "ytd-2025-05", share: share.Replace("at-least", "AtLeast", StringComparison.Ordinal)))?.Difference!.Value);

    [Fact]
    public void The_level_of_an_indicator_that_is_a_share_is_one_too() => Assert.Equal(
        Check.ShareOver100,
        Assert.Single(Empty("ai-core-industry-share-of-national").Enter(Province, "ytd-2025-12", "133").Check(Province, "ytd-2025-12")).Check);

    [Theory]
    [InlineData("300000/100", "287182", "12818")]
    [InlineData("287200/100", "287182", null)] // 287,150 is possible
    [InlineData("287300/100", "287182", "118")]
    [InlineData("over 287182", "287182", null)] // 287,182.3 against 287,182.4: the digits allow it
    [InlineData("over 287183", "287182", "0.5")]
    [InlineData("300000", "over 200000", null)]
    [InlineData("300000", "nearly 300000", null)] // 299,999.5 at the least, and the nation below 300,000: possible, so nothing
    [InlineData("300001", "nearly 300000", "0.5")]
    public void A_region_is_not_above_the_nation(string province, string nation, string? difference)
    {
        var finding = Only(Check.PartAboveTotal, Empty().Known(Nation, "ytd-2025-05", nation).Enter(Province, "ytd-2025-05", province));

        Assert.Equal(Number(difference), finding?.Difference!.Value);
    }

    [Fact]
    public void A_city_is_held_against_its_province_and_the_nation_and_an_entered_whole_against_its_parts()
    {
        var city = Empty().Known(Province, "ytd-2025-05", "124700/100").Known(Nation, "ytd-2025-05", "287182").Enter(Shenzhen, "ytd-2025-05", "300000");
        var nation = Empty().Known(Province, "ytd-2025-05", "124700/100").Enter(Nation, "ytd-2025-05", "28718");

        Assert.Equal([Province, Nation], city.Check(Shenzhen, "ytd-2025-05").Where(f => f.Check == Check.PartAboveTotal).Select(f => f.Figures[1].Region.Code));
        Assert.Equal(2, city.CheckAll().Count(f => f.Check == Check.PartAboveTotal)); // two disagreements, not one told twice
        Assert.Equal([Province, Nation], Only(Check.PartAboveTotal, nation, Nation)!.Figures.Select(figure => figure.Region.Code));
    }

    [Theory]
    [InlineData("124700/100", "170000", "7518")] // with Shanghai more than 287,182
    [InlineData("124700/100", "162500", null)] // 287,200 ± 50.5
    [InlineData("over 124700", "170000", "7518")]
    [InlineData("nearly 124700", "170000", null)] // may be anything below
    public void The_known_regions_do_not_add_up_to_more_than_the_nation(string province, string shanghai, string? excess)
    {
        var sheet = Empty().Known(Nation, "ytd-2025-05", "287182").Known(Shanghai, "ytd-2025-05", shanghai).Enter(Province, "ytd-2025-05", province);

        var finding = Only(Check.PartsAboveTotal, sheet);

        Assert.Equal(Number(excess), finding?.Difference!.Value);
        Assert.Equal(finding is null ? [] : [Nation, Shanghai, Province], finding?.Figures.Select(figure => figure.Region.Code) ?? []);
    }

    [Fact]
    public void An_entered_nation_is_held_against_the_known_regions()
    {
        var sheet = Empty().Known(Shanghai, "ytd-2025-05", "20000").Known(Province, "ytd-2025-05", "124700/100").Enter(Nation, "ytd-2025-05", "140000");

        Assert.Equal(4_700m, Only(Check.PartsAboveTotal, sheet, Nation)!.Difference!.Value);
    }

    [Fact]
    public void One_region_that_alone_exceeds_the_whole_is_told_once()
    {
        var findings = Empty().Known(Nation, "ytd-2025-05", "287182").Known(Shanghai, "ytd-2025-05", "44700").Enter(Province, "ytd-2025-05", "1247000").Check(Province, "ytd-2025-05");

        Assert.Equal(Check.PartAboveTotal, Assert.Single(findings).Check);
    }

    [Theory]
    [InlineData("rumour", Basis.Reported)]
    [InlineData("press", Basis.Estimate)]
    [InlineData("press", Basis.Forecast)]
    public void An_unattributed_number_an_estimate_and_a_forecast_block_nothing(string source, Basis basis)
    {
        var sheet = Empty().Known(Nation, "ytd-2025-05", "1000", byRumour: source == "rumour", basis: basis).Enter(Province, "ytd-2025-05", "124700/100");

        Assert.Empty(sheet.Check(Province, "ytd-2025-05"));
    }

    [Theory]
    [InlineData("12.47", "-101", null, 1)] // below -100 whatever the level
    [InlineData(null, "-100.3", null, 1)]
    [InlineData(null, "-100", null, 0)] // everything lost
    [InlineData("0", "-100", null, 0)]
    [InlineData("3", "-100", null, 2)] // something is left
    [InlineData("3", "-100", "1000", 0)] // -99.7% rounds to -100%
    [InlineData("3", "-100", "300", 2)] // -99% does not
    [InlineData("3", "-99.9", null, 0)]
    [InlineData("0", "33", null, 2)] // nothing is never a third more than something
    [InlineData("0/100", "33", null, 0)] // 0.00万 may be 49 sets
    [InlineData("3", "under -100", null, 1)]
    [InlineData("over 3", "-100", null, 2)]
    [InlineData("3", "over -100", null, 0)]
    [InlineData("3", "about -100", null, 0)]
    [InlineData("3", "about -150", null, 1)]
    [InlineData("[c]", "-100", null, 0)]
    [InlineData("362568", "-3.2", "298098", 0)] // S7: a sign conflict, yet possible
    public void Growth_is_impossible_where_no_base_could_give_it(string? level, string growth, string? yearEarlier, int figures)
    {
        var sheet = Empty().Known(Province, "ytd-2024-05", yearEarlier).Enter(Province, "ytd-2025-05", level, growth);

        Assert.Equal(figures, Only(Check.GrowthImpossible, sheet)?.Figures.Count ?? 0);
    }

    [Theory]
    [InlineData("-3", true)]
    [InlineData("0", false)]
    [InlineData("nearly -1", true)]
    [InlineData("nearly 1", false)]
    public void A_level_is_not_below_zero(string level, bool isFound) => Assert.Equal(isFound, Only(Check.LevelBelowZero, Empty().Enter(Province, "ytd-2025-05", level)) is not null);

    [Fact]
    public void A_whole_below_zero_without_known_parts_is_told_once() =>
        Assert.Equal(Check.LevelBelowZero, Assert.Single(Empty().Enter(Province, "ytd-2025-05", "-3").Check(Province, "ytd-2025-05")).Check);

    [Fact]
    public void An_index_may_be_below_zero() => Assert.Empty(Empty("air-pearl-river-index").Enter(Province, "ytd-2025-05", "-3").Check(Province, "ytd-2025-05"));

    [Theory]
    [InlineData("20000", "19999", null)] // their digits meet at 19,999.5
    [InlineData("20001", "19999", "2")]
    [InlineData("20000", "20000", null)] // the other months are zero, in March
    [InlineData("over 20000", "19999", "0.5")]
    public void A_month_is_not_above_the_year_to_date_that_contains_it_even_with_a_revision(string month, string cumulative, string? difference)
    {
        var sheet = Empty().Known(Province, "ytd-2025-05", cumulative).Enter(Province, "month-2025-05", month);

        var finding = sheet.Check(Province, "month-2025-05", "revised").SingleOrDefault(f => f.Check == Check.MonthAboveCumulative);

        Assert.Equal(Number(difference), finding?.Difference!.Value);
    }

    [Fact]
    public void A_region_was_not_larger_than_the_nation_a_year_earlier()
    {
        // 124,700 at −70% comes from 415,667; the nation's 287,182 at +32% from 217,562.
        var sheet = Empty().Known(Nation, "ytd-2025-05", "287182", "32.0").Enter(Province, "ytd-2025-05", "124700/100", "-70");

        var finding = Only(Check.BaseAboveTotal, sheet)!;

        Assert.Equal(198_105m, decimal.Round(finding.Difference!.Value));
        Assert.Equal([Measure.Growth, Measure.Level, Measure.Growth, Measure.Level], finding.Figures.Select(figure => figure.Measure));
    }

    [Fact]
    public void A_region_above_the_nation_is_not_told_again_of_its_base()
    {
        var sheet = Empty().Known(Nation, "ytd-2025-05", "100000", "32.0").Enter(Province, "ytd-2025-05", "124700/100", "33");

        Assert.Equal(Check.PartAboveTotal, Assert.Single(sheet.Check(Province, "ytd-2025-05")).Check);
    }

    [Theory]
    [InlineData("99999999999999.999999", "99999999999999.999999")] // as many digits as are stored
    [InlineData("99999999999999.999999", "-99.999999")]
    [InlineData("99999999999999.999999", "-100.000001")]
    [InlineData("-99999999999999.999999", "-99999999999999.999999")]
    [InlineData("0.000001", "-99.999999")]
    public void The_largest_and_smallest_numbers_are_answered(string level, string growth)
    {
        var sheet = Empty().Known(Nation, "ytd-2025-05", "0.000001", "-99.999999").Known(Province, "ytd-2024-05", "0.000001").Known(Province, "ytd-2025-04", "99999999999999.999999", "12")
            .Known(Province, "month-2025-05", "99999999999999.999999").Enter(Province, "ytd-2025-05", level, growth, growth);

        Assert.All(sheet.Check(Province, "ytd-2025-05"), finding => Assert.NotEmpty(FindingText.Sentence(finding, Language.Chinese) + FindingText.Sentence(finding, Language.English)));
    }

    [Theory]
    [InlineData("month-2025-01")]
    [InlineData("month-2025-02")]
    [InlineData("ytd-2025-01")]
    public void January_and_February_alone_take_no_number(string slug)
    {
        Assert.Equal(Check.NotCollected, Assert.Single(Empty().Enter(Province, slug, "9000").Check(Province, slug)).Check);
        Assert.Empty(Empty().Enter(Province, slug, "[x]").Check(Province, slug));
        Assert.Empty(Empty("ai-core-industry-scale").Enter(Province, slug, "9000").Check(Province, slug));
    }

    [Fact]
    public void What_was_not_entered_is_not_asked_about()
    {
        // The released level is above the nation's; only growth is entered.
        var sheet = Empty().Known(Nation, "ytd-2025-05", "28718").Known(Province, "ytd-2025-05", "124700/100").Enter(Province, "ytd-2025-05", growth: "33");

        Assert.Empty(sheet.Check(Province, "ytd-2025-05"));
    }

    private static Finding? Only(Check check, Sheet sheet, string region = Province) => sheet.Check(region, "ytd-2025-05").SingleOrDefault(finding => finding.Check == check);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
