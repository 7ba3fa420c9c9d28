using System.Runtime.CompilerServices;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Charts.Layouts;

namespace GuangdongStats.Web.Charts;

/// <summary>A chart's drawings, placed once however often it is written; they live as long as the chart.</summary>
/// <param name="Narrow">For phones; null where the drawing scrolls there.</param>
internal sealed record PlacedChart(Drawing Drawing, Drawing? Narrow)
{
    private static readonly ConditionalWeakTable<Chart, PlacedChart> Placed = [];

    public static PlacedChart Of(Chart chart) => Placed.GetValue(chart, static unplaced => new(unplaced.Draw(), unplaced.DrawNarrow()));
}
