namespace GuangdongStats.Core.Formatting;

/// <summary>
/// Rounding half away from zero (四舍五入, R8): 12.45 → 12.5, −0.25 → −0.3. .NET's own default is half to even. Round once, from the
/// unrounded value: 12.445 to one digit is 12.4, never 12.5 through 12.45.
/// </summary>
public static class Rounding
{
    /// <param name="decimals">Digits after the point, 0…28.</param>
    public static decimal ToDecimals(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>The nearest multiple of a unit: 124,749 to the unit 100 is 124,700.</summary>
    /// <param name="unit">Positive: 100, 1, 0.1.</param>
    public static decimal ToUnit(decimal value, decimal unit) => ToDecimals(value / unit, 0) * unit;

    /// <summary>How many digits after the point a number printed to this unit has: 0 for 100 and 1, 1 for 0.1, 2 for 0.01.</summary>
    public static int DecimalsOf(decimal unit)
    {
        var decimals = 0;
        while (decimals < 28 && unit != decimal.Truncate(unit))
        {
            unit *= 10;
            decimals++;
        }

        return decimals;
    }
}
