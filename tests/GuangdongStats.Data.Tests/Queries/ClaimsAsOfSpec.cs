using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

public abstract class ClaimsAsOfSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task Over_forty_percent_and_five_years_in_a_row_were_said_of_january_to_may_2025()
    {
        var claims = (await Read(Days.Collected)).Where(claim => claim is { Indicator: "industrial-robots", Region: "440000" } && claim.Period == Period.YearToDate(2025, 5)).ToList();

        var share = Assert.Single(claims, claim => claim.Kind == ClaimKind.Share);
        Assert.Equal((40m, Relation.Over), (share.Number, share.Relation));
        var streak = Assert.Single(claims, claim => claim.Kind == ClaimKind.Streak);
        Assert.Equal((5m, "full-year"), (streak.Number, streak.Unit));
    }

    [Fact]
    public async Task A_claim_without_a_date_follows_the_period_it_speaks_of()
    {
        Assert.DoesNotContain(await Read(Days.EndOf(2025, 7, 30)), claim => claim.Source.Id == "newsgd-2025-05");
        var claims = (await Read(Days.StartOf(2025, 7, 31))).Where(claim => claim.Source.Id == "newsgd-2025-05").ToList();

        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.True(claim.Release.IsSubstituted));
    }

    [Fact]
    public async Task A_claim_with_a_date_counts_from_that_day()
    {
        Assert.DoesNotContain(await Read(Days.EndOf(2026, 8, 21)), claim => claim.Source.Id == "gh-robotnews-2026-08");
        Assert.Equal(2, (await Read(Days.StartOf(2026, 8, 22))).Count(claim => claim.Source.Id == "gh-robotnews-2026-08"));
    }

    [Fact]
    public async Task A_tier_has_no_number() =>
        Assert.Null(Assert.Single(await Read(Days.Collected), claim => claim.Kind == ClaimKind.RankTier).Number);

    private async Task<IReadOnlyList<Claim>> Read(DateTime knownAt) => await (await WithFigures()).Get<ClaimsAsOf>().Read(knownAt, Cancellation);
}

public sealed class ClaimsAsOfOnSqlite(TestEngines engines) : ClaimsAsOfSpec(engines.Sqlite);

public sealed class ClaimsAsOfOnPostgres(TestEngines engines) : ClaimsAsOfSpec(engines.Postgres);
