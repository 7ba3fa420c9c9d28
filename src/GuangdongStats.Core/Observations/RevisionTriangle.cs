using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Observations;

/// <summary>
/// What was shown of one measure of a series at the end of each day on which anything of it was released (R21): a row a period, the newest first, a column a
/// day. It is a triangle because a period has nothing before its first release.
/// </summary>
/// <param name="Days">In Guangdong, in order; each is the day of at least one release.</param>
public sealed record RevisionTriangle(Measure Measure, IReadOnlyList<DateOnly> Days, IReadOnlyList<RevisionRow> Rows)
{
    /// <param name="visible">All rows of the series that are known; of other measures too.</param>
    public static RevisionTriangle Build(SeriesKey key, Indicator indicator, IEnumerable<Observation> visible, Measure measure)
    {
        var rows = visible.Where(row => row.Measure == measure).OrderBy(row => row.Release.At).ToList();
        IReadOnlyList<DateOnly> days = [.. rows.Select(row => row.Release.Day).Distinct().Order()];
        var byDay = days.Select(day => Series.Build(key, indicator, rows.TakeWhile(row => row.Release.Day <= day))).ToList();
        return new(
            measure,
            days,
            [
                .. rows.Select(row => row.Period).Distinct().OrderDescending()
                    .Select(period => new RevisionRow(period, [.. byDay.Select(series => series.At(period).Of(measure)?.Shown)])),
            ]);
    }
}
