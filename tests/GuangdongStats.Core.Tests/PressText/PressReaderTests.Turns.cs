using Xunit;

namespace GuangdongStats.Core.Tests.PressText;

/// <summary>
/// Where a fall turned to a rise, a share or growth went from one rate to another, two parts stand beside their sum, and somebody is said to have
/// spoken. What the sentence states of its own period is read; what it began with, the sum of two things, and the words of those who only estimate are not.
/// </summary>
public sealed partial class PressReaderTests
{
    [Theory]
    [InlineData("2025年6月，广东工业机器人产量同比由上月的下降2.1%转为增长12.5%。", "ir gd month-2025-06 growth 12.5/0.1")]
    [InlineData("2025年上半年，我省工业机器人产量由去年同期的下降3.2%转为增长24.1%。", "ir gd ytd-2025-06 growth 24.1/0.1")]
    [InlineData("2025年上半年，我省工业机器人产量由1—4月的增长3.2%转为下降4.1%。", "ir gd ytd-2025-06 growth -4.1/0.1")]
    [InlineData("2025年上半年，广东工业机器人产量由降转增12.5%。", "ir gd ytd-2025-06 growth 12.5/0.1")]
    [InlineData("2025年上半年，广东工业机器人产量由负转正，增长12.5%。", "ir gd ytd-2025-06 growth 12.5/0.1")]
    [InlineData("2025年上半年，广东工业机器人产量由增转降2.5%。", "ir gd ytd-2025-06 growth -2.5/0.1")]
    [InlineData("2025年1—5月，广东工业机器人产量占全国比重由上年同期的41.2%提高到43.4%。", "ir gd ytd-2025-05 share 43.4/0.1")]
    [InlineData("2025年1—5月，广东工业机器人产量增速回落至3.2%。", "ir gd ytd-2025-05 growth 3.2/0.1")]
    [InlineData("2025年1—5月，广东工业机器人产量增速由42%回落至33%。", "ir gd ytd-2025-05 growth 33/1")]
    [InlineData("2025年1—5月，广东工业机器人产量增速降至33%。", "ir gd ytd-2025-05 growth 33/1")]
    [InlineData("2025年1—5月，广东工业机器人产量增速降至-3.2%。", "ir gd ytd-2025-05 growth -3.2/0.1")]
    public void Where_a_rate_turned_the_one_that_was_reached_is_read(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("2025年6月，广东工业机器人产量环比由降转增3%。")] // on the month before
    [InlineData("2025年上半年，广东工业机器人出口由降转增3%。")]
    [InlineData("2025年上半年，广东工业机器人产量由降转增3万套。")] // by how much, not how many
    [InlineData("2025年上半年，广东工业机器人产量增速由降转升3个百分点。")]
    [InlineData("2025年上半年，广东工业机器人产量有望由降转增12.5%。")] // has not happened
    [InlineData("2025年上半年，广东工业机器人产量由降转增。")] // no rate
    [InlineData("2025年上半年，广东工业机器人产量降幅收窄至3.2%。")] // a fall of 3.2 % whose sign stands in another word
    [InlineData("2025年上半年，广东工业机器人产量占全国比重由41.2%提高2.2个百分点。")] // to where is not said
    [InlineData("2025年上半年，广东工业机器人产量两年平均增速降至12%。")]
    [InlineData("2025年上半年，广东工业机器人产量增速的降幅收窄至12%。")]
    public void A_turn_that_leaves_the_rate_open_yields_nothing(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("2025年1—5月，广东工业机器人产量12.47万套、服务机器人416.98万套，合计429.45万套。", "ir gd ytd-2025-05 level 124700/100; sr gd ytd-2025-05 level 4169800/100 (PeriodInherited)")]
    [InlineData("2025年1—5月，广东工业机器人产量12.47万套、服务机器人产量416.98万套，合计达429.45万套，同比增长8.8%。", "ir gd ytd-2025-05 level 124700/100; sr gd ytd-2025-05 level 4169800/100 (PeriodInherited)")]
    [InlineData("2025年1—5月，广东工业机器人和服务机器人产量合计429.45万套，其中工业机器人12.47万套，服务机器人416.98万套。", "ir gd ytd-2025-05 level 124700/100 (PeriodInherited); sr gd ytd-2025-05 level 4169800/100 (PeriodInherited)")]
    [InlineData("2025年上半年，佛山工业机器人产量2.5万台，东莞1.8万台，合计4.3万台。", "ir 440600 ytd-2025-06 level 25000/1000; ir 441900 ytd-2025-06 level 18000/1000")]
    [InlineData("2025年1—5月，广东工业机器人产量合计12.47万套。", "ir gd ytd-2025-05 level 124700/100")]
    [InlineData("Guangdong produced 124,700 industrial robots and 4,169,800 service robots in the first five months of 2025, altogether 4,294,500 sets.", "ir gd ytd-2025-05 level 124700/1; sr gd ytd-2025-05 level 4169800/1")]
    [InlineData("Guangdong produced 124,700 industrial robots and 4,169,800 service robots in the first five months of 2025.", "ir gd ytd-2025-05 level 124700/1; sr gd ytd-2025-05 level 4169800/1")]
    public void Of_parts_beside_their_sum_the_parts_are_read_and_the_sum_is_nobodys(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("The provincial statistics bureau said industrial robot output in Guangdong rose 33 percent in the first five months of 2025.", "ir gd ytd-2025-05 growth 33/1")]
    [InlineData("The National Bureau of Statistics reported on Monday that China's industrial robot output rose 35.5 percent in May 2025.", "ir cn month-2025-05 growth 35.5/0.1")]
    [InlineData("Official data showed that industrial robot output in Guangdong rose 33 percent in the first five months of 2025.", "ir gd ytd-2025-05 growth 33/1")]
    [InlineData("The provincial statistics bureau said industrial robot output rose 33 percent in the first five months of 2025.", "")] // where?
    [InlineData("The provincial statistics bureau said UBTech's industrial robot output in Guangdong rose 33 percent in the first five months of 2025.", "")]
    [InlineData("Analysts said industrial robot output in Guangdong rose 33 percent in the first five months of 2025.", "")] // theirs may be an estimate; an office's figure is not
    [InlineData("Analysts at the statistics bureau's think tank said industrial robot output in Guangdong rose 33 percent in the first five months of 2025.", "")]
    [InlineData("According to a poll of analysts, industrial robot output in Guangdong rose 33 percent in the first five months of 2025.", "")]
    [InlineData("据多家券商分析师，2025年1—5月广东工业机器人产量增长33%。", "")]
    [InlineData("Industrial robot output in Guangdong rose 33 percent in the first five months of 2025, more than analysts had expected.", "ir gd ytd-2025-05 growth 33/1")]
    [InlineData("According to a survey of analysts, industrial robot output in Guangdong rose 33 percent in the first five months of 2025.", "")]
    public void Only_an_offices_words_are_read_as_its_figures(string text, string expected) => Assert.Equal(expected, Read(text));
}
