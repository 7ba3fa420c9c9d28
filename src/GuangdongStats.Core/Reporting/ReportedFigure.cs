using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Reporting;

/// <summary>A figure as a report shows it: a number or the reason why there is none.</summary>
/// <param name="Unit">The code of the unit in which the number is written.</param>
/// <param name="Status">Null where there is no row.</param>
public sealed record ReportedFigure(FigureKey Key, string Unit, Figure Figure, Status? Status)
{
    /// <summary>What a series shows for a measure of a period.</summary>
    public static ReportedFigure Of(Indicator indicator, string region, SeriesPoint point, Measure measure) => new(
        new(indicator.Code, region, point.Period, measure),
        measure == Measure.Level ? indicator.Unit.Code : Catalogue.Unit.Percent.Code,
        point.FigureOf(measure),
        point.Of(measure)?.Shown.Status);
}
