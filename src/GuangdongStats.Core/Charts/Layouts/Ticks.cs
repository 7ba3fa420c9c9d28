using System.Globalization;
using GuangdongStats.Core.Formatting;

namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>Evenly spaced round numbers of an axis.</summary>
/// <param name="Low">The lowest tick: a multiple of the step.</param>
/// <param name="Intervals">One less than the ticks.</param>
public readonly record struct Ticks(double Low, double Step, int Intervals)
{
    /// <summary>Fewest and most spaces between ticks: 4 to 6 ticks.</summary>
    public const int FewestIntervals = 3, MostIntervals = 5;

    private static readonly double[] Round = [1, 2, 2.5, 4, 5, 10];

    public double High => Low + (Step * Intervals);

    public double At(int index) => Low + (Step * index);

    /// <summary>0 at the lowest tick, 1 at the highest.</summary>
    public double Fraction(double value) => (value - Low) / (High - Low);

    /// <summary>The smallest step of 1, 2, 2.5, 4 or 5 times a power of ten that is at least this long.</summary>
    public static double RoundUp(double length)
    {
        if (length <= 0)
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(length)));
        foreach (var factor in Round)
        {
            // A hair of tolerance: 0.3 / 3 is not to become the step 0.2.
            if (factor * power >= length * (1 - 1e-9))
            {
                return factor * power;
            }
        }

        return 10 * power;
    }

    /// <summary>Ticks from zero up to at least a largest number.</summary>
    public static Ticks FromZero(double largest)
    {
        var best = new Ticks(0, RoundUp(largest / FewestIntervals), FewestIntervals);
        for (var intervals = FewestIntervals + 1; intervals <= MostIntervals; intervals++)
        {
            var ticks = new Ticks(0, RoundUp(largest / intervals), intervals);
            if (ticks.High <= best.High)
            {
                best = ticks;
            }
        }

        return best;
    }

    /// <summary>The numbers beside the ticks, with the digits that the step needs and a typographic minus.</summary>
    public string Text(int index)
    {
        var value = (decimal)At(index);
        var decimals = Rounding.DecimalsOf((decimal)Step);
        return (value < 0 ? "−" : "") + Math.Abs(value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
