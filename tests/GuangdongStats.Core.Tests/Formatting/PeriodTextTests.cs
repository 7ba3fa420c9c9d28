using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Periods;
using Xunit;

namespace GuangdongStats.Core.Tests.Formatting;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("ytd-2025-05", "2025年1—5月", "January–May 2025", "1—5月", "Jan–May")]
    [InlineData("ytd-2025-02", "2025年1—2月", "January–February 2025", "1—2月", "Jan–Feb")]
    [InlineData("ytd-2025-01", "2025年1月", "January 2025", "1月", "Jan")]
    [InlineData("ytd-2024-12", "2024年", "2024", "1—12月", "Jan–Dec")]
    [InlineData("month-2025-03", "2025年3月", "March 2025", "3月", "Mar")]
    [InlineData("month-2025-12", "2025年12月", "December 2025", "12月", "Dec")]
    [InlineData("point-2025-05", "2025年5月末", "end of May 2025", "5月末", "end May")]
    [InlineData("point-2025-12", "2025年末", "end of 2025", "12月末", "end Dec")]
    public void A_period_reads_as_people_say_it(string slug, string chinese, string english, string chineseSlot, string englishSlot)
    {
        var period = Period.Parse(slug);

        Assert.Equal(chinese, PeriodText.Long(period, Language.Chinese));
        Assert.Equal(english, PeriodText.Long(period, Language.English));
        Assert.Equal(chineseSlot, PeriodText.Slot(period, Language.Chinese));
        Assert.Equal(englishSlot, PeriodText.Slot(period, Language.English));
    }

    [Fact]
    public void A_date_reads_as_people_say_it()
    {
        Assert.Equal("2025年7月31日", PeriodText.Date(new(2025, 7, 31), Language.Chinese));
        Assert.Equal("31 July 2025", PeriodText.Date(new(2025, 7, 31), Language.English));
    }

    [Theory]
    [InlineData(23, 59, "2025年8月1日 07:59", "1 August 2025, 07:59")]
    [InlineData(15, 59, "2025年7月31日 23:59", "31 July 2025, 23:59")]
    [InlineData(16, 0, "2025年8月1日 00:00", "1 August 2025, 00:00")]
    public void A_moment_is_told_by_the_clock_in_guangdong(int hourUtc, int minute, string chinese, string english)
    {
        var moment = new DateTime(2025, 7, 31, hourUtc, minute, 30, DateTimeKind.Utc);
        Assert.Equal(chinese, PeriodText.Moment(moment, Language.Chinese));
        Assert.Equal(english, PeriodText.Moment(moment, Language.English));
    }
}
