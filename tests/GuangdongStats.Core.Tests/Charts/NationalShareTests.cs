using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Tests.Charts.Drawn;

namespace GuangdongStats.Core.Tests.Charts;

public sealed class NationalShareTests
{
    [Fact]
    public void The_published_and_the_computed_share_of_a_period_stand_side_by_side()
    {
        var chart = Guangdong(Language.Chinese);
        var mark = chart.Marks.Single(mark => mark.Period == Period.Parse("ytd-2025-05"));

        Assert.Equal("2025年1—5月，按公布数计算43.4%，公布超40%", mark.Label);
        Assert.InRange(mark.Interval!.Value.Low!.Value, 43.40m, 43.45m);
        Assert.InRange(mark.Interval!.Value.High!.Value, 43.40m, 43.45m);
        Assert.Equal(BoundEnd.Lower, mark.Published.End);
        Assert.Equal("January–May 2025, computed 43.4%, published over 40%", Guangdong(Language.English).Marks.Single(m => m.Period == mark.Period).Label);
    }

    [Fact]
    public void Only_slots_with_a_share_are_marks_and_none_are_joined()
    {
        var chart = Guangdong(Language.Chinese);
        var drawing = chart.Draw();

        Assert.Equal(chart.Marks.Where(mark => !mark.IsEmpty).Select(mark => mark.Label), drawing.Marks.Select(mark => mark.Label));
        Assert.DoesNotContain(drawing.Back, shape => shape.Ink is Ink.Line or Ink.NationLine);
    }

    [Fact]
    public void A_computed_share_is_filled_with_its_interval_and_a_published_one_is_hollow()
    {
        var range = Range("ytd-2025-11", "ytd-2025-12");
        var rows = new[]
        {
            Row("ytd-2025-12", Measure.Level, Figure.Exact(40_000, 10_000)), Row("ytd-2025-12", Measure.Level, Figure.Exact(100_000, 10_000), Nation),
            Row("ytd-2025-11", Measure.Share, Figure.Exact(41, 1)),
        };
        var chart = NationalShare.Build(Robots, Province, range, Series(Span.YearToDate, rows), Of(Nation, Span.YearToDate, rows), Language.Chinese);
        var marks = chart.Draw().Marks;
        var perPercent = 1 / Tick(chart.Draw());
        var bar = Points(marks[1].Shapes[0].Path).Select(point => point.Y).ToList();

        Assert.Equal(Fill.Hollow, marks[0].Shapes[0].Fill);
        Assert.Equal((Ink.Interval, Fill.Solid), (marks[1].Shapes[0].Ink, marks[1].Shapes[1].Fill));
        Assert.Equal((45 / 0.95) - (35 / 1.05), (bar.Max() - bar.Min()) / perPercent, 0.3);

        static double Tick(Drawing drawing) =>
            double.Parse(drawing.LeftTexts[^1].Text, System.Globalization.CultureInfo.InvariantCulture) / (drawing.LeftTexts[0].Y - drawing.LeftTexts[^1].Y);
    }

    [Theory]
    [InlineData("ytd-2020-12", "ytd-2026-02")]
    [InlineData("ytd-2020-12", "ytd-2026-04")]
    [InlineData("ytd-2020-02", "ytd-2026-03")]
    public void A_year_steps_aside_for_a_short_last_one_instead_of_losing_its_name(string from, string to)
    {
        var rows = new[] { Row(from, Measure.Share, Figure.Exact(40, 1)), Row(to, Measure.Share, Figure.Exact(41, 1)) };
        var chart = NationalShare.Build(Robots, Province, Range(from, to), Series(Span.YearToDate, rows), Of(Nation, Span.YearToDate, rows), Language.Chinese);
        var years = chart.Draw().Texts.Where(text => text.Ink == Ink.YearText).OrderBy(text => text.X).ToList();

        Assert.Equal(Enumerable.Range(2021, 6).Select(year => $"{year}年"), years.Select(text => text.Text).SkipWhile(text => text == "2020年"));
        Assert.All(years.Zip(years.Skip(1)), pair => Assert.True(pair.First.Box.Right <= pair.Second.Box.X));
    }

    [Fact]
    public void A_bound_gives_no_share()
    {
        var rows = new[] { Row("ytd-2025-12", Measure.Level, Figure.Bound(Relation.Over, 40)), Level("ytd-2025-12", 100, Nation) };
        var chart = NationalShare.Build(Robots, Province, Range("ytd-2025-12", "ytd-2025-12"), Series(Span.YearToDate, rows), Of(Nation, Span.YearToDate, rows), Language.Chinese);

        Assert.NotNull(chart.Refusal);
    }

    [Fact]
    public void The_nation_has_no_share_of_itself()
    {
        var rows = new[] { Level("ytd-2025-12", 100, Nation) };
        var nation = Of(Nation, Span.YearToDate, rows);

        Assert.Contains("没有意义", NationalShare.Build(Robots, Nation, Range("ytd-2025-12", "ytd-2025-12"), nation, nation, Language.Chinese).Refusal);
    }

    [Fact]
    public void The_years_before_the_first_share_are_not_drawn() =>
        Assert.Equal("ytd-2020-02", Guangdong(Language.Chinese, "2016-01").Slots[0].Slug);

    [Fact]
    public void The_table_has_the_same_shares_as_the_chart()
    {
        var chart = Guangdong(Language.Chinese);

        Assert.Equal(chart.Marks.Count(mark => !mark.IsEmpty), chart.Table.Rows.Count);
        Assert.All(chart.Marks.Where(mark => !mark.IsEmpty).Reverse().Zip(chart.Table.Rows), pair =>
        {
            Assert.Equal(pair.First.Computed is not null, pair.Second.Cells[0].HasNumber);
            Assert.Equal(pair.First.Published.HasNumber, pair.Second.Cells[1].HasNumber);
            Assert.All(pair.Second.Cells.Where(cell => cell.HasNumber), cell => Assert.Contains(cell.Text, pair.First.Label, StringComparison.Ordinal));
        });
    }

    private static NationalShare Guangdong(Language language, string from = "2020-01") => NationalShare.Build(
        ReferenceRows.Indicator(ReferenceRows.IndustrialRobots), Province, Range("ytd-" + from, "ytd-2026-08"),
        ReferenceRows.Series(ReferenceRows.IndustrialRobots, Region.GuangdongCode),
        ReferenceRows.Series(ReferenceRows.IndustrialRobots, Region.NationCode), language);
}
