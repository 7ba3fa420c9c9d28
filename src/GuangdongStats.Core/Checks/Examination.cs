using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Checks;

/// <summary>
/// Makes the slots of one indicator ready for the checks. Series are built once and shared by all slots. For one thread.
/// </summary>
public sealed class Examination
{
    private readonly Indicator indicator;
    private readonly Catalogue.Catalogue catalogue;
    private readonly Thresholds thresholds;
    private readonly ILookup<SeriesKey, Observation> laidOver;
    private readonly ILookup<(string Region, Period Period), Observation> visible, entered;
    private readonly Dictionary<SeriesKey, Series> series = [];
    private readonly Dictionary<Period, IReadOnlyDictionary<string, SeriesPoint>> regions = [];

    /// <param name="visible">Rows of the indicator that are public now, of all regions and spans; for a correction those of the day it is made.</param>
    /// <param name="entered">Rows of the indicator that were entered, of all slots that are submitted together.</param>
    /// <exception cref="ArgumentException">A row is of another indicator, or an entered one is not the department's own.</exception>
    public Examination(
        Indicator indicator, Catalogue.Catalogue catalogue, IReadOnlyCollection<Observation> visible, IReadOnlyCollection<Observation> entered, Thresholds thresholds)
    {
        if (visible.Concat(entered).FirstOrDefault(row => row.Indicator != indicator.Code) is { } other)
        {
            throw new ArgumentException($"A row of {other.Indicator} is not one of {indicator.Code}.", nameof(visible));
        }

        this.indicator = indicator;
        this.catalogue = catalogue;
        this.thresholds = thresholds;
        this.visible = visible.ToLookup(row => (row.Region, row.Period));
        this.entered = entered.ToLookup(row => (row.Region, row.Period));
        laidOver = Overlay.Of(visible, entered).ToLookup(row => new SeriesKey(row.Indicator, row.Region, row.Period.Span));
    }

    /// <summary>The slots that hold an entered figure.</summary>
    public IEnumerable<(string Region, Period Period)> EnteredSlots => entered.Select(group => group.Key);

    /// <param name="statedRevision">Why earlier months of the year were revised; null when no revision is stated.</param>
    public Examined Of(Region region, Period period, string? statedRevision = null) => new(
        indicator,
        region,
        period,
        SeriesOf(region.Code, period.Span),
        indicator.IsMonthlyOutput ? SeriesOf(region.Code, Span.Month) : null,
        indicator.IsMonthlyOutput ? SeriesOf(region.Code, Span.YearToDate) : null,
        RegionsOf(period),
        Series.Build(new(indicator.Code, region.Code, period.Span), indicator, visible[(region.Code, period)]).At(period),
        entered[(region.Code, period)].Select(row => row.Measure).ToHashSet(),
        statedRevision,
        thresholds,
        catalogue);

    private Series SeriesOf(string region, Span span)
    {
        var key = new SeriesKey(indicator.Code, region, span);
        return series.TryGetValue(key, out var built) ? built : series[key] = Series.Build(key, indicator, laidOver[key]);
    }

    private IReadOnlyDictionary<string, SeriesPoint> RegionsOf(Period period) => regions.TryGetValue(period, out var points) ? points : regions[period] = laidOver
        .Where(rows => rows.Key.Span == period.Span)
        .Select(rows => (rows.Key.Region, Point: SeriesOf(rows.Key.Region, period.Span).At(period)))
        .Where(pair => !pair.Point.IsEmpty)
        .ToDictionary(pair => pair.Region, pair => pair.Point, StringComparer.Ordinal);
}
