using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>Change of unadjusted monthly output on the month before; always shown with <see cref="Label"/> (R19).</summary>
public static class MonthOnMonth
{
    public static LocalizedName Label { get; } = new("未经季节调整", "not seasonally adjusted");

    /// <summary>From April on: March's month before, February, is not collected alone (R1).</summary>
    public static LevelGrowth Of(Period month, Figure level, Figure levelMonthBefore) => month is { Span: Span.Month, EndMonth: > 3 }
        ? Growth.OfLevels(level, levelMonthBefore)
        : new(null, null, month is { Span: Span.Month, EndMonth: 3 } ? GrowthGap.NoBase : GrowthGap.NoLevel);
}
