using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Explanations;

/// <summary>What an explanation draws on, all as known at one moment.</summary>
/// <param name="Series">The figure's own series.</param>
/// <param name="Nation">The nation's series of the same indicator and span.</param>
/// <param name="Months">The own region's months; null when the indicator has none.</param>
/// <param name="YearToDate">The own region's cumulative figures; null when the indicator has none.</param>
/// <param name="Regions">Points of the figure's period by region code.</param>
/// <param name="Provinces">Codes of all that are ranked.</param>
public sealed record KnownFigures(
    Series Series,
    Series Nation,
    Series? Months,
    Series? YearToDate,
    IReadOnlyDictionary<string, SeriesPoint> Regions,
    IReadOnlyList<string> Provinces);
