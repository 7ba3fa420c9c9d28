using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Calendar;

public class DueRulesTests
{
    private static readonly DueLine Good = new("robots", "440000", Span.YearToDate, 1, 25, Period.YearToDate(2026, 10), null, null);

    private static readonly Catalogue.Catalogue Catalogue = new(
        [new("robots", new("机器人", "Robots"), IndicatorKind.Flow, Some.Sets, "robots", true, default, 0, true)],
        [new("440000", new("广东", "Guangdong"), RegionLevel.Province, null)],
        []);

    public static TheoryData<string, DueLine, DueProblem?> Lines { get; } = new()
    {
        { "as it should be", Good, null },
        { "given to a clerk", Good with { Clerk = "chen" }, null },
        { "no such indicator", Good with { Indicator = "gone" }, DueProblem.IndicatorUnknown },
        { "no such region", Good with { Region = "999999" }, DueProblem.RegionUnknown },
        { "a stock's span for a flow", Good with { Span = Span.Point, From = Period.Point(2026, 10) }, DueProblem.SpanNotPublished },
        { "every two months", Good with { EveryMonths = 2 }, DueProblem.EveryMonthsNotAllowed },
        { "before the period's end", Good with { DaysAfter = -1 }, DueProblem.DaysAfterNotAllowed },
        { "on its last day", Good with { DaysAfter = 0 }, null },
        { "too late", Good with { DaysAfter = DueRules.MostDaysAfter + 1 }, DueProblem.DaysAfterNotAllowed },
        { "from a period of another span", Good with { From = Period.Month(2026, 10) }, DueProblem.FromNotAllowed },
        { "from long ago", Good with { From = Period.YearToDate(2023, 10) }, DueProblem.FromNotAllowed },
        { "from three years ago", Good with { From = Period.YearToDate(2023, 11) }, null },
        { "to before from", Good with { To = Period.YearToDate(2026, 9) }, DueProblem.ToBeforeFrom },
        { "for one period", Good with { To = Good.From }, null },
        { "given to somebody who enters nothing", Good with { Clerk = "li" }, DueProblem.ClerkUnknown },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_is_refused_for_what_is_wrong_with_it(string what, DueLine line, DueProblem? expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(expected, WhyNot(line));
    }

    [Fact]
    public void Two_lines_never_ask_for_the_same_figures_at_the_same_time()
    {
        var ended = Good with { To = Period.YearToDate(2026, 12) };
        var next = Good with { From = Period.YearToDate(2027, 1) };
        Assert.Null(WhyNot(next, ended));
        Assert.Equal(DueProblem.Overlaps, WhyNot(next, Good));
        Assert.Equal(DueProblem.Overlaps, WhyNot(next with { From = ended.To!.Value }, ended));
        Assert.Equal(DueProblem.Overlaps, WhyNot(Good, next)); // whichever comes first
        Assert.Null(WhyNot(Good with { Span = Span.Month, From = Period.Month(2026, 10) }, Good));
    }

    private static DueProblem? WhyNot(DueLine line, params DueLine[] others) =>
        DueRules.WhyNot(line, Catalogue, others, account => account == "chen", new(2026, 11, 23));
}
