using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Checks;

/// <summary>What holds for every value that the printed digits and bounds allow (R7, R14).</summary>
internal static class Certainty
{
    /// <summary>No value of the first is as small as the largest of the other.</summary>
    public static bool IsAbove(this Interval one, Interval other) =>
        one.Low is { } low && other.High is { } high && (low > high || (low == high && (one.LowOpen || other.HighOpen)));

    /// <summary>
    /// How far apart two figures are that cannot be equal: of exact ones the difference of the printed numbers, so that a reader can repeat
    /// it; else the least difference.
    /// </summary>
    public static decimal Apart(Figure one, Figure other) => one.IsExact && other.IsExact ? one.Value - other.Value : Apart(one.Interval!.Value, other.Interval!.Value);

    /// <summary>The least difference of two intervals that do not meet: positive when the first lies above.</summary>
    public static decimal Apart(Interval one, Interval other) => one.IsAbove(other) ? one.Low!.Value - other.High!.Value : one.High!.Value - other.Low!.Value;
}
