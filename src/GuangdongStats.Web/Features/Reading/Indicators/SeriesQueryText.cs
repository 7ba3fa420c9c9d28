using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Indicators;

/// <summary>Says what was wrong with a query and what would be right.</summary>
public static class SeriesQueryText
{
    public static string Of(SeriesQueryProblem problem, Indicator indicator, IStringLocalizer<IndicatorPageText> text) =>
        text[$"Fault{problem.Fault}", problem.Value, string.Join(", ", indicator.Spans.Select(Spans.Code))];
}
