using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Queries;

namespace GuangdongStats.Web.Features.Reading.Indicators;

/// <param name="Range">Null when the series has no figure and no range was asked for.</param>
/// <param name="YearToDate">Beside months only: where January–February comes from.</param>
/// <param name="Uncharted">Points in time of a flow: told, never charted.</param>
/// <param name="Ranked">The period whose regions are ranked; null when there is none.</param>
/// <param name="Regions">The points of that period by region code.</param>
/// <param name="RegionsWithFigures">How many periods each region has by span.</param>
public sealed record IndicatorData(
    SeriesQuery Query,
    PeriodRange? Range,
    Series Series,
    Series? YearToDate,
    Series Nation,
    IReadOnlyList<SeriesPoint> Uncharted,
    Period? Ranked,
    IReadOnlyDictionary<string, SeriesPoint>? Regions,
    IReadOnlyList<(string Region, Span Span, int Periods)> RegionsWithFigures,
    CheckedClaims Claims,
    Headline Headline);
