using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Claims;

/// <summary>A month, or January–February, and its published growth in percent.</summary>
/// <param name="Growth">An absence when none of normal confidence is published.</param>
public sealed record GrowthMonth(Period Period, Figure Growth)
{
    /// <summary>Above the year before wherever in its interval the growth lies.</summary>
    public bool Rises => Growth.Interval is { Low: { } low } interval && (low > 0 || (low == 0 && interval.LowOpen));

    /// <summary>Not above it, wherever it lies.</summary>
    public bool DoesNotRise => Growth.Interval?.High is <= 0;
}
