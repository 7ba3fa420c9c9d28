using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>
/// Published growth beside the growth computed from the published levels (R2): direct growth d = 100·(V(t)/V(t−12) − 1), implied base
/// B* = V/(1 + g/100), base gap s = 100·(B*/V(t−12) − 1).
/// </summary>
/// <param name="Published">g, as printed.</param>
/// <param name="DirectGrowth">d in percent.</param>
/// <param name="PublishedBase">V(t−12), as printed.</param>
/// <param name="BaseGapPercent">s: how far the comparable base is from the level published a year earlier.</param>
public sealed record Reconciliation(
    GrowthVerdict Verdict,
    Figure Published,
    decimal DirectGrowth,
    Interval DirectInterval,
    Figure PublishedBase,
    ImpliedBase ImpliedBase,
    decimal BaseGapPercent)
{
    /// <summary>Published growth less direct growth, in points.</summary>
    public decimal GrowthGapPoints => Published.Value - DirectGrowth;

    /// <summary>Null unless level, growth and the level of a year earlier are all exact and their ratios defined.</summary>
    /// <param name="thresholdPercent">A base gap above it is implausible.</param>
    public static Reconciliation? Of(Figure level, Figure growth, Figure levelYearEarlier, decimal thresholdPercent = 50)
    {
        if (Growth.ImpliedBase(level, growth) is not { } implied
            || Growth.OfLevels(level, levelYearEarlier) is not { Percent: { } direct, Interval: { } interval })
        {
            return null;
        }

        // The largest number that is stored, all but lost, beside the smallest one: in percent it would leave decimal's range.
        var gap = (Math.Min(implied.Value / levelYearEarlier.Value, decimal.MaxValue / 200) - 1) * 100;
        var agrees = interval.Meets(growth.Interval!.Value);
        // Where the printed digits allow both numbers to be the same, no sign conflict is claimed: 0.0% against +0.03% agrees (R7).
        var verdict = !agrees && Math.Sign(direct) != Math.Sign(growth.Value) ? GrowthVerdict.SignConflict
            : Math.Abs(gap) > thresholdPercent ? GrowthVerdict.Implausible
            : agrees ? GrowthVerdict.Agrees
            : GrowthVerdict.BaseChanged;
        return new(verdict, growth, direct, interval, levelYearEarlier, implied, gap);
    }
}
