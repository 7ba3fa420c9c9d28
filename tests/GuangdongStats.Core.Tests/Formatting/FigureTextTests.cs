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
}
