using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>A number entered in 万 or 亿 where base units are asked, or the reverse: V/V(t−12) near 10^±4 or 10^±8 asks (R12).</summary>
public static class UnitSlip
{
    /// <summary>Real growth between a third and threefold is told apart from a slipped unit.</summary>
    private const decimal Near = 3;

    /// <summary>By which power of ten the number seems to have slipped: −8, −4, 4 or 8; null when it does not, or nothing can be said.</summary>
    public static int? Suspected(decimal value, decimal yearEarlier)
    {
        if (value <= 0 || yearEarlier <= 0)
        {
            return null;
        }

        foreach (var power in new[] { 4, 8 })
        {
            var factor = power == 4 ? 10_000m : 100_000_000m;
            if (IsNear(value / yearEarlier / factor))
            {
                return power;
            }

            if (IsNear(value * factor / yearEarlier))
            {
                return -power;
            }
        }

        return null;
    }

    /// <summary>
    /// Against the same period a year earlier; where that has no level, against the last one of the year between. A bound counts with its
    /// number: it is asked about its unit, nothing is derived from it.
    /// </summary>
    internal static IEnumerable<Finding> Of(Examined slot)
    {
        if (!slot.AddsUp || slot.Point.Firm(Measure.Level) is not { } level)
        {
            return [];
        }

        var before = slot.Series.At(slot.Period.YearEarlier);
        if (before.Firm(Measure.Level) is null)
        {
            before = slot.Series.Points.LastOrDefault(point => point.Period < slot.Period && point.Period > slot.Period.YearEarlier && point.Firm(Measure.Level) is not null);
        }

        return before?.Firm(Measure.Level) is { } comparable && Suspected(level.Value, comparable.Value) is { } power
            ? [new(
                Check.UnitSlip,
                [slot.Own(Measure.Level, level), slot.Concern(slot.Region, before.Period, Measure.Level, comparable)],
                new(power, DifferenceUnit.PowerOfTen))]
            : [];
    }

    private static bool IsNear(decimal ratio) => ratio is >= 1 / Near and <= Near;
}
