using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Observations;

/// <summary>
/// A series as it was known at a moment: its points ordered by period, oldest first. A period without any row is asked for with
/// <see cref="At"/>, which answers why there is nothing (R11).
/// </summary>
public sealed class Series
{
    private readonly Dictionary<Period, SeriesPoint> points;
    private readonly Indicator indicator;

    private Series(SeriesKey key, Indicator indicator, Dictionary<Period, SeriesPoint> points)
    {
        Key = key;
        this.indicator = indicator;
        this.points = points;
        Points = [.. points.Values.OrderBy(p => p.Period)];
    }

    public SeriesKey Key { get; }

    /// <summary>Periods with at least one row, oldest first.</summary>
    public IReadOnlyList<SeriesPoint> Points { get; }

    public bool IsEmpty => Points.Count == 0;

    /// <summary>Builds the series from the rows that are visible; rows of other keys are a bug.</summary>
    /// <exception cref="ArgumentException">A row belongs to another series.</exception>
    public static Series Build(SeriesKey key, Indicator indicator, IEnumerable<Observation> visible)
    {
        var points = new Dictionary<Period, SeriesPoint>();
        foreach (var rows in visible.GroupBy(row => row.Period))
        {
            if (rows.Any(row => row.Indicator != key.Indicator || row.Region != key.Region || row.Period.Span != key.Span))
            {
                throw new ArgumentException($"A row of {rows.Key} does not belong to {key}.", nameof(visible));
            }

            var byMeasure = rows.ToLookup(row => row.Measure);
            points.Add(rows.Key, new(
                rows.Key,
                Choosing.Choose(byMeasure[Measure.Level]),
                Choosing.Choose(byMeasure[Measure.Growth]),
                Choosing.Choose(byMeasure[Measure.Share]),
                Absence.NotAvailable));
        }

        return new(key, indicator, points);
    }

    /// <summary>The point of a period; without rows an empty one that says why.</summary>
    /// <exception cref="ArgumentException">The period has another span.</exception>
    public SeriesPoint At(Period period)
    {
        if (period.Span != Key.Span)
        {
            throw new ArgumentException($"{period} is not a period of {Key}.", nameof(period));
        }

        return points.TryGetValue(period, out var point) ? point : new(period, null, null, null, WhyAbsent(period));
    }

    /// <summary>The greatest period that has the measure (R23); null when none has.</summary>
    public SeriesPoint? Latest(Measure measure) => Points.LastOrDefault(p => p.Of(measure) is { Figure.HasNumber: true, Shown.Basis: not Basis.Forecast });

    /// <summary>The greatest period with a level of normal confidence that is no forecast: what a tile shows.</summary>
    public SeriesPoint? LatestFirmLevel() => Points.LastOrDefault(p => p.HasFirmLevel);

    private Absence WhyAbsent(Period period)
    {
        if (!indicator.IsCollected(period))
        {
            return Absence.NotCollected;
        }

        return Points.Count == 0 || period > Points[^1].Period ? Absence.NotYetPublished : Absence.NotAvailable;
    }
}
