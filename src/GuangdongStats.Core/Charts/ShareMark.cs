using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts;

/// <summary>A region's share of the nation in one slot.</summary>
/// <param name="Computed">From both published levels, in percent, with its interval (R5, R7); null when a level is missing or a bound.</param>
/// <param name="PartSign">The sign of the region's level: a share of an estimate is one.</param>
/// <param name="Published">As a source printed it.</param>
public sealed record ShareMark(SeriesKey Key, Period Period, decimal? Computed, Interval? Interval, MarkSign PartSign, Charted Published, string Label)
{
    public bool IsEmpty => Computed is null && !Published.HasNumber;
}
