using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// Whole series and whole periods from memory: what every page asks for. All moments between two releases of a series share one answer, the same object, so that
/// any number of <c>?asof</c> dates costs no more than the series has releases; the rows themselves are read once, whatever the moment.
/// </summary>
public sealed class SeriesCache(SeriesAsOf series, RegionsAsOf regions, QueryCache cache)
{
    public async Task<Series> Get(Indicator indicator, string region, Span span, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var key = new SeriesKey(indicator.Code, region, span);
        var rows = await RowsOf(indicator, key, cancellation);
        var moment = rows.Effective(knownAtUtc);
        return await cache.Get(
            (nameof(SeriesCache), key, moment),
            _ => Task.FromResult(Series.Build(key, indicator, rows.VisibleAt(moment))),
            answer => answer.Points.Sum(Rows),
            cancellation);
    }

    /// <summary>All series of an indicator and region that a claim can be held against.</summary>
    public async Task<OwnSeries> Own(Indicator indicator, string region, DateTime knownAtUtc, CancellationToken cancellation)
    {
        return new(await Of(Span.Month), await Of(Span.YearToDate), await Of(Span.Point));

        async Task<Series?> Of(Span span) => indicator.Spans.Contains(span) ? await Get(indicator, region, span, knownAtUtc, cancellation) : null;
    }

    /// <returns>By the region's code.</returns>
    public async Task<IReadOnlyDictionary<string, SeriesPoint>> Regions(
        Indicator indicator, Period period, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var rows = await RowsOf(indicator, period, cancellation);
        var moment = rows.Effective(knownAtUtc);
        return await cache.Get(
            (nameof(Regions), indicator.Code, period, moment),
            _ => Task.FromResult(RegionsAsOf.Points(indicator, period, rows.VisibleAt(moment))),
            answer => answer.Values.Sum(Rows),
            cancellation);
    }

    /// <summary>Reads all rows of an indicator at once, where most of its series are going to be asked for.</summary>
    internal async Task Prime(Indicator indicator, CancellationToken cancellation)
    {
        var all = await series.Rows(indicator, cancellation);
        foreach (var own in all.GroupBy(row => new SeriesKey(row.Indicator, row.Region, row.Period.Span)))
        {
            await cache.Get((nameof(SeriesAsOf), own.Key), _ => Task.FromResult(new DatedRows([.. own])), answer => answer.Count, cancellation);
        }

        foreach (var places in all.GroupBy(row => row.Period))
        {
            await cache.Get((nameof(RegionsAsOf), indicator.Code, places.Key), _ => Task.FromResult(new DatedRows([.. places])), answer => answer.Count, cancellation);
        }
    }

    /// <summary>All rows of a series, whenever they were released.</summary>
    internal ValueTask<DatedRows> RowsOf(Indicator indicator, SeriesKey key, CancellationToken cancellation) => cache.Get(
        (nameof(SeriesAsOf), key),
        async token => new DatedRows(await series.Rows(indicator, key.Region, Period.Of(key.Span, Period.FirstYear, 1), Period.Of(key.Span, Period.LastYear, 12), null, token)),
        answer => answer.Count,
        cancellation);

    /// <summary>All rows of a period, whatever the region, whenever they were released.</summary>
    internal ValueTask<DatedRows> RowsOf(Indicator indicator, Period period, CancellationToken cancellation) => cache.Get(
        (nameof(RegionsAsOf), indicator.Code, period),
        async token => new DatedRows(await regions.Rows(indicator, period, null, token)),
        answer => answer.Count,
        cancellation);

    private static int Rows(SeriesPoint point) => Rows(point.Level) + Rows(point.Growth) + Rows(point.Share);

    private static int Rows(Choice? choice) => choice is null ? 0 : 1 + choice.Alternatives.Count;
}
