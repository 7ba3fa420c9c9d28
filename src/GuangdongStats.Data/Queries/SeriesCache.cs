using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// Whole series and whole periods from memory: what every page asks for. All moments between two releases share one answer, so that any
/// number of <c>?asof</c> dates costs no more than there are releases; the rows themselves are read once, whatever the moment.
/// </summary>
public sealed class SeriesCache(SeriesAsOf series, RegionsAsOf regions, ReleaseMoments moments, QueryCache cache)
{
    public async Task<Series> Get(Indicator indicator, string region, Span span, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var moment = await moments.Effective(knownAtUtc, cancellation);
        var key = new SeriesKey(indicator.Code, region, span);
        return await cache.Get(
            (nameof(SeriesCache), key, moment),
            async token => Series.Build(key, indicator, (await AllRows(token)).Where(row => row.Release.At <= moment)),
            answer => answer.Points.Sum(Rows),
            cancellation);

        ValueTask<IReadOnlyList<Observation>> AllRows(CancellationToken token) => cache.Get(
            (nameof(SeriesAsOf), key),
            inner => series.Rows(indicator, region, Period.Of(span, Period.FirstYear, 1), Period.Of(span, Period.LastYear, 12), null, inner),
            answer => answer.Count,
            token);
    }

    /// <returns>By the region's code.</returns>
    public async Task<IReadOnlyDictionary<string, SeriesPoint>> Regions(
        Indicator indicator, Period period, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var moment = await moments.Effective(knownAtUtc, cancellation);
        return await cache.Get(
            (nameof(Regions), indicator.Code, period, moment),
            async token => RegionsAsOf.Points(indicator, period, (await AllRows(token)).Where(row => row.Release.At <= moment)),
            answer => answer.Values.Sum(Rows),
            cancellation);

        ValueTask<IReadOnlyList<Observation>> AllRows(CancellationToken token) => cache.Get(
            (nameof(RegionsAsOf), indicator.Code, period),
            inner => regions.Rows(indicator, period, null, inner),
            answer => answer.Count,
            token);
    }

    private static int Rows(SeriesPoint point) => Rows(point.Level) + Rows(point.Growth) + Rows(point.Share);

    private static int Rows(Choice? choice) => choice is null ? 0 : 1 + choice.Alternatives.Count;
}
