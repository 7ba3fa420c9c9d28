using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Tests.Charts.Drawn;

namespace GuangdongStats.Core.Tests.Charts;

public sealed class OutputAndGrowthTests
{
    [Fact]
    public void A_year_of_months_has_eleven_slots_and_its_first_is_the_year_to_date_of_february()
    {
        var chart = Output(Range("month-2025-01", "month-2025-12"), Level("ytd-2025-02", 90), Level("month-2025-03", 50));

        Assert.Equal(11, chart.Slots.Count);
        Assert.Equal("ytd-2025-02", chart.Slots[0].Slug);
        Assert.Equal(Span.YearToDate, chart.Rows[0].Marks[0].Key.Span);
        Assert.Equal(90, chart.Rows[0].Marks[0].Level.Figure.Value);
        Assert.Equal("2025年1—2月，90套", chart.Rows[0].Marks[0].Label);
        Assert.Single(chart.Draw().Texts, text => text.Text == "1—2月");
    }

    [Fact]
    public void A_label_says_period_level_growth_and_what_is_doubtful_in_both_languages()
    {
        var series = Series(Span.YearToDate, [
            Row("ytd-2025-05", Measure.Level, Figure.Exact(124_700, 100)),
            Row("ytd-2025-05", Measure.Growth, Figure.Exact(33, 1), confidence: Confidence.Low)]);
        string In(Language language) => OutputAndGrowth.Build(Robots, Province, Range("ytd-2025-05", "ytd-2025-05"), series, null, language).Rows[0].Marks[0].Label;

        Assert.Equal("2025年1—5月，12.47万套，同比+33%，可信度低", In(Language.Chinese));
        Assert.Equal("January–May 2025, 124,700 sets, +33% year on year, low confidence", In(Language.English));
    }

    [Fact]
    public void With_a_region_beside_every_label_names_its_region()
    {
        var rows = new[] { Level("ytd-2025-05", 300, Nation), Growth("ytd-2025-05", 33) };
        var range = Range("ytd-2025-05", "ytd-2025-05");
        var chart = OutputAndGrowth.Build(Robots, range, (Nation, Of(Nation, Span.YearToDate, rows), null), (Province, Of(Province, Span.YearToDate, rows), null), Language.Chinese);

        Assert.Equal(["2025年1—5月，全国，300套", "2025年1—5月，广东省，产量未见公布，同比+33.0%"], chart.Draw().Marks.Select(mark => mark.Label));
    }

    [Fact]
    public void A_missing_slot_is_an_empty_mark_that_says_why_and_no_zero()
    {
        var chart = Output(Range("ytd-2025-02", "ytd-2025-04"), Level("ytd-2025-02", 50), Level("ytd-2025-04", 60));
        var drawing = chart.Draw();

        Assert.True(chart.Rows[0].Marks[1].IsEmpty);
        Assert.Equal("2025年1—3月，未见公布", drawing.Marks[1].Label);
        Assert.Empty(drawing.Marks[1].Shapes);
        Assert.Single(drawing.Back, shape => shape.Ink == Ink.Dash);
        Assert.Equal("[x]", chart.Table.Rows[1].Cells[0].Text);
        Assert.Equal("未见公布", chart.Table.Rows[1].Remarks);
    }

    [Fact]
    public void A_gap_in_growth_is_a_gap_in_the_line()
    {
        var drawing = Output(Range("ytd-2025-02", "ytd-2025-07"), new[] { 2, 3, 5, 6, 7 }.Select(month => Growth($"ytd-2025-0{month}", month))).Draw();

        Assert.Equal(2, Assert.Single(drawing.Back, shape => shape.Ink == Ink.Line).Path.Count(c => c == 'M'));
    }

    [Fact]
    public void A_bound_breaks_the_line_and_is_drawn_with_an_arrow()
    {
        var drawing = Output(Range("ytd-2025-02", "ytd-2025-04"), Growth("ytd-2025-02", 5), Row("ytd-2025-03", Measure.Growth, Figure.Bound(Relation.Over, 30)), Growth("ytd-2025-04", 7)).Draw();

        Assert.DoesNotContain(drawing.Back, shape => shape.Ink == Ink.Line);
        Assert.Equal(2, drawing.Marks[1].Shapes.Count);
    }

    [Theory]
    [InlineData(Relation.Over, true)]
    [InlineData(Relation.AtLeast, true)]
    [InlineData(Relation.Nearly, false)]
    [InlineData(Relation.Under, false)]
    public void The_arrow_of_a_bound_points_to_where_the_true_number_lies(Relation relation, bool up)
    {
        var shapes = Output(Range("ytd-2025-02", "ytd-2025-02"), Row("ytd-2025-02", Measure.Level, Figure.Bound(relation, 1000))).Draw().Marks[0].Shapes;
        var arrow = Points(shapes[1].Path).ToList();
        var (tip, sides) = (arrow[^2], (arrow[^3], arrow[^1])); // the last three points are the arrow's head

        Assert.Equal(Fill.Open, shapes[0].Fill);
        Assert.Equal(up, tip.Y < sides.Item1.Y && tip.Y < sides.Item2.Y);
    }

    [Fact]
    public void A_forecast_is_never_charted_even_where_it_is_the_row_that_is_shown()
    {
        var forecast = Row("ytd-2025-12", Measure.Level, Figure.Exact(900, 1), basis: Basis.Forecast);
        var doubtful = Row("ytd-2025-12", Measure.Level, Figure.Exact(700, 1), confidence: Confidence.Low, source: "b");
        var range = Range("ytd-2025-11", "ytd-2025-12");

        Assert.True(Output(range, Level("ytd-2025-11", 600), forecast).Rows[0].Marks[1].IsEmpty);
        var charted = Output(range, Level("ytd-2025-11", 600), forecast, doubtful).Rows[0].Marks[1].Level;
        Assert.Equal((700m, MarkSign.LowConfidence), (charted.Figure.Value, charted.Sign));
    }

    [Fact]
    public void Points_in_time_of_a_flow_are_refused_with_a_reason()
    {
        var series = ReferenceRows.Series(ReferenceRows.CoreAi, Region.GuangdongCode, Span.Point);
        var chart = OutputAndGrowth.Build(
            ReferenceRows.Indicator(ReferenceRows.CoreAi), Province, Range("point-2020-01", "point-2026-08"), series, null, Language.English);

        Assert.Contains("not charted", chart.Refusal);
        Assert.All(chart.Rows[0].Marks, mark => Assert.True(mark.IsEmpty));
    }

    [Fact]
    public void Nothing_to_draw_is_said_and_not_drawn() =>
        Assert.NotNull(Output(Range("ytd-2025-02", "ytd-2025-05")).Refusal);

    [Fact]
    public void The_legend_names_only_signs_that_the_chart_holds()
    {
        var range = Range("ytd-2025-02", "ytd-2025-03");
        IEnumerable<string> Legend(params Observation[] rows) => Output(range, rows).Legend.Select(entry => entry.Text);
        var plain = Level("ytd-2025-02", 10);

        Assert.Equal(["产量", "无数据"], Legend(plain));
        Assert.Equal(["产量", "同比"], Legend(plain, Growth("ytd-2025-03", 1)));
        Assert.Contains("快报", Legend(plain, Row("ytd-2025-03", Measure.Level, Figure.Exact(20, 1), status: Status.Preliminary)));
        Assert.Contains("估计", Legend(plain, Row("ytd-2025-03", Measure.Level, Figure.Exact(20, 1), basis: Basis.Estimate)));
        Assert.Contains("可信度低", Legend(plain, Row("ytd-2025-03", Measure.Level, Figure.Exact(20, 1), confidence: Confidence.Low)));
        Assert.Contains("上限（近、不足）", Legend(plain, Row("ytd-2025-03", Measure.Level, Figure.Bound(Relation.Nearly, 20))));
        Assert.Contains("约数", Legend(plain, Row("ytd-2025-03", Measure.Level, Figure.Bound(Relation.About, 20))));
    }

    [Fact]
    public void The_three_signs_are_three_different_fillings_and_three_different_points()
    {
        var fills = new[] { MarkSign.None, MarkSign.Preliminary, MarkSign.Estimate, MarkSign.LowConfidence };
        var drawing = Output(
            Range("ytd-2025-02", "ytd-2025-05"),
            [
                .. Both("ytd-2025-02"),
                .. Both("ytd-2025-03", status: Status.Preliminary),
                .. Both("ytd-2025-04", basis: Basis.Estimate),
                .. Both("ytd-2025-05", confidence: Confidence.Low),
            ]).Draw();

        Assert.Equal(fills.Length, drawing.Marks.Select(mark => mark.Shapes[0].Fill).Distinct().Count());
        Assert.Equal(fills.Length, drawing.Marks.Select(mark => (mark.Shapes[1].Fill, string.Concat(mark.Shapes[1].Path.Where(char.IsAsciiLetter)))).Distinct().Count());

        static IEnumerable<Observation> Both(string slug, Status status = Status.AsPublished, Basis basis = Basis.Reported, Confidence confidence = Confidence.Normal) =>
        [
            Row(slug, Measure.Level, Figure.Exact(100, 1), null, basis, status, confidence),
            Row(slug, Measure.Growth, Figure.Exact(10, 1), null, basis, status, confidence),
        ];
    }

    [Fact]
    public void The_table_has_the_charts_slots_the_newest_first_with_the_same_texts_as_the_labels()
    {
        var chart = National(Span.Month, "2024-01", "2026-08");

        Assert.Equal(chart.Slots.Reverse().Select(slot => PeriodText.Long(slot, Language.Chinese)), chart.Table.Rows.Select(row => row.Head));
        Assert.All(chart.Rows[0].Marks.Zip(chart.Table.Rows.Reverse()), pair =>
        {
            Assert.Contains(pair.Second.Cells[0].Text, pair.First.Label, StringComparison.Ordinal);
            Assert.Contains(pair.Second.Cells[1].Text, pair.First.Label, StringComparison.Ordinal);
            Assert.Equal((pair.First.Key, pair.First.Period), (pair.Second.Cells[0].Key, pair.Second.Cells[0].Period));
        });
    }

    [Fact]
    public void The_sentence_sums_up_the_latest_level_and_the_extremes_of_growth()
    {
        var chinese = National(Span.YearToDate, "2025-02", "2026-08").Summary;
        var english = National(Span.YearToDate, "2025-02", "2026-08", Language.English).Summary;

        Assert.StartsWith("2025年1—2月至2026年1—8月。全国：最近一期产量为2026年1—8月的72.9352万套，同比+29.0%；同比增速最高+35.6%（2025年1—6月）", chinese);
        Assert.StartsWith("From January–February 2025 to January–August 2026. China: the latest level is 729,352 sets for January–August 2026, +29.0% year on year; growth was highest at +35.6% (January–June 2025)", english);
    }

    [Fact]
    public void A_chart_that_begins_where_a_series_does_not_says_how_much_is_known() =>
        Assert.Contains("3期中1期有产量", Output(Range("ytd-2025-02", "ytd-2025-04"), Level("ytd-2025-03", 50)).Summary);

    [Fact]
    public void Sources_are_named_by_how_much_they_gave_and_dated_by_the_latest_release()
    {
        var chart = Output(
            Range("ytd-2025-02", "ytd-2025-05"),
            Row("ytd-2025-02", Measure.Level, Figure.Exact(1, 1), source: "a", day: "2025-03-20"),
            Row("ytd-2025-03", Measure.Level, Figure.Exact(2, 1), source: "b", day: "2025-04-20"),
            Row("ytd-2025-04", Measure.Level, Figure.Exact(3, 1), source: "b", day: "2025-05-21"));

        Assert.Equal("publisher b、publisher a", chart.Sources.PublishersIn(Language.Chinese));
        Assert.Equal("2025年5月21日", chart.Sources.UpdatedIn(Language.Chinese));
    }

    private static OutputAndGrowth National(Span span, string from, string to, Language language = Language.Chinese)
    {
        var range = Range($"{Spans.Code(span)}-{from}", $"{Spans.Code(span)}-{to}");
        return OutputAndGrowth.Build(
            ReferenceRows.Indicator(ReferenceRows.IndustrialRobots), ReferenceRows.Region(Region.NationCode), range,
            ReferenceRows.Series(ReferenceRows.IndustrialRobots, Region.NationCode, span),
            ReferenceRows.Series(ReferenceRows.IndustrialRobots, Region.NationCode), language);
    }
}
