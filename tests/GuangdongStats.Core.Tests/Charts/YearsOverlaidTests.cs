using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Tests.Charts.Drawn;

namespace GuangdongStats.Core.Tests.Charts;

public sealed class YearsOverlaidTests
{
    [Fact]
    public void Every_year_has_the_same_eleven_slots_and_the_first_is_january_to_february()
    {
        var chart = National(Span.Month, "month-2023-01", "month-2026-08");

        Assert.Equal([2026, 2025, 2024, 2023], chart.Years.Select(year => year.Year));
        Assert.All(chart.Years, year => Assert.Equal(11, year.Marks.Count));
        Assert.All(chart.Years, year => Assert.Equal($"ytd-{year.Year}-02", year.Marks[0]!.Period.Slug));
    }

    [Fact]
    public void Periods_outside_the_chosen_ones_are_no_marks()
    {
        var chart = National(Span.YearToDate, "ytd-2024-06", "ytd-2026-08");

        Assert.Equal(4, chart.Years.Single(year => year.Year == 2024).Marks.TakeWhile(mark => mark is null).Count());
        Assert.Equal(7 + 11 + 7, chart.Draw().Marks.Count);
    }

    [Fact]
    public void No_more_years_are_drawn_than_print_can_tell_apart_and_their_lines_differ()
    {
        var chart = National(Span.YearToDate, "ytd-2016-02", "ytd-2026-08");
        var lines = chart.Draw().Back.Select(shape => shape.Ink).Where(ink => ink is >= Ink.Year0 and <= Ink.Year5).ToList();

        Assert.Equal(YearsOverlaid.MostYears, chart.Years.Count);
        Assert.Equal(YearsOverlaid.MostYears, lines.Distinct().Count());
    }

    [Fact]
    public void The_sentence_says_where_the_latest_stands_among_the_years()
    {
        Assert.EndsWith("2026年1—8月为72.9352万套，为所列3个年份同期最高。", National(Span.YearToDate, "ytd-2024-02", "ytd-2026-08").Summary);
        Assert.EndsWith("January–August 2026: 729,352 sets, the highest of the 3 years shown for the same period.", National(Span.YearToDate, "ytd-2024-02", "ytd-2026-08", Language.English).Summary);
    }

    [Fact]
    public void Fewer_than_two_years_with_two_levels_are_refused_with_a_reason()
    {
        var one = YearsOverlaid.Build(Robots, Province, Range("ytd-2024-02", "ytd-2025-12"), Series(Span.YearToDate, Level("ytd-2024-02", 1), Level("ytd-2024-03", 2), Level("ytd-2025-02", 2)), null, Language.Chinese);
        var two = YearsOverlaid.Build(Robots, Province, Range("ytd-2024-02", "ytd-2025-12"), Series(Span.YearToDate, Level("ytd-2024-02", 1), Level("ytd-2024-03", 2), Level("ytd-2025-02", 2), Level("ytd-2025-04", 3)), null, Language.Chinese);

        Assert.Contains("至少两个年份", one.Refusal);
        Assert.Null(two.Refusal);
    }

    [Fact]
    public void A_years_line_breaks_where_a_slot_is_missing()
    {
        var chart = YearsOverlaid.Build(Robots, Province, Range("ytd-2024-02", "ytd-2025-12"), Series(Span.YearToDate, Level("ytd-2024-02", 1), Level("ytd-2024-03", 2), Level("ytd-2025-02", 2), Level("ytd-2025-04", 3)), null, Language.Chinese);
        var lines = chart.Draw().Back.Where(shape => shape.Ink is Ink.Year0 or Ink.Year1).ToDictionary(shape => shape.Ink, shape => shape.Path);

        Assert.DoesNotContain('L', lines[Ink.Year0]);
        Assert.Contains('L', lines[Ink.Year1]);
    }

    private static YearsOverlaid National(Span span, string from, string to, Language language = Language.Chinese) => YearsOverlaid.Build(
        ReferenceRows.Indicator(ReferenceRows.IndustrialRobots), Nation, Range(from, to),
        ReferenceRows.Series(ReferenceRows.IndustrialRobots, Region.NationCode, span),
        ReferenceRows.Series(ReferenceRows.IndustrialRobots, Region.NationCode), language);
}
