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
    public async Task A_verdict_is_as_old_as_the_last_of_its_evidence()
    {
        var ledger = await Read(Days.Collected);

        Assert.All(ledger.Entries, entry => Assert.True(entry.Since >= entry.Claim.Release.At && entry.Since <= Days.Collected));
        var said = ledger.Entries.Single(entry => entry.Claim.Source.Id == "newsgd-2025-05" && entry.Claim.Kind == ClaimKind.Share);
        Assert.Equal(new(2025, 7, 31), ReleaseTime.DayAt(said.Since));
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
