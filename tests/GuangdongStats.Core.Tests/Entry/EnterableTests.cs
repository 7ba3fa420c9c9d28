using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.Entry;

public class EnterableTests
{
    private static readonly Core.Catalogue.Catalogue Places = ReferenceRows.TheCatalogue();

    [Theory]
    [InlineData("industrial-robots", "440000", "ytd-2026-11", Measure.Share, null)]
    [InlineData("industrial-robots", "440000", "ytd-2026-12", Measure.Level, Refusal.PeriodNotReported)] // begins in a week
    [InlineData("industrial-robots", "440000", "ytd-2026-02", Measure.Level, null)]
    [InlineData("industrial-robots", "440000", "ytd-2026-01", Measure.Level, Refusal.PeriodNotReported)] // R1
    [InlineData("industrial-robots", "440000", "month-2026-02", Measure.Level, Refusal.PeriodNotReported)] // R1
    [InlineData("industrial-robots", "440000", "month-2026-03", Measure.Level, null)]
    [InlineData("industrial-robots", "000000", "ytd-2026-10", Measure.Share, Refusal.NotFound)] // the whole
    [InlineData("ai-core-enterprises", "440000", "point-2026-01", Measure.Level, null)] // a stock has a January
    [InlineData("ai-core-enterprises", "440000", "ytd-2026-10", Measure.Level, Refusal.PeriodNotReported)]
    [InlineData("ai-core-industry-share-of-national", "440000", "ytd-2026-10", Measure.Share, Refusal.NotFound)] // is one
    [InlineData("nothing", "440000", "ytd-2026-10", Measure.Level, Refusal.NotFound)]
    [InlineData("industrial-robots", "44", "ytd-2026-10", Measure.Level, Refusal.NotFound)]
    public void What_can_be_entered_follows_from_indicator_region_and_day(string indicator, string region, string period, Measure measure, Refusal? why) =>
        Assert.Equal(why, Enterable.WhyNot(new(indicator, region, Period.Parse(period), measure), Places, new(2026, 11, 23)));

    [Theory]
    [InlineData("前期数据修订：两家企业核减", "两家企业核减")]
    [InlineData("同比较高因基数低\n前期数据修订: 核减", "核减")]
    [InlineData("Earlier months revised: two late reports", "two late reports")]
    [InlineData("前期数据修订：", null)] // without a reason nothing is stated
    [InlineData("前期数据修订：\n另有说明", null)]
    [InlineData("未说前期数据修订：核减", null)] // not the line's beginning
    [InlineData("", null)]
    public void A_revision_of_earlier_months_is_stated_on_a_line_of_its_own(string explanation, string? reason) => Assert.Equal(reason, StatedRevision.In(explanation));

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void What_the_page_writes_is_read_again(Language language) => Assert.Equal("x", StatedRevision.In(StatedRevision.Opening(language) + "x"));
}
