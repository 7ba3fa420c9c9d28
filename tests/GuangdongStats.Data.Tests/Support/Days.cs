using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Tests.Support;

/// <summary>Moments that tests ask about, in UTC.</summary>
internal static class Days
{
    /// <summary>The day on which the reference figures were collected.</summary>
    public static DateTime Collected { get; } = EndOf(2026, 11, 23);

    public static DateTime EndOf(int year, int month, int day) => ReleaseTime.EndOf(new(year, month, day));

    public static DateTime StartOf(int year, int month, int day) => ReleaseTime.StartOf(new(year, month, day));
}
