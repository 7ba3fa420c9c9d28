using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.SheetLayouts;
using Xunit;

namespace GuangdongStats.Core.Tests.SheetLayouts;

public class HeadingReaderTests
{
    private static readonly Unit Sets = new("sets", new("套", "sets"));

    private static readonly HeadingReader Reader = new(new(
        [
            new("industrial-robots", new("工业机器人产量", "Output of industrial robots"), IndicatorKind.Flow, Sets, "robots", true, default, 0, true),
            new("ai-core-industry-scale", new("人工智能核心产业规模", "Scale of the core AI industry"), IndicatorKind.Flow, new("yuan", new("元", "yuan")), "ai", true, default, 1, false),
        ],
        [
            new("000000", new("全国", "China"), RegionLevel.Nation, null),
            new("440000", new("广东省", "Guangdong"), RegionLevel.Province, "000000"),
            new("440100", new("广州市", "Guangzhou"), RegionLevel.City, "440000"),
        ],
        []));

    [Theory]
    [InlineData("2025年1—5月", "2025 5 YearToDate")]
    [InlineData("１－５月", "5 YearToDate")] // full width
    [InlineData("2025年1-5月累计", "2025 5 YearToDate")]
    [InlineData("5月", "5")] // the month, or January to it: others say
    [InlineData("5月当月", "5 Month")]
    [InlineData("5月累计", "5 YearToDate")]
    [InlineData("2025-05", "2025 5")]
    [InlineData("2025/5", "2025 5")]
    [InlineData("202505", "2025 5")]
    [InlineData("2025M05", "2025 5")]
    [InlineData("2025.1-5", "2025 5 YearToDate")]
    [InlineData("2025年", "2025")]
    [InlineData("2025", "2025")]
    [InlineData("2024年全年", "2024 12 YearToDate")]
    [InlineData("2025年上半年", "2025 6 YearToDate")]
    [InlineData("一季度", "3 YearToDate")]
    [InlineData("2025年5月末", "2025 5 Point")]
    [InlineData("Jan–May 2025", "2025 5 YearToDate")]
    [InlineData("January-May", "5 YearToDate")]
    [InlineData("May 2025", "2025 5")]
    [InlineData("本月止累计", "YearToDate")]
    [InlineData("本月", "Month")]
    [InlineData("Cumulative", "YearToDate")]
    [InlineData("二季度", "leftOut=OtherPeriod")]
    [InlineData("3-5月", "leftOut=OtherPeriod")]
    [InlineData("填报日期2025年6月10日", "")] // when it was made, not what it is about
    [InlineData("广州", "440100")]
    [InlineData("全省", "440000")]
    [InlineData("Guangdong", "440000")]
    [InlineData("（一）工业机器人", "industrial-robots")]
    [InlineData("其中：工业机器人产量（万台）", "industrial-robots 万台")]
    [InlineData("Output of industrial robots (10,000 sets)", "industrial-robots 万 sets")]
    [InlineData("单位：万套、%", "万套、%")]
    [InlineData("计量单位：亿元", "亿元")]
    [InlineData("Unit: billion yuan", "billion yuan")]
    [InlineData("台/套", "台/套")]
    [InlineData("同比±%", "Growth %")]
    [InlineData("比上年同期增长（%）", "Growth %")]
    [InlineData("Year-on-year growth (%)", "Growth %")]
    [InlineData("占全国比重（%）", "Share %")] // no place
    [InlineData("累计增长%", "YearToDate Growth %")]
    [InlineData("产量 同比增长", "Growth")]
    [InlineData("上年同期", "leftOut=ComparableBase")]
    [InlineData("环比增长（%）", "% leftOut=MonthOnMonth")]
    [InlineData("全国排名", "leftOut=Rank")]
    [InlineData("序号", "leftOut=Serial")]
    [InlineData("完成率（%）", "% leftOut=Target")]
    [InlineData("备注", "leftOut=Note")]
    public void A_heading_says(string text, string expected)
    {
        var reading = Reader.Read(text);
        Assert.Null(reading.Doubt);
        Assert.Equal(expected, Words(reading.Meaning));
    }

    [Theory]
    [InlineData("外资企业工业机器人产量", LayoutDoubt.UnknownWords, "外资企业")]
    [InlineData("Robots exported", LayoutDoubt.UnknownWords, "robots exported")]
    [InlineData("珠三角", LayoutDoubt.UnknownPlace, "珠三角")]
    [InlineData("合计", LayoutDoubt.Total, "")]
    [InlineData("广州和全省", LayoutDoubt.Several, "")]
    [InlineData("2024年5月、2025年5月", LayoutDoubt.Several, "")]
    [InlineData("同比增长及占比", LayoutDoubt.Several, "")]
    public void What_is_not_clearly_one_thing_is_in_doubt(string text, LayoutDoubt doubt, string detail)
    {
        var reading = Reader.Read(text);
        Assert.Equal((doubt, detail), (reading.Doubt, reading.Detail));
        Assert.Null(reading.Meaning.Indicator);
        Assert.Null(reading.Meaning.Region);
    }

    [Theory]
    [InlineData("2025年1—5月各市产量（万套）", "2025年1—6月各市产量（万套）")]
    [InlineData("Output, Jan–May 2025", "Output, Jan–Jun 2025")]
    [InlineData("截至2025年5月", "截至2025年12月")]
    [InlineData("表3 2025-05", "表3 2025-11")]
    public void What_changes_from_month_to_month_is_not_in_its_key(string one, string other) => Assert.Equal(Reader.Read(one).Key, Reader.Read(other).Key);

    [Theory]
    [InlineData("12.47", "万套", "12.47万套")]
    [InlineData("超12.47", "万套", "超12.47万套")]
    [InlineData("12.47以上", "万套", "12.47万套以上")]
    [InlineData("(12.47)", "万套", "(12.47万套)")]
    [InlineData("12.47", "thousand sets", "12.47 thousand sets")]
    [InlineData("12.47万", "套", "12.47万")] // says its own
    [InlineData("—", "万套", "—")]
    [InlineData("未公布", "万套", "未公布")]
    [InlineData("很多", "万套", "很多")]
    public void A_cell_takes_the_unit_of_its_heading(string text, string unit, string expected) => Assert.Equal(expected, CellText.Under(unit, text, Sets));

    private static string Words(LineMeaning meaning) => string.Join(' ', new object?[]
    {
        meaning.Indicator, meaning.Region, meaning.Year, meaning.Month, meaning.Span, meaning.Measure, meaning.Unit, meaning.LeftOut is { } why ? $"leftOut={why}" : null,
    }.Where(part => part is not null));
}
