using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using Xunit;

namespace GuangdongStats.Core.Tests.Formatting;

public class RevisionTextTests
{
    [Fact]
    public void Every_reason_is_said_in_its_own_words_in_both_languages() => Assert.All(
        [Language.Chinese, Language.English],
        language => Assert.Equal(Enum.GetValues<RevisionReason>().Length, Enum.GetValues<RevisionReason>().Select(reason => RevisionText.ReasonWords(reason, language)).Distinct().Count()));

    [Fact]
    public void The_department_has_its_name_in_both_languages_and_others_are_quoted()
    {
        Assert.Equal("广东省工业和信息化厅", Department.Source.PublisherIn(Language.Chinese));
        Assert.DoesNotMatch("[\u4e00-\u9fff]", Department.Source.PublisherIn(Language.English));
        Assert.Equal("某报", (Department.Source with { Kind = SourceKind.Press, Publisher = "某报" }).PublisherIn(Language.English));
    }

    [Theory]
    [InlineData(2026, 11, 24, 2, 0, "2026年11月24日 10:00", "24 November 2026, 10:00")]
    [InlineData(2026, 11, 24, 16, 5, "2026年11月25日 00:05", "25 November 2026, 00:05")] // already the next day in Guangdong
    public void A_minute_is_said_as_it_is_in_Guangdong(int year, int month, int day, int hour, int minute, string chinese, string english)
    {
        var utc = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Utc);
        Assert.Equal(chinese, PeriodText.Moment(utc, Language.Chinese));
        Assert.Equal(english, PeriodText.Moment(utc, Language.English));
        Assert.Equal(utc, ReleaseTime.MinuteOf(ReleaseTime.DayAt(utc), ReleaseTime.TimeAt(utc)));
    }
}
