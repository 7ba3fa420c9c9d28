using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Bulletins;

/// <summary>
/// The names of the bound parts of a bulletin. A name says what stands there and never its value, so that a sentence in which it stands can be
/// said again with later figures. What is counted on a day carries the day: a later count is another fact.
/// </summary>
internal static class PartName
{
    public static string Of(FigureReference figure, string role = "") => string.Join('.',
    [
        figure.Key.Indicator,
        .. figure.Key.Region == Region.NationCode ? ["nation"] : Array.Empty<string>(),
        figure.Period.Span == Span.Point ? figure.Period.IsoMonth : figure.Measure.ToString().ToLowerInvariant(),
        .. role.Length > 0 ? [role] : Array.Empty<string>(),
    ]);

    public static string Streak(SeriesKey key) => $"{key.Indicator}.streak";

    public static string YearBeforeStreak(SeriesKey key) => $"{key.Indicator}.streak.before";

    public static string Target(string programme, string indicator, int year) => string.Create(CultureInfo.InvariantCulture, $"programme.{programme}.{indicator}.{year}");
}
