using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class ReleasesAsOfSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task The_latest_release_is_the_last_date_that_a_source_shows()
    {
        var program = await WithFigures();
        var latest = (await program.Get<ReleasesAsOf>().Latest(Days.Collected, Cancellation))!;

        Assert.False(latest.At.IsSubstituted);
        Assert.Equal(new(2026, 9, 15), latest.At.Day);
        await using var db = await program.Open(Cancellation);
        Assert.Equal(
            await db.Observations.CountAsync(row => row.ReleasedAt == latest.At.At && !row.IsReleaseSubstituted, Cancellation),
            latest.Figures);
        Assert.False(await db.Observations.AnyAsync(row => row.ReleasedAt > latest.At.At && !row.IsReleaseSubstituted && row.ReleasedAt <= Days.Collected, Cancellation));
    }

    [Fact]
    public async Task A_substituted_date_is_no_release()
    {
        var program = await WithFigures();
        await using var db = await program.Open(Cancellation);
        var moments = await db.Observations.AsNoTracking().Select(row => new { row.ReleasedAt, row.IsReleaseSubstituted }).Distinct().ToListAsync(Cancellation);
        var substituted = moments.GroupBy(moment => moment.ReleasedAt).Where(moment => moment.All(one => one.IsReleaseSubstituted)).Max(moment => moment.Key);

        var latest = (await program.Get<ReleasesAsOf>().Latest(substituted, Cancellation))!;
        Assert.True(latest.At.At < substituted);
    }

    [Fact]
    public async Task What_is_known_changes_next_when_the_undated_text_becomes_known() =>
        Assert.Equal(
            Days.StartOf(2025, 7, 31),
            await (await WithFigures()).Get<ReleasesAsOf>().NextAfter(Days.StartOf(2025, 7, 31).AddSeconds(-1), Cancellation));

    [Fact]
    public async Task Before_the_first_release_there_is_none_and_after_the_last_nothing_is_due()
    {
        var releases = (await WithFigures()).Get<ReleasesAsOf>();

        Assert.Null(await releases.Latest(Days.EndOf(2000, 1, 1), Cancellation));
        Assert.Null(await releases.NextAfter(Days.EndOf(2190, 1, 1), Cancellation));
    }

    [Fact]
    public async Task A_statement_that_comes_without_a_figure_changes_what_is_known_too()
    {
        var program = await WithFigures();
        var (at, before) = (Days.StartOf(2027, 3, 1), Days.EndOf(2027, 2, 27));
        await using (var db = await program.Open(Cancellation))
        {
            var said = await db.Claims.AsNoTracking().FirstAsync(Cancellation);
            db.Add(new ClaimRow
            {
                Indicator = said.Indicator,
                Region = said.Region,
                Period = said.Period,
                Kind = said.Kind,
                Number = said.Number,
                Unit = said.Unit,
                Relation = said.Relation,
                SourceId = await db.Sources.Where(source => source.Id != said.SourceId).Select(source => source.Id).FirstAsync(Cancellation),
                ReleasedAt = at,
                IsReleaseSubstituted = false,
                Text = said.Text,
            });
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal(at, await program.Get<ReleasesAsOf>().NextAfter(before, Cancellation));
        Assert.True((await program.Get<ReleasesAsOf>().Latest(at, Cancellation))!.At.At < at); // no figure, so no release of figures
        var ledger = program.Get<ClaimLedgerAsOf>();
        Assert.Equal((await ledger.Read(before, Cancellation)).Entries.Count + 1, (await ledger.Read(at, Cancellation)).Entries.Count);
    }

    [Fact]
    public async Task The_moments_are_read_once()
    {
        var program = await WithFigures();
        await program.Get<ReleasesAsOf>().Latest(Days.Collected, Cancellation);
        var asked = program.Commands.Value;

        await program.Get<ReleasesAsOf>().Latest(Days.EndOf(2020, 1, 1), Cancellation);
        await program.Get<ReleasesAsOf>().NextAfter(Days.EndOf(2020, 1, 1), Cancellation);
        Assert.Equal(asked, program.Commands.Value);
    }
}

public sealed class ReleasesAsOfOnSqlite(TestEngines engines) : ReleasesAsOfSpec(engines.Sqlite);

public sealed class ReleasesAsOfOnPostgres(TestEngines engines) : ReleasesAsOfSpec(engines.Postgres);
