using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>Growth computed from two published levels: to be labelled so, because it is not on a comparable basis (R2).</summary>
/// <param name="Percent">2.5 is +2.5%; null when undefined or only bounded.</param>
/// <param name="Interval">Where it lies given the printed digits; one-sided when a level is a bound; null when undefined.</param>
/// <param name="Why">Why it is undefined; null when there is an interval.</param>
public sealed record LevelGrowth(decimal? Percent, Interval? Interval, GrowthGap? Why);
