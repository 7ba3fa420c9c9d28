using System.Globalization;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.PressText;
using GuangdongStats.Core.Tests.Support;
using Xunit;

namespace GuangdongStats.Core.Tests.PressText;

/// <summary>
/// Sentences written for these tests in the turns of Chinese and English releases; numbers and statements in them are not published ones.
/// Expected are: indicator, region, period, measure, figure, and in brackets the doubts. Every text is of 31 July 2025.
/// </summary>
public sealed partial class PressReaderTests
{
    private static readonly DateOnly WrittenOn = new(2025, 7, 31);

    private static readonly Catalogue.Catalogue Catalogue = ReferenceRows.TheCatalogue();

    [Theory] // A company of an earlier clause or sentence: what follows may be its number.
    [InlineData("位于深圳的优必选是人形机器人龙头企业，2025年服务机器人产量达1万台。")]
    [InlineData("广东企业优必选加快扩产，2025年1—5月服务机器人产量3万台，同比增长50%。")]
    [InlineData("在广东，美的集团新工厂投产，2025年上半年工业机器人产量1.2万台。")]
    [InlineData("优必选董事长周剑表示，2025年1—5月，服务机器人产量突破1万台。")]
    [InlineData("2025年1—5月，广东制造业向好，龙头企业优必选扩产，服务机器人产量3万台，增长50%。")]
    [InlineData("广东省统计局发布数据。优必选公司透露，2025年1—5月工业机器人产量5000台。")]
    [InlineData("优必选是一家深圳企业。2025年1—5月，服务机器人产量达1万台。")]
    [InlineData("Shenzhen-based UBTech expanded fast, and service robot output reached 10,000 units in 2024.")]
    [InlineData("Midea, a company headquartered in Guangdong, expanded, and industrial robot output rose 30 percent in 2024.")]
    [InlineData("A manufacturer in Guangdong opened a second line, industrial robot output rising 30 percent in 2024.")]
    [InlineData("Founder Zhou Jian spoke in Shenzhen, Guangdong; service robot output was 10,000 units in 2024.")]
    public void A_number_that_may_be_a_company_s_is_not_the_region_s(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("优必选等企业加快扩产，2025年1—5月广东服务机器人产量416.98万套。", "sr gd ytd-2025-05 level 4169800/100")] // the region stands beside the number
    [InlineData("广东加快布局人形机器人，2025年1—5月服务机器人产量416.98万套。", "sr gd ytd-2025-05 level 4169800/100 (RegionFromEarlierClause)")] // asks
    [InlineData("广东省统计局负责人表示，2025年1—5月全省服务机器人产量416.98万套。", "sr gd ytd-2025-05 level 4169800/100")]
    [InlineData("Guangdong moved up the value chain, with service robot output reaching 4.17 million units in 2024.", "sr gd ytd-2024-12 level 4170000/10000 (RegionFromEarlierClause)")]
    public void A_region_s_number_is_read_beside_companies(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    // Level, growth and share of one indicator.
    [InlineData("2025年1—5月，广东工业机器人产量12.47万套，同比增长33%。", "ir gd ytd-2025-05 level 124700/100; ir gd ytd-2025-05 growth 33/1")]
    [InlineData("2025年1-5月，全省工业机器人产量达12.47万套，较上年同期增长33%，占全国比重超40%。", "ir gd ytd-2025-05 level 124700/100; ir gd ytd-2025-05 growth 33/1; ir gd ytd-2025-05 share over 40")]
    [InlineData("2025年1至5月，我省工业机器人产量突破12万套，比上年同期增长33.0%，占全国的43.4%。", "ir gd ytd-2025-05 level over 120000; ir gd ytd-2025-05 growth 33/0.1; ir gd ytd-2025-05 share 43.4/0.1")]
    [InlineData("2025年前5个月，广东省服务机器人产量416.98万套，增长8.2%。", "sr gd ytd-2025-05 level 4169800/100; sr gd ytd-2025-05 growth 8.2/0.1")]
    [InlineData("2025年上半年，广东工业机器人产量同比增长24.1%。", "ir gd ytd-2025-06 growth 24.1/0.1")]
    [InlineData("2024年前三季度，广东工业机器人产量17.83万台，同比下降3.2%。", "ir gd ytd-2024-09 level 178300/100; ir gd ytd-2024-09 growth -3.2/0.1")]
    [InlineData("2024年全年，全省工业机器人产量逾24万套，同比增长31.2%。", "ir gd ytd-2024-12 level over 240000; ir gd ytd-2024-12 growth 31.2/0.1")]
    [InlineData("2024年，广东工业机器人产量近25万套，约占全国的四成。", "ir gd ytd-2024-12 level nearly 250000; ir gd ytd-2024-12 share about 40")]
    [InlineData("2025年一季度，深圳市服务机器人产量约90万套，同比增长2.8倍。", "sr 440300 ytd-2025-03 level about 900000; sr 440300 ytd-2025-03 growth 280/10")]
    [InlineData("2025年5月份，广东工业机器人产量2.9万套，与上年同期持平。", "ir gd month-2025-05 level 29000/1000; ir gd month-2025-05 growth 0/0.1")]
    [InlineData("2025年1—2月份，全省规模以上工业机器人产量约4万套。", "ir gd ytd-2025-02 level about 40000")]
    [InlineData("2025年1—2月，全省规模以上工业企业生产的服务机器人增长一成。", "sr gd ytd-2025-02 growth about 10")]
    [InlineData("2025年1—2月，全省工业机器人产量不足4万套，同比增长四成。", "ir gd ytd-2025-02 level under 40000; ir gd ytd-2025-02 growth about 40")]
    [InlineData("全国工业机器人产量2025年1—5月为287182套，同比增长32.0%。", "ir cn ytd-2025-05 level 287182/1; ir cn ytd-2025-05 growth 32/0.1")]
    [InlineData("据统计，2025年1~5月，我国服务机器人产量598.9万套，按可比口径计算，同比增长13.8%。", "sr cn ytd-2025-05 level 5989000/1000; sr cn ytd-2025-05 growth 13.8/0.1")]
    [InlineData("２０２５年１—５月，广东工业机器人产量１２．４７万套，同比增长３３％。", "ir gd ytd-2025-05 level 124700/100; ir gd ytd-2025-05 growth 33/1")]
    [InlineData("二〇二五年一至五月，广东工业机器人产量12.47万套。", "ir gd ytd-2025-05 level 124700/100")]
    [InlineData("2025年1—5月，广东工业机器人产量由去年同期的9.38万套增加到12.47万套。", "ir gd ytd-2025-05 level 124700/100")]
    [InlineData("2025年1—5月，广东工业机器人产量从9.38万套增加到12.47万套。", "ir gd ytd-2025-05 level 124700/100")]
    [InlineData("2025年1—5月，广东工业机器人产量由降转增，同比增长33%。", "ir gd ytd-2025-05 growth 33/1")]
    [InlineData("2024年，广东工业机器人产量占全国44%、同比增长31.2%。", "ir gd ytd-2024-12 share 44/1; ir gd ytd-2024-12 growth 31.2/0.1")]
    [InlineData("2025年1—5月，工业机器人产量广东12.47万套、江苏8.1万套。", "ir gd ytd-2025-05 level 124700/100; ir 320000 ytd-2025-05 level 81000/1000")]
    [InlineData("2025年1—5月，全国工业机器人产量28.7万套，增长32%，广东占全国的四成。", "ir cn ytd-2025-05 level 287000/1000; ir cn ytd-2025-05 growth 32/1; ir gd ytd-2025-05 share about 40")]
    [InlineData("2024年，广东工业机器人产量由2023年的18.8万套增加到24.68万套。", "ir gd ytd-2024-12 level 246800/100")]
    [InlineData("今年前5个月，全省工业机器人产量突破12万套大关，占全国近半，同比增逾三成。", "ir gd ytd-2025-05 level over 120000 (YearFromTextDate); ir gd ytd-2025-05 share nearly 50 (YearFromTextDate); ir gd ytd-2025-05 growth over 30 (YearFromTextDate)")]
    // A change in points is neither growth nor a share (R4).
    [InlineData("2025年1—5月，广东工业机器人产量占全国的43.4%，比上年同期提高0.6个百分点。", "ir gd ytd-2025-05 share 43.4/0.1")]
    [InlineData("2025年1—5月，广东工业机器人产量同比增长33%，增速比1—4月加快1.2个百分点。", "ir gd ytd-2025-05 growth 33/1")]
    [InlineData("2025年1—5月，广东工业机器人产量同比增长33%，高于全国1.0个百分点。", "ir gd ytd-2025-05 growth 33/1")]
    [InlineData("2025年1—5月，广东工业机器人产量同比增长33%，高于全国32%的增速。", "ir gd ytd-2025-05 growth 33/1")]
    // Lists.
    [InlineData("2025年1—5月，广东工业机器人、服务机器人产量分别为12.47万套、416.98万套，分别增长33%、8.2%。", "ir gd ytd-2025-05 level 124700/100; sr gd ytd-2025-05 level 4169800/100; ir gd ytd-2025-05 growth 33/1; sr gd ytd-2025-05 growth 8.2/0.1")]
    [InlineData("2025年1—5月，全省工业机器人和服务机器人产量分别达12.47万套和416.98万套，同比分别增长33%和8.2%。", "ir gd ytd-2025-05 level 124700/100; sr gd ytd-2025-05 level 4169800/100; ir gd ytd-2025-05 growth 33/1; sr gd ytd-2025-05 growth 8.2/0.1")]
    [InlineData("2025年上半年，广东新能源汽车、工业机器人、集成电路产量分别增长20%、33%、15%。", "ir gd ytd-2025-06 growth 33/1")]
    [InlineData("2025年上半年，广东工业机器人、服务机器人产量均增长超两成。", "ir gd ytd-2025-06 growth over 20; sr gd ytd-2025-06 growth over 20")]
    [InlineData("2025年上半年，广东工业机器人、服务机器人产量分别增长33%和下降8.2%。", "ir gd ytd-2025-06 growth 33/1; sr gd ytd-2025-06 growth -8.2/0.1")]
    [InlineData("2025年上半年，广州、深圳工业机器人产量分别增长12%、25%。", "ir 440100 ytd-2025-06 growth 12/1; ir 440300 ytd-2025-06 growth 25/1")]
    [InlineData("2025年上半年，广东高技术产品产量较快增长，其中，工业机器人产量增长33%，服务机器人产量增长8.2%。", "ir gd ytd-2025-06 growth 33/1; sr gd ytd-2025-06 growth 8.2/0.1 (PeriodInherited)")]
    [InlineData("2025年1—5月，全省累计生产工业机器人12.47万套、服务机器人416.98万套。", "ir gd ytd-2025-05 level 124700/100; sr gd ytd-2025-05 level 4169800/100 (PeriodInherited)")]
    // Years and periods that the words leave out.
    [InlineData("1—5月，广东工业机器人产量12.47万套。", "ir gd ytd-2025-05 level 124700/100 (YearFromTextDate)")]
    [InlineData("今年1—5月，广东工业机器人产量12.47万套。", "ir gd ytd-2025-05 level 124700/100 (YearFromTextDate)")]
    [InlineData("去年，广东工业机器人产量24.68万套。", "ir gd ytd-2024-12 level 246800/100 (YearFromTextDate)")]
    [InlineData("前三季度，广东工业机器人产量同比增长12%。", "ir gd ytd-2024-09 growth 12/1 (YearFromTextDate)")] // that of 2025 was not over
    [InlineData("2025年，广东经济平稳运行。1—5月，工业机器人产量12.47万套。", "ir gd ytd-2025-05 level 124700/100 (YearFromEarlierPeriod,RegionInherited)")]
    [InlineData("2025年1—5月，广东工业机器人产量12.47万套。其中，5月份产量2.9万套。", "ir gd ytd-2025-05 level 124700/100; ir gd month-2025-05 level 29000/1000 (YearFromEarlierPeriod,RegionInherited,IndicatorInherited)")]
    [InlineData("2025年1—5月，广东工业机器人产量12.47万套；服务机器人产量416.98万套。", "ir gd ytd-2025-05 level 124700/100; sr gd ytd-2025-05 level 4169800/100 (PeriodInherited)")]
    [InlineData("2025年5月，广东工业机器人产量2.9万套，1—5月累计产量12.47万套。", "ir gd month-2025-05 level 29000/1000; ir gd ytd-2025-05 level 124700/100 (YearFromEarlierPeriod)")]
    [InlineData("2024年，广东工业机器人产量24.68万套，同比增长31.2%；2025年1—5月，产量12.47万套，同比增长33%。", "ir gd ytd-2024-12 level 246800/100; ir gd ytd-2024-12 growth 31.2/0.1; ir gd ytd-2025-05 level 124700/100; ir gd ytd-2025-05 growth 33/1")]
    [InlineData("2024年8月20日发布：1—7月，广东工业机器人产量13.1万套。", "ir gd ytd-2024-07 level 131000/1000 (YearFromTextDate)")] // the text's own date goes before
    [InlineData("该公司2019年5月1日成立。今年1—5月，广东工业机器人产量12.47万套。", "ir gd ytd-2025-05 level 124700/100 (YearFromTextDate)")] // history
    // Amounts, stocks, other names.
    [InlineData("2025年1—5月，广东人工智能核心产业规模超1000亿元。", "ai gd ytd-2025-05 level over 100000000000")]
    [InlineData("2024年，广东省人工智能核心产业规模突破2200亿元，约占全国三分之一。", "ai gd ytd-2024-12 level over 220000000000; ai gd ytd-2024-12 share about 33.3")]
    [InlineData("截至2025年5月底，全省人工智能核心企业超1500家。", "ai-core-enterprises gd point-2025-05 level over 1500")]
    [InlineData("目前，广东已建成11个省级人工智能产业园。", "ai-industrial-parks-provincial gd point-2025-07 level 11/1 (PeriodIsTextDate)")]
    [InlineData("2024年末，深圳人工智能企业2600余家。", "ai-enterprises 440300 point-2024-12 level over 2600")]
    // Publishers, regions.
    [InlineData("广东省工业和信息化厅数据显示，2025年1—5月，工业机器人产量12.47万套。", "ir gd ytd-2025-05 level 124700/100 (RegionFromPublisher)")]
    [InlineData("2025年1—5月，广东工业机器人产量12.47万套。深圳增长25%。", "ir gd ytd-2025-05 level 124700/100; ir 440300 ytd-2025-05 growth 25/1 (PeriodInherited,IndicatorInherited)")]
    [InlineData("2025年上半年，广东工业机器人同比增长33%。", "ir gd ytd-2025-06 growth 33/1 (OutputAssumed)")]
    [InlineData("2025年上半年，广东工业机器人产量约15.6万，同比增长24%。", "ir gd ytd-2025-06 level about 156000 (UnitAssumed); ir gd ytd-2025-06 growth 24/1")]
    public void A_chinese_sentence_is_read(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Guangdong's output of industrial robots reached 124,700 sets in the first five months of 2025, up 33 percent year on year.", "ir gd ytd-2025-05 level 124700/1; ir gd ytd-2025-05 growth 33/1")]
    [InlineData("In January-May 2025, industrial robot output in Guangdong rose 33% to 124,700 sets, accounting for over 40% of the national total.", "ir gd ytd-2025-05 growth 33/1; ir gd ytd-2025-05 level 124700/1; ir gd ytd-2025-05 share over 40")]
    [InlineData("From January to May 2025, Guangdong produced 124,700 industrial robots, an increase of 33 percent.", "ir gd ytd-2025-05 level 124700/1; ir gd ytd-2025-05 growth 33/1")]
    [InlineData("In the first half of 2025, the province's output of service robots grew by nearly 10 percent.", "sr gd ytd-2025-06 growth nearly 10")]
    [InlineData("Guangdong produced 4.1698 million service robots in the first five months of 2025, up 8.2%.", "sr gd ytd-2025-05 level 4169800/100; sr gd ytd-2025-05 growth 8.2/0.1")]
    [InlineData("The core AI industry of Guangdong exceeded 100 billion yuan in the first five months of 2025.", "ai gd ytd-2025-05 level over 100000000000")]
    [InlineData("In the first three quarters of 2024, output of industrial robots in Guangdong fell 3.2 percent year-on-year.", "ir gd ytd-2024-09 growth -3.2/0.1")]
    [InlineData("In full-year 2024, Guangdong's industrial robot output totalled 246,800 sets, about 44 percent of the national total.", "ir gd ytd-2024-12 level 246800/1; ir gd ytd-2024-12 share about 44")]
    [InlineData("Guangdong's output of industrial robots and service robots rose 33% and 8.2%, respectively, in H1 2025.", "ir gd ytd-2025-06 growth 33/1; sr gd ytd-2025-06 growth 8.2/0.1")]
    [InlineData("In May 2025, China's output of industrial robots was 69,056 sets, up 35.5% year on year.", "ir cn month-2025-05 level 69056/1; ir cn month-2025-05 growth 35.5/0.1")]
    [InlineData("In the first quarter of 2025, industrial robot output climbed 31% in Guangdong.", "ir gd ytd-2025-03 growth 31/1")]
    [InlineData("Output of industrial robots in Guangdong was unchanged in the first half of 2024.", "ir gd ytd-2024-06 growth 0/0.1")]
    [InlineData("In the first five months, Guangdong's industrial robot output rose 33%.", "ir gd ytd-2025-05 growth 33/1 (YearFromTextDate)")]
    [InlineData("Last year, Guangdong's industrial robot output grew more than 30%.", "ir gd ytd-2024-12 growth over 30 (YearFromTextDate)")]
    [InlineData("Guangdong's share of national output of industrial robots rose by 0.6 percentage points in 2024.", "")]
    [InlineData("In the first half of 2025, Guangdong's industrial robot output rose 33%, compared with 32% for China.", "ir gd ytd-2025-06 growth 33/1")]
    [InlineData("In the first five months, the output of industrial robots and service robots in Guangdong reached 124,700 and 4.17 million sets, respectively.", "ir gd ytd-2025-05 level 124700/1 (YearFromTextDate,UnitAssumed); sr gd ytd-2025-05 level 4170000/10000 (YearFromTextDate)")]
    [InlineData("In 2024, the output of industrial robots and service robots in Guangdong reached 12 and 41 million sets, respectively.", "sr gd ytd-2024-12 level 41000000/1000000")] // 12, or 12 million?
    [InlineData("In 2024, Guangdong accounted for 44 percent of China's industrial robot output.", "ir gd ytd-2024-12 share 44/1")]
    [InlineData("In the first half of 2025, Guangdong's output of industrial robots, service robots and integrated circuits rose 34%, 18% and 23%, respectively.", "ir gd ytd-2025-06 growth 34/1; sr gd ytd-2025-06 growth 18/1")]
    [InlineData("Guangdong's industrial robot output rose 33% in the first five months and 20% in May.", "ir gd ytd-2025-05 growth 33/1 (YearFromTextDate); ir gd month-2025-05 growth 20/1 (YearFromTextDate)")]
    [InlineData("Output of industrial robots rose 33% in Guangdong and 12% in Jiangsu in the first half of 2025.", "ir gd ytd-2025-06 growth 33/1; ir 320000 ytd-2025-06 growth 12/1")]
    [InlineData("Guangdong's industrial robot output reached 124,700 sets in the first five months and rose 20% in May.", "ir gd ytd-2025-05 level 124700/1 (YearFromTextDate); ir gd month-2025-05 growth 20/1 (YearFromTextDate)")]
    [InlineData("In the first five months of 2025, the output of industrial robots rose 33% in Guangdong's Foshan.", "ir 440600 ytd-2025-05 growth 33/1")]
    [InlineData("Guangdong's output of industrial robots, which had fallen 3% in 2022, rose 31.2% in 2024.", "ir gd ytd-2022-12 growth -3/1; ir gd ytd-2024-12 growth 31.2/0.1")]
    [InlineData("In the first five months of 2025, Shenzhen, Guangdong, produced 50,000 industrial robots.", "ir 440300 ytd-2025-05 level 50000/1")]
    [InlineData("As of the end of May 2025, Guangdong had at least 1,500 core AI enterprises.", "ai-core-enterprises gd point-2025-05 level at least 1500")]
    [InlineData("Guangdong, China's manufacturing powerhouse, saw its industrial robot output rise 33% in the first half of 2025.", "ir gd ytd-2025-06 growth 33/1")]
    [InlineData("In the first half of 2025, Guangdong industrial robots output up 33%. 上半年，广东服务机器人产量增长8.2%。", "ir gd ytd-2025-06 growth 33/1; sr gd ytd-2025-06 growth 8.2/0.1 (YearFromEarlierPeriod)")]
    public void An_english_sentence_is_read(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("2025年1—5月，广东工业机器人产量连续五年位居全国第一。", "ir gd ytd-2025-05 streak 5")]
    [InlineData("2024年，广东工业机器人产量24.68万套，连续5年居全国首位。", "ir gd ytd-2024-12 level 246800/100; ir gd ytd-2024-12 streak 5")]
    [InlineData("2025年上半年，广东服务机器人产量位居全国第一。", "sr gd ytd-2025-06 rank 1")]
    [InlineData("2024年，江苏工业机器人产量排名全国第二。", "ir 320000 ytd-2024-12 rank 2")]
    [InlineData("2024年，广东人工智能核心产业规模稳居全国第一梯队。", "ai gd ytd-2024-12 ranktier")]
    [InlineData("In 2024, Guangdong's industrial robot output ranked first nationwide for the fifth consecutive year.", "ir gd ytd-2024-12 streak 5")]
    [InlineData("In 2024, Guangdong's output of industrial robots led the country for five straight years.", "ir gd ytd-2024-12 streak 5")]
    [InlineData("In the first half of 2025, Guangdong's service robot output ranked second in the country.", "sr gd ytd-2025-06 rank 2")]
    [InlineData("2025年1—5月，广东工业机器人、服务机器人产量分别占全国的43.4%和超80%，均居全国第一。", "ir gd ytd-2025-05 share 43.4/0.1; sr gd ytd-2025-05 share over 80; ir gd ytd-2025-05 rank 1; sr gd ytd-2025-05 rank 1")]
    [InlineData("2024年，工业机器人产量居全省首位。", "")] // in the province, not in the nation
    [InlineData("广东工业机器人产量连续五年位居全国第一。", "")] // no period
    [InlineData("2024年，广东手机产量连续五年位居全国第一。", "")]
    public void A_statement_on_rank_becomes_a_claim(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("广东工业机器人产业蓬勃发展。")]
    [InlineData("广东工业机器人产量12.47万套。")] // no period
    [InlineData("2025年1—5月，工业机器人产量12.47万套。")] // no region
    [InlineData("2025年1月，广东工业机器人产量2万套。")] // January alone is not collected (R1)
    [InlineData("2025年2月，广东工业机器人产量2万套。")]
    [InlineData("2025年1—5月，广东工业机器人出口1.2万套，增长33%。")]
    [InlineData("2025年1—5月，广东工业机器人销量增长33%。")]
    [InlineData("2025年1—5月，广东出口工业机器人1.2万套。")]
    [InlineData("2025年1—5月，广东工业投资增长5%。")]
    [InlineData("2025年1—5月，广东新能源汽车产量增长20%。")]
    [InlineData("2025年1—5月，广东协作工业机器人产量增长20%。")] // only a part of them
    [InlineData("2025年1—5月，广东工业机器人产量环比增长20%。")]
    [InlineData("2025年1—5月，广东工业机器人产量两年平均增长20%。")]
    [InlineData("2025年1—5月，广东工业机器人产量比2019年同期增长20%。")]
    [InlineData("2025年1—5月，广东工业机器人产量增加3万套。")] // an increase in sets is not a level
    [InlineData("2025年1—5月，广东工业机器人产量提高2.1个百分点。")]
    [InlineData("2025年，广东工业机器人产量预计达30万套。")]
    [InlineData("到2027年，广东工业机器人产量力争突破50万套。")]
    [InlineData("2025年全年，广东工业机器人产量30万套。")] // not over when the text was written
    [InlineData("2025年二季度，广东工业机器人产量8万套。")] // a quarter alone is not kept
    [InlineData("2025年3—5月，广东工业机器人产量8万套。")]
    [InlineData("2025年1—5月，粤港澳大湾区工业机器人产量12万套。")]
    [InlineData("2025年1—5月，全球工业机器人产量20万套，增长3%。")]
    [InlineData("2025年1—5月，广东工业机器人、服务机器人产量分别增长33%。")] // one number for two
    [InlineData("2025年1—5月，广东工业机器人、服务机器人产量增长33%。")]
    [InlineData("2025年1—5月，广东、江苏工业机器人产量增长33%。")]
    [InlineData("2025年1—5月，广东工业机器人产量12.47万台手机。")]
    [InlineData("2025年1—5月，广东工业机器人产量12.47。")]
    [InlineData("2025年上半年，工业机器人同比增长33%，广东走在前面。")] // the region belongs to another statement
    [InlineData("2025年1—5月，广东每百台工业机器人增长3%。")]
    [InlineData("2025年1—5月，广东工业机器人产量12万套，产量13万套。")] // contradicts itself
    [InlineData("2025年1—5月，广东前5家企业工业机器人产量8万套。")]
    [InlineData("美的库卡2024年在广东生产工业机器人3万套。")]
    [InlineData("广东机器人企业超过1.6万家，2024年手机产业营业收入超千亿元。")] // the year is of the other clause
    [InlineData("2025年1—5月，广东工业机器人产量是上年同期的1.3倍。")]
    [InlineData("2025年1—5月，广东工业机器人产量超过去年全年的一半。")]
    [InlineData("In 2024, Guangdong accounted for 44 percent of China's robot exports.")]
    [InlineData("In the first five months of 2025, Guangdong-based Midea produced 10,000 industrial robots.")]
    [InlineData("2025年1—5月，广东工业机器人减速器产量12万台。")]
    [InlineData("2025年1—5月，广东非工业机器人产量增长33%。")]
    [InlineData("表1 2025年5月主要工业产品产量\n工业机器人（套） 69056 35.5 287182 32.0")] // a table
    [InlineData("Guangdong's industrial robot output rose for over 5 months in 2024.")]
    [InlineData("In 2024, industrial robot output in Guangdong rose in 12 of 21 cities.")]
    [InlineData("Guangdong produced 124,700 of the country's 287,182 industrial robots in the first five months of 2025.")]
    [InlineData("In the first half of 2025, Guangdong's exports of industrial robots rose 33%.")]
    [InlineData("In the first half of 2025, Guangdong's exports rose 33%.")]
    [InlineData("Guangdong's industrial robot output may rise 33% in May.")]
    [InlineData("Guangdong's industrial robot output is expected to rise 33% in 2024.")]
    [InlineData("In the first half of 2025, Guangdong's collaborative industrial robots rose 33%.")]
    [InlineData("In the first half of 2025, industrial robot output in the Guangdong-Hong Kong-Macao Greater Bay Area rose 33%.")]
    [InlineData("Industrial robot sales in Guangdong rose 33% in the first half of 2025.")]
    public void What_cannot_be_read_or_is_about_something_else_yields_nothing(string text) => Assert.Equal("", Read(text));

    private static string Read(string text) => Words(PressReader.Read(text, Catalogue, WrittenOn));

    private static string Words(PressReading reading) => string.Join("; ", [.. reading.Figures.Select(Words), .. reading.Claims.Select(Words)]);

    private static string Words(ProposedFigure figure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Short(figure.Indicator)} {Short(figure.Region)} {figure.Period} {Lower(figure.Measure)} {Words(figure.Figure)}{Words(figure.Doubts)}");

    private static string Words(ProposedClaim claim) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Short(claim.Indicator)} {Short(claim.Region)} {claim.Period} {Lower(claim.Kind)}{(claim.Number is { } number ? $" {number}" : "")}{Words(claim.Doubts)}");

    private static string Words(Figure figure) => figure.IsExact
        ? string.Create(CultureInfo.InvariantCulture, $"{Bare(figure.Value)}/{Bare(figure.Precision!.Value)}")
        : string.Create(CultureInfo.InvariantCulture, $"{(figure.Relation == Relation.AtLeast ? "at least" : Lower(figure.Relation))} {Bare(figure.Value)}");

    private static string Words(IReadOnlyList<PressDoubt> doubts) => doubts.Count == 0 ? "" : $" ({string.Join(',', doubts)})";

    private static decimal Bare(decimal value) => value / 1.000000000000000000000m;

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Short(string code) => code switch
    {
        "industrial-robots" => "ir",
        "service-robots" => "sr",
        "ai-core-industry-scale" => "ai",
        "440000" => "gd",
        "000000" => "cn",
        _ => code,
    };
}
