using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Checks;

/// <summary>
/// One slot, indicator × region × period, and all that its figures are held against, with everything entered laid over what is known
/// (<see cref="Examination"/> makes it). Slots of one submission see each other's entries.
/// </summary>
/// <param name="Series">The slot's own series.</param>
/// <param name="Months">The region's months; null when the indicator has none.</param>
/// <param name="YearToDate">The region's cumulative figures; null when the indicator has none.</param>
/// <param name="Regions">Points of the slot's period by region code, the nation and the slot's own among them. One that is not there has no figure.</param>
/// <param name="Released">What is shown for the slot now, without the entries.</param>
/// <param name="Entered">The measures that were entered for the slot, an absence included; empty for a slot that is due and still empty.</param>
/// <param name="StatedRevision">Why earlier months of the year were revised, in the clerk's words; null when no revision is stated. It lets Y(m) differ from Y(m−1) + M(m) (R3).</param>
public sealed record Examined(
    Indicator Indicator,
    Region Region,
    Period Period,
    Series Series,
    Series? Months,
    Series? YearToDate,
    IReadOnlyDictionary<string, SeriesPoint> Regions,
    SeriesPoint Released,
    IReadOnlySet<Measure> Entered,
    string? StatedRevision,
    Thresholds Thresholds,
    Catalogue.Catalogue Catalogue)
{
    public SeriesPoint Point => Series.At(Period);

    public bool HasStatedRevision => !string.IsNullOrWhiteSpace(StatedRevision);

    /// <summary>Parts and wholes can be compared and added up (R20).</summary>
    internal bool AddsUp => Indicator.Kind is IndicatorKind.Flow or IndicatorKind.Stock;

    /// <summary>The regions that directly make up a whole.</summary>
    internal IEnumerable<Region> PartsOf(Region whole) => Catalogue.Regions.Where(region => region.ParentCode == whole.Code);

    /// <summary>The slot's region with each whole it lies in, and each of its parts with it.</summary>
    internal IEnumerable<(Region Part, Region Whole)> PartsAndWholes()
    {
        for (var whole = WholeOf(Region); whole is not null; whole = WholeOf(whole))
        {
            yield return (Region, whole);
        }

        foreach (var part in PartsOf(Region))
        {
            yield return (part, Region);
        }
    }

    internal Region? WholeOf(Region part) => part.ParentCode is { } code ? Catalogue.Region(code) : null;

    /// <summary>A figure of the slot's period that may prove something (<see cref="Evidence"/>); null when there is none.</summary>
    internal Figure? Firm(Region region, Measure measure) => Regions.TryGetValue(region.Code, out var point) ? point.Firm(measure) : null;

    internal ConcernedFigure Own(Measure measure, Figure figure) => Concern(Region, Period, measure, figure);

    internal ConcernedFigure Concern(Region region, Period period, Measure measure, Figure figure) => new(Indicator, region, period, measure, figure);
}
