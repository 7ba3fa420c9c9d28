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

    private static bool IsNear(decimal ratio) => ratio is >= 1 / Near and <= Near;
}
