using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Excel.Templates;

/// <summary>One row to fill: an indicator in a region and a period.</summary>
/// <param name="Cells">For the measures that it has.</param>
/// <param name="LastYear">The level of the same period a year earlier, as it is shown.</param>
/// <param name="Before">The level of the period before, as it is shown.</param>
/// <param name="Released">What readers see now, as it is shown; empty where there is nothing.</param>
public sealed record TemplateSlot(
    Indicator Indicator, Region Region, Period Period, IReadOnlyList<TemplateCell> Cells, string LastYear, string Before, string Released)
{
    /// <summary><c>industrial-robots/440000/ytd-2025-05</c>: how its row is known again.</summary>
    public string Code => $"{Indicator.Code}/{Region.Code}/{Period.Slug}";
}
