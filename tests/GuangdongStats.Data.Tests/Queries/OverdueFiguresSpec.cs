using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class OverdueFiguresSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DateTime Now = new(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Without_a_calendar_the_usual_days_count_from_the_latest_reliable_level()
    {
        var program = await WithFigures();
        var expected = await program.Get<OverdueFigures>().Expected("440000", Now, Cancellation);

        var robots = Assert.Single(expected, waiting => waiting.Series == new SeriesKey("industrial-robots", "440000", Span.YearToDate));
        Assert.Equal(("ytd-2025-06", new DateOnly(2025, 7, 25)), (robots.Period.Slug, robots.Due.Day)); // what came later is growth, or of low confidence
        Assert.DoesNotContain(expected, waiting => waiting.Series.Region != "440000");
        Assert.Equal(expected.OrderBy(waiting => waiting.Due.End).Select(waiting => waiting.Series), expected.Select(waiting => waiting.Series));
    }

    [Fact]
    public async Task The_administrators_calendar_takes_the_place_of_the_usual_days()
    {
        var program = await WithFigures();
        await using (var db = await program.Open(Cancellation))
        {
            db.Dues.AddRange(
                DueRow.Of(new("industrial-robots", "440000", Span.YearToDate, 3, 40, Period.YearToDate(2026, 9), null, null)),
                DueRow.Of(new("industrial-robots", "000000", Span.YearToDate, 1, 20, Period.YearToDate(2026, 9), null, null)));
            await db.SaveChangesAsync(Cancellation);
        }

        var waiting = Assert.Single(await program.Get<OverdueFigures>().Expected("440000", Now, Cancellation));
        Assert.Equal(("ytd-2026-09", new DateOnly(2026, 11, 9), true), (waiting.Period.Slug, waiting.Due.Day, waiting.IsAt(Now)));
    }
}

public sealed class OverdueFiguresOnSqlite(TestEngines engines) : OverdueFiguresSpec(engines.Sqlite);

public sealed class OverdueFiguresOnPostgres(TestEngines engines) : OverdueFiguresSpec(engines.Postgres);
