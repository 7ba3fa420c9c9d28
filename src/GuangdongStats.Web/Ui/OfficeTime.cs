using System.Globalization;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Web.Ui;

/// <summary>Moments as the work pages write them in lists: in the time of Guangdong, in digits that need no language.</summary>
public static class OfficeTime
{
    /// <summary><c>2026-11-23 12:00:05</c>.</summary>
    /// <param name="utc">In UTC.</param>
    public static string Text(DateTime utc) => string.Create(CultureInfo.InvariantCulture, $"{ReleaseTime.DayAt(utc):yyyy-MM-dd} {ReleaseTime.TimeAt(utc):HH:mm:ss}");

    /// <inheritdoc cref="Text"/>
    /// <returns><c>2026-11-23 12:00</c>.</returns>
    public static string Minute(DateTime utc) => Text(utc)[..^3];
}
