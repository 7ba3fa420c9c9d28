using CsCheck;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Charts.Layouts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;
using static GuangdongStats.Core.Tests.Charts.Drawn;

namespace GuangdongStats.Core.Tests.Charts;

public sealed class LayoutTests
{
    [Fact]
    public void Nothing_of_output_and_growth_leaves_its_frame_and_no_two_labels_meet() => AnySeries.Sample(any =>
    {
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            var chart = OutputAndGrowth.Build(Robots, Province, any.Range, Series(any.Range.Span, any.Rows), null, language);
            if (chart.Refusal is null)
            {
                IsWellPlaced(chart.Draw());
            }
        }
    }, iter: 300);

    [Fact]
    public void Nothing_of_two_regions_leaves_its_frame_and_no_two_labels_meet() => AnySeries.Sample(any =>
    {
        var nation = any.Rows.Select(row => row with { Region = Region.NationCode }).ToList();
        var chart = OutputAndGrowth.Build(
            Robots, any.Range, (Nation, Of(Nation, Span.YearToDate, nation), null), (Province, Series(Span.YearToDate, any.Rows.Where((_, index) => index % 3 == 0)), null), Language.Chinese);
        if (chart.Refusal is null)
        {
            IsWellPlaced(chart.Draw());
        }
    }, iter: 200);

    [Fact]
    public void Nothing_of_overlaid_years_leaves_its_frame_and_no_two_names_meet() => AnySeries.Sample(any =>
    {
        var chart = YearsOverlaid.Build(Robots, Province, any.Range, Series(any.Range.Span, any.Rows), null, Language.English);
        if (chart.Refusal is null)
        {
            IsWellPlaced(chart.Draw());
            IsWellPlaced(chart.DrawNarrow());
        }
    }, iter: 200);

    [Fact]
    public void Nothing_of_shares_leaves_its_frame_and_no_two_labels_meet() =>
        Gen.Select(AnySeries, Gen.Int[1, 97].Array[140]).Sample((any, shares) =>
        {
            var whole = any.Rows.Where(row => row.Measure == Measure.Level && row.Figure.IsExact).Select((row, i) =>
                row with { Region = Region.NationCode, Figure = Figure.Exact((row.Figure.Value * 100 / shares[i]) + 1, 1) });
            var chart = NationalShare.Build(Robots, Province, any.Range, Series(Span.YearToDate, any.Rows), Of(Nation, Span.YearToDate, whole), Language.Chinese);
            if (chart.Refusal is null)
            {
                IsWellPlaced(chart.Draw());
                IsWellPlaced(chart.DrawNarrow());
            }
        }, iter: 200);

    [Theory]
    [InlineData("ytd-2024-12")]
    [InlineData("ytd-2022-12")]
    public void Nothing_of_a_ranking_leaves_its_frame_and_no_two_labels_meet(string slug)
    {
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            var chart = RankingTests.Of(ReferenceRows.IndustrialRobots, slug, language);
            IsWellPlaced(chart.Draw());
            IsWellPlaced(chart.DrawNarrow());
        }
    }

    [Fact]
    public void A_column_is_as_high_as_its_level_and_stands_on_zero() => AnySeries.Where(any => any.Rows.Any(row => row.Measure == Measure.Level)).Sample(any =>
    {
        var chart = Output(any.Range, any.Rows);
        var drawing = chart.Draw();
        var ticks = drawing.LeftTexts;
        var perPixel = Number(ticks[^1].Text) / (ticks[0].Y - ticks[^1].Y);
        foreach (var (mark, shape) in chart.Rows[0].Marks.Zip(drawing.Marks).Where(pair => pair.First.Level.HasNumber))
        {
            var heights = Points(shape.Shapes[0].Path).Select(point => point.Y).ToList();
            var level = (double)(mark.Level.Figure.Value / chart.Scale.Divisor);
            Assert.Equal(ticks[0].Y - 4, heights.Max(), 0.11);
            Assert.Equal(level / perPixel, heights.Max() - heights.Min(), 0.61); // a level of zero is still half a pixel high
        }
    }, iter: 100);

    [Fact]
    public void The_last_slot_is_always_named() => AnySeries.Where(any => any.Rows.Count > 0).Sample(any =>
    {
        var drawing = Output(any.Range, any.Rows).Draw();
        var last = Core.Formatting.PeriodText.Slot(any.Range.Slots()[^1], Language.Chinese);

        Assert.Contains(drawing.Texts, text => text.Ink == Ink.SlotText && text.Text == last && Math.Abs(text.X - (drawing.Marks[^1].Hit.X + (drawing.Marks[^1].Hit.Width / 2))) < 30);
    }, iter: 100);

    [Theory]
    [InlineData(8, 1)]
    [InlineData(24, 2)]
    [InlineData(48, 3)]
    [InlineData(60, 6)]
    public void Long_axes_name_every_second_third_or_sixth_month(int months, int step)
    {
        var to = Period.YearToDate(2025, 12);
        var range = new PeriodRange(to.Plus(1 - months), to);
        var names = Output(range, Level("ytd-2025-12", 10)).Draw().Texts.Where(text => text.Ink == Ink.SlotText).Select(text => text.Text).Distinct().ToList();

        Assert.All(names.Where(name => name != "1—2月"), name => Assert.Equal(0, int.Parse(name[2..^1], System.Globalization.CultureInfo.InvariantCulture) % step));
        Assert.Contains("1—12月", names);
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Half_years_are_named_in_every_year_or_in_none(Language language)
    {
        for (var years = 4; years <= 11; years++)
        {
            var chart = OutputAndGrowth.Build(Robots, Province, Range($"ytd-{2026 - years}-02", "ytd-2025-12"), Series(Span.YearToDate, Level("ytd-2025-12", 10)), null, language);
            var june = Core.Formatting.PeriodText.Slot(Period.YearToDate(2025, 6), language);

            Assert.True(chart.Draw().Texts.Count(text => text.Text == june) is var times && (times == 0 || times == years), $"{times} of {years}");
        }
    }

    [Theory]
    [InlineData(Language.Chinese, "1—2月")]
    [InlineData(Language.English, "Jan–Feb")]
    public void Among_months_january_to_february_is_named_in_every_year(Language language, string name)
    {
        var series = Series(Span.Month, Level("month-2026-08", 10));
        var drawing = OutputAndGrowth.Build(Robots, Province, Range("month-2024-01", "month-2026-08"), series, null, language).Draw();

        Assert.Equal(3, drawing.Texts.Count(text => text.Text == name));
        Assert.Contains(drawing.Texts, text => text.Text is "6月" or "Jun");
    }

    [Fact]
    public void Ten_years_are_named_by_year_and_only_the_last_slot_by_itself()
    {
        var texts = Output(Range("ytd-2016-02", "ytd-2026-08"), Level("ytd-2026-08", 10)).Draw().Texts;

        Assert.Equal(["1—8月"], texts.Where(text => text.Ink == Ink.SlotText).Select(text => text.Text));
        Assert.Equal(Enumerable.Range(2016, 11).Select(year => $"{year}年"), texts.Where(text => text.Ink == Ink.YearText).Select(text => text.Text).Order());
    }

    [Fact]
    public void Marks_are_hit_side_by_side_and_never_over_one_another() => AnySeries.Where(any => any.Rows.Count > 0).Sample(any =>
    {
        var hits = Output(any.Range, any.Rows).Draw().Marks.Select(mark => mark.Hit).ToList();

        Assert.Equal(any.Range.Slots().Count, hits.Count);
        Assert.All(hits.Zip(hits.Skip(1)), pair => Assert.Equal(pair.First.Right, pair.Second.X, tolerance: 1e-6));
    }, iter: 50);

    private static double Number(string text) => double.Parse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture);
}
