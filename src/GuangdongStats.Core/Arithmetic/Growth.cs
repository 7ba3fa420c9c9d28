using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>Growth on the same period a year earlier, in percent (R2, R10, R14).</summary>
public static class Growth
{
    /// <summary>100·(V/V(t−12) − 1) of two published levels (R2). A bound gives an interval only where that decides the sign (R14).</summary>
    public static LevelGrowth OfLevels(Figure now, Figure yearEarlier)
    {
        if (!now.HasNumber)
        {
            return Undefined(GrowthGap.NoLevel);
        }

        if (!yearEarlier.HasNumber)
        {
            return Undefined(GrowthGap.NoBase);
        }

        if (yearEarlier.Value <= 0 || yearEarlier is { IsExact: true, Interval.Low: <= 0 })
        {
            return Undefined(GrowthGap.BaseNotPositive);
        }

        if (now.Interval is not { } level || yearEarlier.Interval is not { } of)
        {
            return Undefined(GrowthGap.OnlyABound);
        }

        if (now.IsExact && yearEarlier.IsExact)
        {
            return new(((now.Value / yearEarlier.Value) - 1) * 100, InPercent(level / of), null);
        }

        var growth = of.Low > 0 ? InPercent(level / of) : AboveUpperBound(level, of);
        return growth is { } decided && !decided.Contains(0) ? new(null, decided, null) : Undefined(GrowthGap.OnlyABound);
    }

    /// <summary>The comparable base of a published level and its published growth; null when either is not exact or growth may be −100% or less.</summary>
    public static ImpliedBase? ImpliedBase(Figure level, Figure growth) =>
        level.IsExact && growth.IsExact && Factor(growth) is { Low: > 0 } factor
            ? new(level.Value / (1 + (growth.Value / 100)), level.Interval!.Value / factor)
            : null;

    /// <summary>1 + g/100 as an interval; null for an absence and for "about".</summary>
    internal static Interval? Factor(Figure growth) => growth.Interval is { } percent ? (percent * 0.01m) + Interval.Of(1) : null;

    private static Interval InPercent(Interval ratio) => (ratio - Interval.Of(1)) * 100;

    /// <summary>The base is known only to be small ("nearly", "under"), and a level is not negative: growth has a lower end only.</summary>
    private static Interval? AboveUpperBound(Interval level, Interval of) => level.Low is >= 0 and { } low && of.High is { } high
        ? Interval.Above(((low / high) - 1) * 100, level.LowOpen || of.HighOpen)
        : null;

    private static LevelGrowth Undefined(GrowthGap why) => new(null, null, why);
}
