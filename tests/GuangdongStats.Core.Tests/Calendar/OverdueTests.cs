using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Calendar;

public sealed class OverdueTests
{
    private static readonly DueLine Cumulative = new("industrial-robots", "440000", Span.YearToDate, 1, 25, Period.YearToDate(2025, 2), null, null);

    [Theory]
    [InlineData("ytd-2026-08", "ytd-2026-09", "2026-10-25")]
    [InlineData("ytd-2025-12", "ytd-2026-02", "2026-03-25")] // nobody reports January alone (R1)
    [InlineData("ytd-2020-05", "ytd-2025-02", "2025-03-25")] // the line begins later
    public void The_period_after_the_latest_known_is_waited_for(string known, string period, string due)
    {
        var waiting = Assert.Single(Expected(Cumulative, known));

        Assert.Equal((period, due), (waiting.Period.Slug, waiting.Due.Day.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void A_figure_is_overdue_from_the_end_of_its_day_in_guangdong()
    {
        var waiting = Assert.Single(Expected(Cumulative, "ytd-2026-08"));

        Assert.False(waiting.IsAt(new(2026, 10, 25, 15, 59, 59, DateTimeKind.Utc)));
        Assert.True(waiting.IsAt(new(2026, 10, 25, 16, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void Nobody_waits_where_nothing_was_ever_known_or_the_line_has_ended()
    {
        Assert.Empty(Expected(Cumulative, null));
        Assert.Empty(Expected(Cumulative with { To = Period.YearToDate(2026, 8) }, "ytd-2026-08"));
        Assert.Empty(Expected(Cumulative with { Indicator = "no-such" }, "ytd-2026-08"));
    }

    [Fact]
    public void A_quarterly_line_waits_for_the_next_quarter() =>
        Assert.Equal("ytd-2026-12", Assert.Single(Expected(Cumulative with { EveryMonths = 3 }, "ytd-2026-09")).Period.Slug);

    private static IReadOnlyList<Overdue> Expected(DueLine line, string? known) =>
        Overdue.Expected([line], Reference, _ => known is null ? null : Period.Parse(known), weekendsMove: false);

    private static readonly Catalogue.Catalogue Reference = new([new("industrial-robots", new("工业机器人产量", "Output of industrial robots"), IndicatorKind.Flow, Some.Sets, "robots", true, default, 0, true)], [], []);
}
