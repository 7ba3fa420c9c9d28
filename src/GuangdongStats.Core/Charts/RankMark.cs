using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Charts;

/// <summary>A region in a ranking.</summary>
/// <param name="Rank">Among the regions with an exact level, from 1; null for a bound, which has no rank (R14).</param>
/// <param name="Share">Of the nation, in percent; null where it cannot be computed.</param>
public sealed record RankMark(Region Region, SeriesKey Key, Period Period, Charted Level, int? Rank, Interval? Share, string Label);
