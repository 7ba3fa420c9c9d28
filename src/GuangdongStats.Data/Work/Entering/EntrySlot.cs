using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>One row of the sheet: an indicator in a region and a period.</summary>
/// <param name="Released">What readers see for it now.</param>
/// <param name="Before">The period before, with entries over what is released: last month for a month, January–April for January–May.</param>
/// <param name="Explanation">The slot with everything entered, and what follows from it: growth, share, reconciliation, rank.</param>
public sealed record EntrySlot(Indicator Indicator, Region Region, Period Period, IReadOnlyList<EntryCell> Cells, SeriesPoint Released, SeriesPoint Before, Explanation Explanation)
{
    public EntryCell? Cell(Measure measure) => Cells.FirstOrDefault(cell => cell.Key.Measure == measure);
}
