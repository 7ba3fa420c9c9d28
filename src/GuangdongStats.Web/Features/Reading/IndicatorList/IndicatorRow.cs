using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Web.Features.Reading.IndicatorList;

/// <summary>An indicator with the figure that stands for it in the list.</summary>
/// <param name="Key">Null with <paramref name="Point"/>: nothing had been released.</param>
public sealed record IndicatorRow(Indicator Indicator, Region? Region, SeriesKey? Key, SeriesPoint? Point)
{
    /// <summary>The row that is named and dated: of the level, else of the growth, else of the share.</summary>
    public Observation? Shown => (Point?.Level ?? Point?.Growth ?? Point?.Share)?.Shown;
}
