using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// Whole series and whole periods from memory: what every page asks for. All moments between two releases share one answer, so that any
/// number of <c>?asof</c> dates costs no more than there are releases.
/// </summary>
public sealed class SeriesCache(SeriesAsOf series, RegionsAsOf regions, ReleaseMoments moments, QueryCache cache)
{
    public async Task<Series> Get(Indicator indicator, string region, Span span, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var moment = await moments.Effective(knownAtUtc, cancellation);
        return await cache.Get(
            (nameof(SeriesCache), new SeriesKey(indicator.Code, region, span), moment),
            token => series.Read(indicator, region, span, null, null, moment, token),
            answer => answer.Points.Sum(Rows),
            cancellation);
    }

    /// <returns>By the region's code.</returns>
    public async Task<IReadOnlyDictionary<string, SeriesPoint>> Regions(
        Indicator indicator, Period period, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var moment = await moments.Effective(knownAtUtc, cancellation);
        return await cache.Get(
            (nameof(Regions), indicator.Code, period, moment),
            token => regions.Read(indicator, period, moment, token),
            answer => answer.Values.Sum(Rows),
            cancellation);
    }

    private static int Rows(SeriesPoint point) => Rows(point.Level) + Rows(point.Growth) + Rows(point.Share);

    private static int Rows(Choice? choice) => choice is null ? 0 : 1 + choice.Alternatives.Count;
}
