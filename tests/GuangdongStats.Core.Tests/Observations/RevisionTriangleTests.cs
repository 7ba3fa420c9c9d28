using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Observations;

public sealed class RevisionTriangleTests
{
    private static readonly SeriesKey Key = new(ReferenceRows.IndustrialRobots, Catalogue.Region.GuangdongCode, Span.YearToDate);

    private static readonly Observation Printed = ReferenceRows.Observations.First(row => row.Indicator == Key.Indicator && row.Region == Key.Region && row.Measure == Measure.Level && row.Period == Period.YearToDate(2025, 5));

    [Fact]
    public void Each_day_shows_what_was_known_at_its_end()
    {
        var triangle = Build(
            Edition(4, 100_000, 1, "2025-05-20"),
            Edition(5, 124_700, 1, "2025-06-15"),
            Edition(4, 101_000, 2, "2025-06-15"), // corrected on the day on which May came
            Edition(4, 101_000, 3, "2025-07-16"), // confirmed
            Edition(5, 124_700, 1, "2025-07-16") with { Measure = Measure.Growth });
        Assert.Equal([new(2025, 5, 20), new(2025, 6, 15), new(2025, 7, 16)], triangle.Days);
        Assert.Equal([Period.YearToDate(2025, 5), Period.YearToDate(2025, 4)], triangle.Rows.Select(row => row.Period));
        Assert.Equal([null, 124_700m, 124_700m], triangle.Rows[0].Shown.Select(row => row?.Figure.Value));
        Assert.Equal([100_000m, 101_000m, 101_000m], triangle.Rows[1].Shown.Select(row => row?.Figure.Value));
        Assert.Equal((0, 1), (triangle.Rows[0].Revisions, triangle.Rows[1].Revisions));
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(triangle.Rows[0].IsFirst));
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(triangle.Rows[1].IsRevised));
    }

    [Fact]
    public void Without_rows_it_is_empty() => Assert.Empty(Build().Rows);

    [Fact]
    public void The_last_day_of_every_real_series_is_what_the_series_shows()
    {
        foreach (var of in ReferenceRows.Observations.GroupBy(row => new SeriesKey(row.Indicator, row.Region, row.Period.Span)))
        {
            var indicator = ReferenceRows.Indicator(of.Key.Indicator);
            var (triangle, series) = (RevisionTriangle.Build(of.Key, indicator, of, Measure.Level), Series.Build(of.Key, indicator, of));
            Assert.All(triangle.Rows, row => Assert.Equal(series.At(row.Period).Level!.Shown, row.Shown[^1]));
        }
    }

    private static RevisionTriangle Build(params Observation[] rows) => RevisionTriangle.Build(Key, ReferenceRows.Indicator(Key.Indicator), rows, Measure.Level);

    private static Observation Edition(int month, decimal number, int vintage, string released) => Printed with
    {
        Period = Period.YearToDate(2025, month),
        Figure = Figure.Exact(number, 100),
        Vintage = vintage,
        Release = ReleaseTime.Parse(released, Period.YearToDate(2025, month), false),
    };
}
