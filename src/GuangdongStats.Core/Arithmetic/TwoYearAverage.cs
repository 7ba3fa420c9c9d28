using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Arithmetic;

/// <summary>100·(√((1+g_t)(1+g_{t−12})) − 1): the geometric mean of two years' comparable growth (R17).</summary>
/// <param name="Percent">Average growth a year.</param>
/// <param name="BaseEffect">g_{t−12}, to be shown beside g_t.</param>
public sealed record TwoYearAverage(decimal Percent, Interval Interval, Figure BaseEffect)
{
    /// <summary>Null unless both are exact and above −100%.</summary>
    public static TwoYearAverage? Of(Figure growth, Figure growthYearEarlier)
    {
        if (!growth.IsExact || !growthYearEarlier.IsExact
            || Growth.Factor(growth) is not { Low: >= 0 } now || Growth.Factor(growthYearEarlier) is not { Low: >= 0 } before)
        {
            return null;
        }

        return new(
            Mean(1 + (growth.Value / 100), 1 + (growthYearEarlier.Value / 100)),
            Interval.Closed(Mean(now.Low!.Value, before.Low!.Value), Mean(now.High!.Value, before.High!.Value)),
            growthYearEarlier);
    }

    private static decimal Mean(decimal one, decimal other) => (SquareRoot(one * other) - 1) * 100;

    /// <summary>Newton's method from the double root, which is right to 15 digits: one step more is right to decimal's 28.</summary>
    private static decimal SquareRoot(decimal square)
    {
        if (square == 0)
        {
            return 0;
        }

        var root = (decimal)Math.Sqrt((double)square);
        return (root + (square / root)) / 2;
    }
}
