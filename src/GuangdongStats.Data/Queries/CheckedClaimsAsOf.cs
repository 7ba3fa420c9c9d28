using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Queries;

/// <summary>Holds every claim on an indicator of a region against the figures known at the same moment (R14, R15); once a release and year.</summary>
public sealed class CheckedClaimsAsOf(ClaimsAsOf claims, ExplanationAsOf explanations, SeriesCache series, ReleaseMoments moments, QueryCache cache)
{
    public async Task<CheckedClaims> Read(Indicator indicator, Region region, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var moment = await Effective(knownAtUtc, cancellation);
        return await cache.Get(
            (nameof(CheckedClaimsAsOf), indicator.Code, region.Code, moment, Window.LastFullYear(ReleaseTime.DayAt(knownAtUtc))),
            token => Check(indicator, region, knownAtUtc, token),
            answer => answer.Claims.Count,
            cancellation);
    }

    /// <summary>The last moment, not after the given one, at which a figure or a claim became known: nothing has changed since.</summary>
    public async ValueTask<DateTime> Effective(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var (figures, said) = (await moments.Effective(knownAtUtc, cancellation), await claims.Effective(knownAtUtc, cancellation));
        return figures > said ? figures : said;
    }

    /// <summary>One claim held against what was known at any moment, before it was made too.</summary>
    public async Task<CheckedClaim> Judge(Claim claim, Indicator indicator, Region region, DateTime knownAtUtc, CancellationToken cancellation) =>
        await Judge(claim, indicator, region, claim.Kind == ClaimKind.Streak ? (await Ranked(indicator, region, knownAtUtc, cancellation)).Streak : null, knownAtUtc, cancellation);

    private async Task<CheckedClaims> Check(Indicator indicator, Region region, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var ranked = await Ranked(indicator, region, knownAtUtc, cancellation);
        var said = (await claims.ReadOf(indicator.Code, true, knownAtUtc, cancellation)).Where(claim => claim.Region == region.Code);
        var verdicts = new List<CheckedClaim>();
        foreach (var claim in said.OrderByDescending(claim => claim.Period.LastDay).ThenBy(claim => claim.Kind))
        {
            verdicts.Add(await Judge(claim, indicator, region, ranked.Streak, knownAtUtc, cancellation));
        }

        return new(
            verdicts,
            ranked.Ranks,
            ranked.Streak is { } streak && (streak.Length > 0 || streak.After.Any(year => year.Evidence != StreakEvidence.Unknown)) ? streak : null);
    }

    private async Task<CheckedClaim> Judge(Claim claim, Indicator indicator, Region region, Streak? streak, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var own = claim.Kind is ClaimKind.Share or ClaimKind.Rank or ClaimKind.RankTier or ClaimKind.Streak ? null : await series.Own(indicator, region.Code, knownAtUtc, cancellation);
        var point = (await series.Get(indicator, region.Code, claim.Period.Span, knownAtUtc, cancellation)).At(claim.Period);
        var nation = region.IsNation ? null : (await series.Get(indicator, Region.NationCode, claim.Period.Span, knownAtUtc, cancellation)).At(claim.Period);
        var result = ClaimCheck.Evaluate(
            claim,
            claim.Kind == ClaimKind.Share ? Core.Explanations.Explanation.ShareBoundsOf(indicator, point, nation) : null,
            claim.Kind == ClaimKind.Rank ? await explanations.Rank(indicator, region, claim.Period, knownAtUtc, cancellation) : null,
            streak,
            own);
        return new(result, result.Computed is not null && point.Level is { Shown.Source.Confidence: Confidence.Low })
        {
            Own = point,
            Nation = nation,
            Outlook = ClaimOutlook.Of(result, own, streak),
        };
    }

    private async Task<RankedYears> Ranked(Indicator indicator, Region region, DateTime knownAtUtc, CancellationToken cancellation)
    {
        if (region.Level != RegionLevel.Province || indicator.Kind != IndicatorKind.Flow)
        {
            return RankedYears.None;
        }

        var (moment, lastFullYear) = (await Effective(knownAtUtc, cancellation), Window.LastFullYear(ReleaseTime.DayAt(knownAtUtc)));
        return await cache.Get((nameof(RankedYears), indicator.Code, region.Code, moment, lastFullYear), Query, answer => answer.Ranks.Count, cancellation);

        async Task<RankedYears> Query(CancellationToken token)
        {
            var ranks = new Dictionary<int, RankInterval>();
            var own = await series.Get(indicator, region.Code, Span.YearToDate, knownAtUtc, token);
            foreach (var point in own.Points.Where(point => point.Period.IsFullYear && point.Level is { Shown: { Source.Confidence: Confidence.Normal, Basis: Basis.Reported } }))
            {
                if (await explanations.Rank(indicator, region, point.Period, knownAtUtc, token) is { } rank)
                {
                    ranks.Add(point.Period.Year, rank);
                }
            }

            var said = await claims.ReadOf(indicator.Code, false, knownAtUtc, token);
            return new(ranks, Streak.Of(region.Code, said, ranks, lastFullYear));
        }
    }

    /// <param name="Streak">Null for what is not ranked.</param>
    private sealed record RankedYears(IReadOnlyDictionary<int, RankInterval> Ranks, Streak? Streak)
    {
        public static RankedYears None { get; } = new(new Dictionary<int, RankInterval>(), null);
    }
}
