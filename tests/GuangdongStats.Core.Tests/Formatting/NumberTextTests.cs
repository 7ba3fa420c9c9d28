using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Formatting;

public sealed class NumberTextTests
{
    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("124700", "100", "sets", "12.47万套", "124,700 sets")]
    [InlineData("287182", "1", "sets", "28.7182万套", "287,182 sets")]
    [InlineData("4169800", "100", "sets", "416.98万套", "4.1698 million sets")]
    [InlineData("12838800", "100", "sets", "1283.88万套", "12.8388 million sets")]
    [InlineData("13931863", "1", "sets", "1393.1863万套", "13.931863 million sets")]
    [InlineData("186943.4", "0.1", "sets", "18.69434万套", "186,943.4 sets")]
    [InlineData("240000", "10000", "sets", "24万套", "240,000 sets")] // printed as 24万
    [InlineData("246000", "100", "sets", "24.60万套", "246,000 sets")] // the last printed zero is a digit
    [InlineData("13500000", "10000", "sets", "1350万套", "13.5 million sets")] // no decimals were printed: none are invented
    [InlineData("2287", "1", "sets", "2287套", "2,287 sets")]
    [InlineData("9999", "1", "sets", "9999套", "9,999 sets")]
    [InlineData("10000", "1", "sets", "1.0000万套", "10,000 sets")]
    [InlineData("999999", "1", "sets", "99.9999万套", "999,999 sets")]
    [InlineData("1000000", "1", "sets", "100.0000万套", "1.000000 million sets")]
    [InlineData("0", "1", "sets", "0套", "0 sets")]
    [InlineData("1", "1", "sets", "1套", "1 set")]
    [InlineData("11", "1", "parks", "11个", "11 parks")]
    [InlineData("489000", "1000", "enterprises", "48.9万家", "489,000 enterprises")]
    [InlineData("150000000000", "100000000", "yuan", "1500亿元", "150 billion yuan")]
    [InlineData("215220000000", "10000000", "yuan", "2152.2亿元", "215.22 billion yuan")]
    [InlineData("5083000000", "1000000", "yuan", "50.83亿元", "5.083 billion yuan")]
    [InlineData("1200000000000", "100000000", "yuan", "1.2万亿元", "1.2 trillion yuan")]
    [InlineData("788", "1", "EFLOPS", "788 EFLOPS", "788 EFLOPS")]
    [InlineData("1", "1", "EFLOPS", "1 EFLOPS", "1 EFLOPS")]
    [InlineData("2.4", "0.1", "EFLOPS", "2.4 EFLOPS", "2.4 EFLOPS")]
    [InlineData("75", "0.1", "points", "75.0点", "75.0 points")]
    [InlineData("92.23", "0.01", "points", "92.23点", "92.23 points")]
    [InlineData("43.5", "0.1", "percent", "43.5%", "43.5%")]
    [InlineData("25", "1", "percent", "25%", "25%")]
    [InlineData("-7791", "1", "sets", "−7791套", "−7,791 sets")]
    public void An_exact_level_prints_its_digits_in_the_scale_of_the_language(string value, string precision, string unit, string chinese, string english)
    {
        var figure = Figure.Exact(Number(value), Number(precision));

        Assert.Equal(chinese, NumberText.Level(figure, Some.UnitOf(unit), Language.Chinese));
        Assert.Equal(english, NumberText.Level(figure, Some.UnitOf(unit), Language.English));
    }

    [Theory]
    [InlineData(Relation.Over, "100000000000", "yuan", "超1000亿元", "over 100 billion yuan")]
    [InlineData(Relation.AtLeast, "100000000000", "yuan", "1000亿元以上", "at least 100 billion yuan")]
    [InlineData(Relation.Nearly, "180000000000", "yuan", "近1800亿元", "nearly 180 billion yuan")]
    [InlineData(Relation.About, "177000", "sets", "约17.7万套", "about 177,000 sets")]
    [InlineData(Relation.Under, "1500000", "sets", "不足150万套", "under 1.5 million sets")]
    [InlineData(Relation.Over, "1600", "enterprises", "超1600家", "over 1,600 enterprises")]
    [InlineData(Relation.Over, "1200000000000", "yuan", "超1.2万亿元", "over 1.2 trillion yuan")]
    [InlineData(Relation.About, "25", "percent", "约25%", "about 25%")]
    [InlineData(Relation.AtLeast, "30", "percent", "30%以上", "at least 30%")]
    public void A_bound_says_its_relation_and_no_digit_more_than_it_has(Relation relation, string value, string unit, string chinese, string english)
    {
        var figure = Figure.Bound(relation, Number(value));

        Assert.Equal(chinese, NumberText.Level(figure, Some.UnitOf(unit), Language.Chinese));
        Assert.Equal(english, NumberText.Level(figure, Some.UnitOf(unit), Language.English));
    }

    [Theory]
    [InlineData("33", "1", "+33%")]
    [InlineData("-3.2", "0.1", "−3.2%")]
    [InlineData("32", "0.1", "+32.0%")] // published with one decimal
    [InlineData("2.21", "0.01", "+2.21%")]
    [InlineData("0", "0.1", "0.0%")] // a true zero has no sign (R10)
    [InlineData("-0.04", "0.1", "0.0%")]
    [InlineData("500", "100", "+500%")] // published as 增长5倍
    [InlineData("2250", "10", "+2,250%")]
    public void Growth_prints_its_sign_and_the_digits_it_was_published_with(string value, string precision, string expected)
    {
        var growth = Figure.Exact(Number(value), Number(precision));

        Assert.Equal(expected, NumberText.Growth(growth, Language.Chinese));
        Assert.Equal(expected, NumberText.Growth(growth, Language.English));
    }

    [Fact]
    public void Bounded_growth_and_shares_say_their_relation()
    {
        Assert.Equal("约+18%", NumberText.Growth(Figure.Bound(Relation.About, 18), Language.Chinese));
        Assert.Equal("over +20%", NumberText.Growth(Figure.Bound(Relation.Over, 20), Language.English));
        Assert.Equal("超40%", NumberText.Share(Figure.Bound(Relation.Over, 40), Language.Chinese));
        Assert.Equal("over 40%", NumberText.Share(Figure.Bound(Relation.Over, 40), Language.English));
        Assert.Equal("43.5%", NumberText.Share(Figure.Exact(43.5m, 0.1m), Language.English));
    }

    [Theory]
    [InlineData("280", "10", "增长280%", "增长2.8倍", "up 280%")] // 3.8 times the base (R13)
    [InlineData("138.9", "0.1", "增长138.9%", "增长1.389倍", "up 138.9%")]
    [InlineData("500", "100", "增长500%", "增长5倍", "up 500%")]
    [InlineData("33", "1", "增长33%", "增长33%", "up 33%")] // below 100% never a multiple
    [InlineData("-3.2", "0.1", "下降3.2%", "下降3.2%", "down 3.2%")]
    [InlineData("0", "0.1", "持平", "持平", "unchanged")]
    public void Growth_can_be_said_in_words_and_in_chinese_as_a_multiple(string value, string precision, string chinese, string multiple, string english)
    {
        var growth = Figure.Exact(Number(value), Number(precision));

        Assert.Equal(chinese, NumberText.GrowthInWords(growth, Language.Chinese));
        Assert.Equal(multiple, NumberText.GrowthInWords(growth, Language.Chinese, asMultiple: true));
        Assert.Equal(english, NumberText.GrowthInWords(growth, Language.English));
        Assert.Equal(english, NumberText.GrowthInWords(growth, Language.English, asMultiple: true));
    }

    [Theory]
    [InlineData(Relation.Under, -3, "下降超3%", "down over 3%")] // growth below −3% is a fall of more than 3%
    [InlineData(Relation.Over, -3, "下降不足3%", "down under 3%")]
    [InlineData(Relation.About, -3, "下降约3%", "down about 3%")]
    [InlineData(Relation.Over, 30, "增长超30%", "up over 30%")]
    [InlineData(Relation.Nearly, 30, "增长近30%", "up nearly 30%")]
    public void A_bounded_fall_is_bounded_the_other_way_round_in_words(Relation relation, int percent, string chinese, string english)
    {
        Assert.Equal(chinese, NumberText.GrowthInWords(Figure.Bound(relation, percent), Language.Chinese));
        Assert.Equal(english, NumberText.GrowthInWords(Figure.Bound(relation, percent), Language.English));
    }

    [Fact]
    public void A_computed_percentage_is_one_number_when_both_ends_round_alike_and_a_range_otherwise()
    {
        Assert.Equal("43.4%", NumberText.Percent(Interval.Closed(43.404m, 43.439m), 1, Language.Chinese));
        Assert.Equal("29.1–29.2%", NumberText.Percent(Interval.Closed(29.136m, 29.191m), 1, Language.English));
        Assert.Equal("+21.6%", NumberText.Percent(Interval.Closed(21.626m, 21.627m), 1, Language.English, signed: true));
        Assert.Equal("−3.2%至+0.1%", NumberText.Percent(Interval.Closed(-3.2m, 0.1m), 1, Language.Chinese, signed: true));
        Assert.Equal("−3.2% to −3.1%", NumberText.Percent(Interval.Closed(-3.2m, -3.1m), 1, Language.English));
        Assert.Equal("0.0%", NumberText.Percent(Interval.Closed(-0.04m, 0.04m), 1, Language.English, signed: true));
    }

    [Fact]
    public void A_one_sided_percentage_prints_as_a_bound_that_still_holds()
    {
        Assert.Equal("超40%", NumberText.Percent(Interval.Above(40), 1, Language.Chinese));
        Assert.Equal("at least 40%", NumberText.Percent(Interval.Above(40, open: false), 1, Language.English));
        Assert.Equal("over 40%", NumberText.Percent(Interval.Above(40.06m), 1, Language.English)); // 40.1 would claim too much
        Assert.Equal("under 40.1%", NumberText.Percent(Interval.Below(40.02m), 1, Language.English));
        Assert.Equal("至多40%", NumberText.Percent(Interval.Below(40, open: false), 1, Language.Chinese));
    }

    [Fact]
    public void Points_say_direction_and_size_and_no_sign_that_is_not_determined()
    {
        Assert.Equal("+0.1至+0.5个百分点", NumberText.Points(Interval.Closed(0.147m, 0.504m), 1, Language.Chinese));
        Assert.Equal("up 0.1 to 0.5 percentage points", NumberText.Points(Interval.Closed(0.147m, 0.504m), 1, Language.English));
        Assert.Equal("−0.5至−0.1个百分点", NumberText.Points(Interval.Closed(-0.504m, -0.147m), 1, Language.Chinese));
        Assert.Equal("down 0.6 percentage points", NumberText.Points(Interval.Of(-0.6m), 1, Language.English));
        Assert.Equal("基本持平", NumberText.Points(Interval.Closed(0, 0.65m), 1, Language.Chinese));
        Assert.Equal("little changed", NumberText.Points(Interval.Closed(-0.1m, 0.65m), 1, Language.English));
        Assert.Equal("+0.4个百分点以内", NumberText.Points(Interval.Closed(0.01m, 0.42m), 1, Language.Chinese));
        Assert.Equal("unchanged", NumberText.Points(Interval.Of(0), 1, Language.English));
    }

    [Fact]
    public void A_computed_level_prints_full_digits_in_both_languages()
    {
        var impliedBase = Interval.Closed(93_370.79m, 94_150.94m);

        Assert.Equal("93,371–94,151套", NumberText.Quantity(impliedBase, Some.Sets, Language.Chinese));
        Assert.Equal("93,371–94,151 sets", NumberText.Quantity(impliedBase, Some.Sets, Language.English));
        Assert.Equal("1,295.34–1,301.02亿元", NumberText.Quantity(Interval.Closed(129_534_000_000m, 130_102_000_000m), Some.Yuan, Language.Chinese));
        Assert.Equal("129.53–130.10 billion yuan", NumberText.Quantity(Interval.Closed(129_534_000_000m, 130_102_000_000m), Some.Yuan, Language.English));
    }

    [Theory]
    [InlineData("12.45", 1, "12.5")] // half away from zero, not to even (R8)
    [InlineData("-0.25", 1, "-0.3")]
    [InlineData("12.445", 1, "12.4")] // once, never through 12.45
    [InlineData("2.5", 0, "3")]
    public void Rounding_is_half_away_from_zero(string value, int decimals, string expected) =>
        Assert.Equal(Number(expected), Rounding.ToDecimals(Number(value), decimals));

    [Fact]
    public void Twelve_point_445_wan_to_one_digit_is_12_point_4() =>
        Assert.Equal("12.4万套", NumberText.Level(Figure.Exact(124_450m, 1000m), Some.Sets, Language.Chinese));

    [Fact]
    public void Digits_are_grouped_and_as_many_as_the_precision_supports()
    {
        Assert.Equal("124,700", NumberText.Digits(124_700m, 100, Language.Chinese));
        Assert.Equal("186,943.4", NumberText.Digits(186_943.4m, 0.1m, Language.English));
        Assert.Equal("−7,791", NumberText.Digits(-7_791m, 1, Language.English));
    }

    [Fact]
    public void Every_absence_has_a_mark_and_words_of_its_own_in_both_languages()
    {
        var absences = Enum.GetValues<Absence>();

        Assert.Equal(absences.Length, absences.Select(NumberText.AbsenceMark).Distinct().Count());
        Assert.All([Language.Chinese, Language.English], language =>
            Assert.Equal(absences.Length, absences.Select(a => NumberText.AbsenceWords(a, language)).Distinct().Count()));
        Assert.Equal("[x]", NumberText.Level(Figure.Absent(Absence.NotAvailable), Some.Sets, Language.Chinese));
        Assert.Equal("…", NumberText.Growth(Figure.Absent(Absence.NotYetPublished), Language.English));
    }

    [Theory]
    [InlineData("773074", "sets", "10000", "万套", "1000", "thousand sets")]
    [InlineData("13931863", "sets", "10000", "万套", "1000000", "million sets")]
    [InlineData("300000000000", "yuan", "100000000", "亿元", "1000000000", "billion yuan")]
    [InlineData("9000", "sets", "1", "套", "1", "sets")]
    [InlineData("246", "EFLOPS", "1", "EFLOPS", "1", "EFLOPS")]
    [InlineData("45", "percent", "1", "%", "1", "%")]
    public void An_axis_counts_in_the_scale_of_its_largest_number(string largest, string unit, string divisor, string chinese, string englishDivisor, string english)
    {
        Assert.Equal(new UnitScale(Number(divisor), chinese), NumberText.ScaleFor(Number(largest), Some.UnitOf(unit), Language.Chinese));
        Assert.Equal(new UnitScale(Number(englishDivisor), english), NumberText.ScaleFor(Number(largest), Some.UnitOf(unit), Language.English));
    }

    [Theory]
    [InlineData("tr-TR")] // dotless i
    [InlineData("de-DE")] // decimal comma
    [InlineData("fa-IR")] // other digits and another calendar
    [InlineData("sv-SE")] // U+2212 as its own minus
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        string[] texts = UnderCulture.Of(culture, () => new[]
        {
            NumberText.Level(Figure.Exact(4_169_800, 100), Some.Sets, Language.English),
            NumberText.Level(Figure.Exact(124_700, 100), Some.Sets, Language.Chinese),
            NumberText.Growth(Figure.Exact(-3.2m, 0.1m), Language.English),
            NumberText.Quantity(Interval.Closed(93_370.79m, 94_150.94m), Some.Sets, Language.English),
            NumberText.Digits(186_943.4m, 0.1m, Language.Chinese),
            PeriodText.Long(Core.Periods.Period.YearToDate(2025, 5), Language.English),
            PeriodText.Date(new DateOnly(2025, 7, 31), Language.Chinese),
            ReleaseTime.LastDayOf("2025-04-09").ToString("O", CultureInfo.InvariantCulture),
        });

        Assert.Equal(
            ["4.1698 million sets", "12.47万套", "−3.2%", "93,371–94,151 sets", "186,943.4", "January–May 2025", "2025年7月31日", "2025-04-09"],
            texts);
    }
}
