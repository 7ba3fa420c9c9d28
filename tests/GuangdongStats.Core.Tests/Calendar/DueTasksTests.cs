using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Calendar;

public class DueTasksTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Period October = Period.YearToDate(2026, 10);
    private static readonly FigureKey Level = new("robots", "440000", October, Measure.Level);
    private static readonly FigureKey Growth = Level with { Measure = Measure.Growth };

    private static readonly Catalogue.Catalogue Catalogue = new(
        [Indicator("robots", order: 1, isMonthly: true), Indicator("parks", order: 0, isMonthly: false, IndicatorKind.Stock)],
        [new("000000", new("全国", "the nation"), RegionLevel.Nation, null), new("440000", new("广东", "Guangdong"), RegionLevel.Province, "000000")],
        []);

    [Fact]
    public void A_line_asks_for_every_period_that_has_ended_and_is_collected()
    {
        var ytd = Line(from: "2025-12");
        Assert.Equal(
            ["ytd-2025-12", "ytd-2026-02", "ytd-2026-03"], // there is no January (R1)
            Periods(ytd, new(2026, 4, 1)));
        Assert.Equal(["ytd-2025-12", "ytd-2026-02"], Periods(ytd, new(2026, 3, 31))); // March is not over on its last day

        Assert.Equal(["month-2025-12", "month-2026-03"], Periods(Line(from: "2025-12", span: Span.Month), new(2026, 4, 30)));
        Assert.Equal(["ytd-2025-12"], Periods(ytd with { To = Period.YearToDate(2025, 12) }, new(2026, 4, 1)));
        Assert.Equal(["ytd-2025-12", "ytd-2026-03", "ytd-2026-06"], Periods(ytd with { EveryMonths = 3 }, new(2026, 9, 30)));
        Assert.Equal(["point-2026-01"], Periods(new("parks", "440000", Span.Point, 1, 10, Period.Point(2026, 1), null, null), new(2026, 2, 1)));
    }

    [Theory]
    [InlineData(20, "2026-11-20", false)] // a Friday
    [InlineData(21, "2026-11-21", true)] // a Saturday
    [InlineData(22, "2026-11-22", true)] // a Sunday
    public void A_due_day_stays_on_a_weekend_and_says_so(int days, string day, bool isWeekend)
    {
        var due = DueDay.After(October, days, weekendsMove: false);
        Assert.Equal((day, isWeekend, false), (due.Day.ToString("yyyy-MM-dd", null), due.IsWeekend, due.IsMoved));
    }

    [Theory]
    [InlineData(20, "2026-11-20", false)]
    [InlineData(21, "2026-11-23", true)]
    [InlineData(22, "2026-11-23", true)]
    public void Where_the_office_wants_it_a_weekend_moves_to_monday(int days, string day, bool isMoved)
    {
        var due = DueDay.After(October, days, weekendsMove: true);
        Assert.Equal((day, false, isMoved), (due.Day.ToString("yyyy-MM-dd", null), due.IsWeekend, due.IsMoved));
    }

    [Fact]
    public void A_due_day_lasts_to_its_end_in_guangdong() =>
        Assert.Equal(new DateTime(2026, 11, 20, 16, 0, 0, DateTimeKind.Utc).AddTicks(-1), DueDay.After(October, 20, weekendsMove: false).End);

    [Theory]
    [InlineData(23, false)] // due today
    [InlineData(22, true)] // was due yesterday
    public void A_task_is_late_from_the_day_after(int daysAfter, bool isLate) =>
        Assert.Equal(isLate, Assert.Single(Tasks(Line(daysAfter: daysAfter))).IsLate);

    [Fact]
    public void What_a_reviewer_has_is_not_late_and_what_was_returned_is()
    {
        var late = Line(daysAfter: 5);
        Assert.False(Only(late, Entry(Level, Stage.Submitted)).IsLate);
        Assert.True(Only(late, Entry(Level, Stage.Returned)).IsLate);
        Assert.True(Only(late, Entry(Level, Stage.Draft)).IsLate);
    }

    [Fact]
    public void A_task_is_as_far_as_the_figure_that_is_least_far()
    {
        Assert.Equal(Progress.Nothing, Only(Line()).Progress);
        Assert.Equal(Progress.Draft, Only(Line(), Entry(Level, Stage.Submitted), Entry(Growth, Stage.Draft)).Progress);
        Assert.Equal(Progress.Returned, Only(Line(), Entry(Level, Stage.Draft), Entry(Growth, Stage.Returned)).Progress);
        Assert.Equal(Progress.WithReviewer, Only(Line(), Entry(Level, Stage.Submitted), Entry(Growth, Stage.Approved)).Progress);
        Assert.Equal(Progress.Approved, Only(Line(), Entry(Level, Stage.Approved), Entry(Growth, Stage.Approved, inRelease: true)).Progress);
        Assert.Equal(Progress.Scheduled, Only(Line(), Entry(Level, Stage.Approved, inRelease: true)).Progress);
    }

    [Fact]
    public void Growth_alone_does_not_finish_a_task() =>
        Assert.Equal(Progress.Draft, Only(Line(), Entry(Growth, Stage.Approved)).Progress);

    [Fact]
    public void What_readers_know_is_released_and_its_correction_is_never_late()
    {
        var known = DueTasks.Of([Line(daysAfter: 5)], Catalogue, (_, _) => true, [], Today, weekendsMove: false);
        Assert.Equal((Progress.Released, false), (Assert.Single(known).Progress, known[0].IsLate));

        var corrected = DueTasks.Of([Line(daysAfter: 5)], Catalogue, (_, _) => true, [Entry(Growth, Stage.Draft)], Today, weekendsMove: false);
        Assert.Equal((Progress.Draft, false), (Assert.Single(corrected).Progress, corrected[0].IsLate));
    }

    [Fact]
    public void An_entry_of_another_period_region_or_span_does_not_count()
    {
        var others = new[]
        {
            Level with { Period = Period.YearToDate(2026, 9) }, Level with { Region = "000000" }, Level with { Period = Period.Month(2026, 10) }, Level with { Indicator = "parks" },
        };
        Assert.Equal(Progress.Nothing, Only(Line(), [.. others.Select(key => Entry(key, Stage.Draft))]).Progress);
    }

    [Fact]
    public void Late_tasks_come_first_then_the_sooner_due_then_the_catalogues_order()
    {
        var tasks = Tasks(
            Line(daysAfter: 40), Line(daysAfter: 30) with { Region = "000000" }, Line(daysAfter: 30), Line(daysAfter: 5),
            new("parks", "440000", Span.Point, 1, 30, Period.Point(2026, 10), null, null));
        Assert.Equal(
            ["robots/440000 5", "parks/440000 30", "robots/000000 30", "robots/440000 30", "robots/440000 40"],
            tasks.Select(task => $"{task.Line.Indicator}/{task.Line.Region} {task.Line.DaysAfter}"));
    }

    [Fact]
    public void A_line_of_an_unknown_indicator_makes_no_task() => Assert.Empty(Tasks(Line() with { Indicator = "gone" }));

    [Fact]
    public void The_default_calendar_holds_the_monthly_headlines_of_guangdong_and_the_nation()
    {
        var catalogue = new Catalogue.Catalogue(
            [Indicator("robots", 0, isMonthly: true), Indicator("parks", 1, isMonthly: false, IndicatorKind.Stock), Indicator("minor", 2, isMonthly: true) with { IsHeadline = false }],
            [.. Catalogue.Regions, new("440100", new("广州", "Guangzhou"), RegionLevel.City, "440000")],
            []);
        var lines = DefaultCalendar.Lines(catalogue, Period.Month(2026, 10));
        Assert.Equal(
            ["robots/000000/ytd 20", "robots/000000/month 20", "robots/440000/ytd 25", "robots/440000/month 25"],
            lines.Select(line => $"{line.Series} {line.DaysAfter}"));
        Assert.All(lines, line => Assert.Null(DueRules.WhyNot(line, catalogue, lines.Where(other => other != line), _ => false, Today)));
        Assert.All(lines, line => Assert.Equal("2026-10", line.From.IsoMonth));
    }

    [Fact]
    public void Where_the_calendar_names_nobody_a_task_is_the_indicators_clerks()
    {
        var kept = new Catalogue.Catalogue([Catalogue.Indicator("robots")! with { Clerk = "chen" }, Catalogue.Indicator("parks")!], Catalogue.Regions, []);
        Assert.Equal(["chen", "wang", null], new[] { Line(), Line() with { Clerk = "wang" }, new("parks", "440000", Span.Point, 1, 30, Period.Point(2026, 10), null, null) }
            .Select(line => Assert.Single(DueTasks.Of([line], kept, (_, _) => false, [], Today, weekendsMove: false)).Clerk));
        var task = Assert.Single(DueTasks.Of([Line()], kept, (_, _) => false, [], Today, weekendsMove: false));
        Assert.Equal((true, false), (task.IsFor("chen"), task.IsFor("wang")));
    }

    private static DueTask Only(DueLine line, params EntryStanding[] entries) =>
        Assert.Single(DueTasks.Of([line], Catalogue, (_, _) => false, entries, Today, weekendsMove: false));

    private static IReadOnlyList<DueTask> Tasks(params DueLine[] lines) => DueTasks.Of(lines, Catalogue, (_, _) => false, [], Today, weekendsMove: false);

    private static IEnumerable<string> Periods(DueLine line, DateOnly today) =>
        line.PeriodsBy(today, Catalogue.Indicator(line.Indicator)!.IsCollected).Select(period => period.Slug);

    private static DueLine Line(string from = "2026-10", int daysAfter = 30, Span span = Span.YearToDate) =>
        new("robots", "440000", span, 1, daysAfter, Period.TryParseMonth(from, span, out var period) ? period : default, null, null);

    private static EntryStanding Entry(FigureKey figure, Stage stage, bool inRelease = false) => new(figure, stage, inRelease, "陈敏");

    private static Indicator Indicator(string code, int order, bool isMonthly, IndicatorKind kind = IndicatorKind.Flow) =>
        new(code, new(code, code), kind, Some.Sets, "robots", true, default, order, isMonthly);
}
