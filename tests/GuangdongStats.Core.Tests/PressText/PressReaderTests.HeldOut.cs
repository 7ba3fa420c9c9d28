using Xunit;

namespace GuangdongStats.Core.Tests.PressText;

/// <summary>Sentences that were written after the reader was finished and run once before it was changed: twelve of fifteen came out right at once.</summary>
public sealed partial class PressReaderTests
{
    [Theory]
    [InlineData("据广东省统计局统计，今年前5个月，全省工业机器人产量12.47万套，同比增长33.0%，产量占全国四成以上。", "ir gd ytd-2025-05 level 124700/100 (YearFromTextDate); ir gd ytd-2025-05 growth 33/0.1 (YearFromTextDate); ir gd ytd-2025-05 share at least 40 (YearFromTextDate)")]
    [InlineData("上半年，我省智能产品产量持续攀升，工业机器人、民用无人机产量分别增长34.0%和58.2%。", "ir gd ytd-2025-06 growth 34/0.1 (YearFromTextDate)")]
    [InlineData("2025年1—6月，广东工业机器人产量达15.6万套，增长24.1%，增速较1—5月回落8.9个百分点。", "ir gd ytd-2025-06 level 156000/1000; ir gd ytd-2025-06 growth 24.1/0.1")]
    [InlineData("2024年广东工业机器人产量超过24万台，占全国44%，连续五年居全国首位。", "ir gd ytd-2024-12 level over 240000; ir gd ytd-2024-12 share 44/1; ir gd ytd-2024-12 streak 5")]
    [InlineData("今年一季度，深圳工业机器人产量同比增长31.1%，服务机器人产量同比增长20.3%。", "ir 440300 ytd-2025-03 growth 31.1/0.1 (YearFromTextDate); sr 440300 ytd-2025-03 growth 20.3/0.1 (YearFromTextDate,PeriodInherited)")]
    [InlineData("在新质生产力带动下，1—5月全省服务机器人产量416.98万套，同比增长8.2%，位居全国前列。", "sr gd ytd-2025-05 level 4169800/100 (YearFromTextDate); sr gd ytd-2025-05 growth 8.2/0.1 (YearFromTextDate); sr gd ytd-2025-05 ranktier (YearFromTextDate,MayRankGrowth)")]
    [InlineData("广东已累计建成省级人工智能产业园11个，2024年人工智能核心产业规模达2200多亿元。", "ai gd ytd-2024-12 level over 220000000000")]
    [InlineData("5月份，规模以上工业机器人产量69056套，同比增长35.5%。", "")]
    [InlineData("截至2024年底，全省拥有人工智能核心企业超过1500家，比上年末增加300家。", "ai-core-enterprises gd point-2024-12 level over 1500")]
    [InlineData("Guangdong turned out 124,700 industrial robots between January and May, 33 percent more than a year earlier.", "ir gd ytd-2025-05 level 124700/1 (YearFromTextDate); ir gd ytd-2025-05 growth 33/1 (YearFromTextDate)")]
    [InlineData("The province's production of service robots hit 4.17 million units in the January-May period, a year-on-year increase of 8.2 percent.", "sr gd ytd-2025-05 level 4170000/10000 (YearFromTextDate); sr gd ytd-2025-05 growth 8.2/0.1 (YearFromTextDate)")]
    [InlineData("Output of industrial robots in Guangdong grew 33 percent from January to May, outpacing the national growth rate of 32 percent.", "ir gd ytd-2025-05 growth 33/1 (YearFromTextDate)")]
    [InlineData("In 2024, Guangdong made nearly 250,000 industrial robots, accounting for 44 percent of China's total, the most of any province for a fifth straight year.", "ir gd ytd-2024-12 level nearly 250000; ir gd ytd-2024-12 share 44/1")]
    [InlineData("With the value of its core AI industry surpassing 220 billion yuan in 2024, Guangdong ranks in the first tier nationwide.", "ai gd ytd-2024-12 level over 220000000000; ai gd ytd-2024-12 ranktier")]
    [InlineData("Exports of industrial robots from Guangdong surged 61.5 percent in the first half, while domestic output rose 24.1 percent.", "")]
    // A second set, likewise: ten of fifteen came out right at once; of the others a part was missing, nothing was wrong.
    [InlineData("据海关总署广东分署统计，前5个月广东工业机器人出口增长40%。", "")]
    [InlineData("广东2024年生产工业机器人24.68万台（套），同比增长31.2%，约占全国总产量的44%。", "ir gd ytd-2024-12 level 246800/100; ir gd ytd-2024-12 growth 31.2/0.1; ir gd ytd-2024-12 share about 44")]
    [InlineData("上半年，全省工业机器人、服务机器人产量同比分别增长24.1%、10.5%，智能手机产量下降2.3%。", "ir gd ytd-2025-06 growth 24.1/0.1 (YearFromTextDate); sr gd ytd-2025-06 growth 10.5/0.1 (YearFromTextDate)")]
    [InlineData("2024年，东莞工业机器人产量突破2万台大关，达2.13万台，比上年增长15.6%。", "ir 441900 ytd-2024-12 level 21300/100; ir 441900 ytd-2024-12 growth 15.6/0.1")]
    [InlineData("5月当月，全省服务机器人产量95.2万套，同比下降1.6%，降幅比4月收窄2.0个百分点。", "sr gd month-2025-05 level 952000/1000 (YearFromTextDate); sr gd month-2025-05 growth -1.6/0.1 (YearFromTextDate)")]
    [InlineData("截至2024年末，全省共有人工智能核心企业1500多家，其中上市企业超60家。", "ai-core-enterprises gd point-2024-12 level over 1500")]
    [InlineData("今年头5个月，广东工业机器人产量同比增长33%，远高于全国平均水平。", "ir gd ytd-2025-05 growth 33/1 (YearFromTextDate)")]
    [InlineData("2025年一季度全国工业机器人产量15.9万套，广东贡献超四成。", "ir cn ytd-2025-03 level 159000/1000")]
    [InlineData("Guangdong's industrial robot production surged 33 percent year on year in the January to May period, while that of service robots edged up 8.2 percent.", "ir gd ytd-2025-05 growth 33/1 (YearFromTextDate); sr gd ytd-2025-05 growth 8.2/0.1 (YearFromTextDate,PeriodInherited)")]
    [InlineData("For the full year of 2024, the province turned out over 240,000 industrial robots.", "ir gd ytd-2024-12 level over 240000")]
    [InlineData("Service robot output totaled 4.17 million sets in Guangdong in the first five months of the year, up 8.2 percent from the same period last year.", "sr gd ytd-2025-05 level 4170000/10000 (YearFromTextDate); sr gd ytd-2025-05 growth 8.2/0.1 (YearFromTextDate)")]
    [InlineData("Guangdong's core AI industry exceeded 220 billion yuan in scale in 2024, ranking among the top tier nationwide.", "ai gd ytd-2024-12 level over 220000000000; ai gd ytd-2024-12 ranktier")]
    [InlineData("In Q1 2025, Shenzhen's service robot output was up 20.3 percent year on year and its industrial robot output was up 31.1 percent.", "sr 440300 ytd-2025-03 growth 20.3/0.1; ir 440300 ytd-2025-03 growth 31.1/0.1 (PeriodInherited)")]
    [InlineData("Nationwide, output of industrial robots fell about 2.2 percent in 2023.", "ir cn ytd-2023-12 growth about -2.2")]
    [InlineData("The number of provincial-level AI industrial parks in Guangdong reached 11 at the end of 2024.", "ai-industrial-parks-provincial gd point-2024-12 level 11/1 (UnitAssumed)")]
    public void A_sentence_that_the_reader_was_not_made_for_is_read(string text, string expected) => Assert.Equal(expected, Read(text));
}
