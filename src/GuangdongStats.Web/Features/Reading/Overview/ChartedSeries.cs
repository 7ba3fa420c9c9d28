using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Web.Features.Reading.Overview;

/// <summary>The indicator that the overview draws: the nation, complete, with the province beside it.</summary>
/// <param name="NationToDate">Beside months only: where January–February comes from.</param>
/// <param name="ProvinceCumulative">For the share, which is told year to date.</param>
public sealed record ChartedSeries(
    Indicator Indicator,
    Series Nation,
    Series? NationToDate,
    Series Province,
    Series? ProvinceToDate,
    Series ProvinceCumulative,
    Series NationCumulative);
