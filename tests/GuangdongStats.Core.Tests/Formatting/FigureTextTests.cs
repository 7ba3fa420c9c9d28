using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Formatting;

public class FigureTextTests
{
    private static readonly Indicator Robots =
        new("industrial-robots", new("工业机器人产量", "Industrial robots"), IndicatorKind.Flow, Some.Sets, "robots", true, default, 0, true);

    private static readonly Region Guangdong = new(Region.GuangdongCode, new("广东省", "Guangdong"), RegionLevel.Province, Region.NationCode);

    [Theory]
    [InlineData(Measure.Level, 124700, 100, "12.47万套", "124,700 sets")]
    [InlineData(Measure.Growth, 33, 1, "+33%", "+33%")]
    [InlineData(Measure.Share, 43.4, 0.1, "43.4%", "43.4%")]
    public void A_value_prints_as_its_measure_does(Measure measure, double value, double precision, string chinese, string english)
    {
        var figure = Figure.Exact((decimal)value, (decimal)precision);
        Assert.Equal(chinese, FigureText.Value(figure, measure, Some.Sets, Language.Chinese));
        Assert.Equal(english, FigureText.Value(figure, measure, Some.Sets, Language.English));
    }

    [Theory]
    [InlineData(Measure.Level, "2025年1—5月广东省工业机器人产量（水平值）", "Industrial robots, Guangdong, January–May 2025 (level)")]
    [InlineData(Measure.Share, "2025年1—5月广东省工业机器人产量（全国占比）", "Industrial robots, Guangdong, January–May 2025 (share of the nation)")]
    public void A_name_says_what_where_when_and_how(Measure measure, string chinese, string english)
    {
        var period = Period.YearToDate(2025, 5);
        Assert.Equal(chinese, FigureText.Name(Robots, Guangdong, period, measure, Language.Chinese));
        Assert.Equal(english, FigureText.Name(Robots, Guangdong, period, measure, Language.English));
    }

    [Theory]
    [InlineData(Measure.Level, 124700, 100, 124800, 100, "+0.08%", "+0.08%")]
    [InlineData(Measure.Level, 200000, 100, 100000, 100, "−50.00%", "−50.00%")]
    [InlineData(Measure.Growth, 33, 1, 32.4, 0.1, "−1个百分点", "down 1 percentage points")] // as coarse as the coarser of the two
    [InlineData(Measure.Share, 43.4, 0.1, 44.0, 0.1, "+0.6个百分点", "up 0.6 percentage points")]
    [InlineData(Measure.Share, 43.4, 0.1, 43.4, 0.1, "不变", "unchanged")]
    [InlineData(Measure.Level, 0, 1, 12, 1, null, null)] // no percentage of nothing
    public void A_level_differs_in_percent_and_a_rate_in_points(Measure measure, double before, double unitBefore, double after, double unitAfter, string? chinese, string? english)
    {
        var (old, now) = (Figure.Exact((decimal)before, (decimal)unitBefore), Figure.Exact((decimal)after, (decimal)unitAfter));
        Assert.Equal(chinese, FigureText.Difference(measure, old, now, Language.Chinese));
        Assert.Equal(english, FigureText.Difference(measure, old, now, Language.English));
    }

    [Fact]
    public void From_a_bound_or_an_absence_no_difference_is_told()
    {
        var exact = Figure.Exact(40, 1);
        Assert.Null(FigureText.Difference(Measure.Share, Figure.Bound(Relation.Over, 40), exact, Language.Chinese));
        Assert.Null(FigureText.Difference(Measure.Share, exact, Figure.Absent(Absence.NotYetPublished), Language.Chinese));
    }
}
