using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Queries;

/// <summary>Holds every statement on an indicator of a region against the figures known at the same moment (R14, R15); once a release and year.</summary>
public sealed class CheckedClaimsAsOf(ClaimsAsOf claims, ExplanationAsOf explanations, SeriesCache series, ReleaseMoments moments, QueryCache cache)
{
    public async Task<CheckedClaims> Read(Indicator indicator, Region region, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var lastFullYear = Window.LastFullYear(ReleaseTime.DayAt(knownAtUtc));
        var moment = await moments.Effective(knownAtUtc, cancellation);
        return await cache.Get(
            (nameof(CheckedClaimsAsOf), indicator.Code, region.Code, moment, lastFullYear),
            token => Check(indicator, region, lastFullYear, moment, token),
            answer => answer.Claims.Count,
            cancellation);
    }

    private async Task<CheckedClaims> Check(Indicator indicator, Region region, int lastFullYear, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var said = (await claims.Read(knownAtUtc, cancellation)).Where(claim => claim.Indicator == indicator.Code).ToList();
        var ranks = await RanksOf(indicator, region, knownAtUtc, cancellation);
        var streak = ranks is null ? null : Streak.Of(region.Code, said, ranks, lastFullYear);
        var verdicts = new List<CheckedClaim>();
        foreach (var claim in said.Where(claim => claim.Region == region.Code).OrderByDescending(claim => claim.Period.LastDay).ThenBy(claim => claim.Kind))
        {
            var explanation = await explanations.Read(indicator, region, claim.Period, knownAtUtc, cancellation);
            var result = ClaimCheck.Evaluate(claim, explanation.ShareBounds, explanation.Rank, streak);
            verdicts.Add(new(result, result.Computed is not null && explanation.Point.Level is { Shown.Source.Confidence: Confidence.Low }));
        }

        return new(
            verdicts,
            ranks ?? [],
            streak is not null && (streak.Length > 0 || streak.After.Any(year => year.Evidence != StreakEvidence.Unknown)) ? streak : null);
    }

    /// <summary>Null for what is not ranked.</summary>
    private async Task<Dictionary<int, RankInterval>?> RanksOf(Indicator indicator, Region region, DateTime knownAtUtc, CancellationToken cancellation)
    {
        if (region.Level != RegionLevel.Province || indicator.Kind != IndicatorKind.Flow)
        {
            return null;
        }

        var ranks = new Dictionary<int, RankInterval>();
        var own = await series.Get(indicator, region.Code, Span.YearToDate, knownAtUtc, cancellation);
        foreach (var point in own.Points.Where(point => point.Period.IsFullYear && point.Level is { Shown: { Source.Confidence: Confidence.Normal, Basis: Basis.Reported } }))
        {
            if ((await explanations.Read(indicator, region, point.Period, knownAtUtc, cancellation)).Rank is { } rank)
            {
                ranks.Add(point.Period.Year, rank);
            }
        }

        return ranks;
    }
}
