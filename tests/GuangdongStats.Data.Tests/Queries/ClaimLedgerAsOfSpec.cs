using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class ClaimLedgerAsOfSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task Every_statement_is_in_it_once_and_has_its_verdict()
    {
        var ledger = await Read(Days.Collected);

        Assert.Equal(22, ledger.Entries.Select(entry => entry.Claim.Anchor).Distinct().Count());
        Assert.Equal(ledger.Entries.Count, Enum.GetValues<Verdict>().Sum(ledger.Count));
    }

    [Fact]
    public async Task A_verdict_holds_since_a_day_on_which_something_was_known()
    {
        var ledger = await Read(Days.Collected);

        Assert.All(ledger.Entries, entry => Assert.True(entry.Since >= entry.Claim.Release.At && entry.Since <= Days.Collected));
        var said = ledger.Entries.Single(entry => entry.Claim.Source.Id == "newsgd-2025-05" && entry.Claim.Kind == ClaimKind.Share);
        Assert.Equal(new(2025, 7, 31), ReleaseTime.DayAt(said.Since));
    }

    [Fact]
    public async Task Each_verdict_a_claim_has_had_is_kept_with_what_brought_it()
    {
        var ledger = await Read(Days.Collected);

        Assert.All(ledger.Entries, entry =>
        {
            Assert.Equal(entry.Claim.Release.At, entry.History[0].From);
            Assert.Equal(entry.Checked.Result.Verdict, entry.History[^1].Verdict.Verdict);
            Assert.Null(entry.History[^1].Until);
            Assert.All(entry.History.Zip(entry.History.Skip(1)), pair => Assert.True(pair.First.Until == pair.Second.From && pair.First.Verdict.Verdict != pair.Second.Verdict.Verdict));
            Assert.All(entry.History, span => Assert.True(span.Sources.Count + span.ReleaseIds.Count > 0));
        });
        Assert.Contains(ledger.Entries, entry => entry.History.Count > 1);
    }

    [Fact]
    public async Task What_was_known_on_a_day_is_the_history_up_to_it()
    {
        var changed = (await Read(Days.Collected)).Entries.First(entry => entry.History.Count > 1);
        var before = (await Read(changed.History[1].From.AddSeconds(-1))).Find(changed.Claim.Anchor)!;

        Assert.Equal(changed.History[0].Verdict.Verdict, before.Checked.Result.Verdict);
        Assert.Equal(changed.History[0].From, before.Since);
        Assert.Null((await Read(changed.Claim.Release.At.AddSeconds(-1))).Find(changed.Claim.Anchor));
    }

    [Fact]
    public async Task A_source_contradicts_itself_from_its_day_on()
    {
        Assert.Empty((await Read(Days.EndOf(2025, 4, 8))).Contradictions);
        Assert.Equal("jpchina-2025-04", Assert.Single((await Read(Days.EndOf(2025, 4, 9))).Contradictions).First.Source.Id);
    }

    private async Task<ClaimLedger> Read(DateTime knownAt) => await (await WithFigures()).Get<ClaimLedgerAsOf>().Read(knownAt, Cancellation);
}

public sealed class ClaimLedgerAsOfOnSqlite(TestEngines engines) : ClaimLedgerAsOfSpec(engines.Sqlite);

public sealed class ClaimLedgerAsOfOnPostgres(TestEngines engines) : ClaimLedgerAsOfSpec(engines.Postgres);
