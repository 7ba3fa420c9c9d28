using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Tests.Support;

internal static class Containing
{
    /// <summary>
    /// Contains, up to the last digits of decimal and double: a true value that lies on an end of what was printed comes out of another order
    /// of operations a 28th digit beside it.
    /// </summary>
    public static bool Holds(this Interval interval, decimal truth)
    {
        var noise = 1e-10m * Math.Max(1, Math.Abs(truth));
        return truth >= interval.Low!.Value - noise && truth <= interval.High!.Value + noise;
    }
}
