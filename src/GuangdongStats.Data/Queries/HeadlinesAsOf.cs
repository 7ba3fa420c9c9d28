using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Queries;

/// <summary>What is to be said first of an indicator in a region, as known at a moment; once a release and year.</summary>
public sealed class HeadlinesAsOf(
    SeriesCache series, ExplanationAsOf explanations, CheckedClaimsAsOf checkedClaims, ClaimsAsOf claims, QueryCache cache)
{
    public async Task<Headline> Read(Indicator indicator, Region region, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var lastFullYear = Window.LastFullYear(ReleaseTime.DayAt(knownAtUtc));
        var moment = await checkedClaims.Effective(knownAtUtc, cancellation);
        return await cache.Get(
            (nameof(HeadlinesAsOf), indicator.Code, region.Code, moment, lastFullYear),
            token => Make(indicator, region, knownAtUtc, token),
            answer => 1 + answer.ShareClaims.Count,
            cancellation);
    }

    private async Task<Headline> Make(Indicator indicator, Region region, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var span = indicator.Spans[0];
        var own = await series.Get(indicator, region.Code, span, knownAtUtc, cancellation);
        var rank = own.LatestFirmLevel() is { } point ? (await explanations.Read(indicator, region, point.Period, knownAtUtc, cancellation)).Rank : null;
        return Headline.Of(
            indicator,
            region,
            own,
            region.IsNation ? null : await series.Get(indicator, Region.NationCode, span, knownAtUtc, cancellation),
            await claims.Read(knownAtUtc, cancellation),
            rank,
            (await checkedClaims.Read(indicator, region, knownAtUtc, cancellation)).Streak);
    }
}
