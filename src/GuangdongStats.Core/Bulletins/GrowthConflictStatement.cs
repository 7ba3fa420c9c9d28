using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Bulletins;

/// <summary>Published growth and the published levels point in different directions (R2).</summary>
public sealed record GrowthConflictStatement(Indicator Indicator, Region Region, SeriesKey Key, Period Period, Reconciliation Reconciliation) : Statement;
