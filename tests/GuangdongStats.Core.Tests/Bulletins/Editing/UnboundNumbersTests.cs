using GuangdongStats.Core.Bulletins.Editing;
using Xunit;

namespace GuangdongStats.Core.Tests.Bulletins.Editing;

public sealed class UnboundNumbersTests
{
    [Theory]
    [InlineData("产量为12.47万套", "12.47万")]
    [InlineData("产量为１２万套", "１２万")] // full width
    [InlineData("第Ⅳ批", "Ⅳ")] // Roman, one character
    [InlineData("见①", "①")]
    [InlineData("占比½", "½")]
    [InlineData("共٣家", "٣")] // Arabic-Indic
    [InlineData("共𝟏家", "𝟏")] // outside the first plane
    [InlineData("〇", "〇")]
    [InlineData("占全国四成", "四")]
    [InlineData("超过七成以上", "七")]
    [InlineData("占比近一半", "一半")]
    [InlineData("产量过半", "过半")]
    [InlineData("规模翻番", "翻番")]
    [InlineData("较上年翻了一番", "翻了一番")]
    [InlineData("实现倍增", "倍")]
    [InlineData("约占三分之一", "三分之一")]
    [InlineData("增长百分之三十", "百分之三十")]
    [InlineData("新增三家企业", "三")]
    [InlineData("新增两家企业", "两")]
    [InlineData("新增一家企业", "一")]
    [InlineData("共十二家", "十二")]
    [InlineData("数百家企业", "百")]
    [InlineData("上万台", "万")]
    [InlineData("十余家", "十")]
    [InlineData("居全国第一", "一")]
    [InlineData("五大平台", "五")]
    [InlineData("保持双位数增长", "双位数")]
    [InlineData("万亿级产业集群", "万亿")]
    [InlineData("壹佰家", "壹佰")]
    public void A_number_in_Chinese_is_found_however_it_is_written(string words, string number) => Assert.Equal([number], Found(words));

    [Theory]
    [InlineData("统一部署，进一步优化一批重点项目")]
    [InlineData("推动人工智能赋能千行百业")]
    [InlineData("珠三角一体化发展，一方面加强统筹")]
    [InlineData("上半年保持平稳，增势良好")]
    [InlineData("半导体与智能终端协同发展")]
    [InlineData("“十四五”规划实施以来")]
    [InlineData("第一时间发布，第三方机构参与")]
    [InlineData("四川省、三亚市、成都市")]
    [InlineData("十分重视，唯一标准，万物互联")]
    public void Words_that_count_nothing_may_stand(string words) => Assert.Empty(Found(words));

    [Theory]
    [InlineData("about 3,000 people", "3,000")]
    [InlineData("one third of the nation", "one third")]
    [InlineData("over half of the output", "half")]
    [InlineData("a quarter of the total", "quarter")]
    [InlineData("output doubled", "doubled")]
    [InlineData("Twice as much", "Twice")]
    [InlineData("dozens of enterprises", "dozens")]
    [InlineData("hundreds of models", "hundreds")]
    [InlineData("a ten-fold rise", "ten-fold")]
    [InlineData("ranked first in the nation", "first")]
    [InlineData("twenty-five parks", "twenty five")]
    [InlineData("in percent", "percent")]
    public void A_number_in_English_is_found_however_it_is_written(string words, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', Found(words)));

    [Theory]
    [InlineData("one of the leading provinces in the nation")]
    [InlineData("made known for the first time")]
    [InlineData("the attention of third parties; growth this quarter")]
    [InlineData("someone often tenders for a stone bridge")]
    public void English_words_that_count_nothing_may_stand(string words) => Assert.Empty(Found(words));

    [Fact]
    public void Each_is_told_with_its_place()
    {
        var (start, length) = Assert.Single(UnboundNumbers.In("全省产量12.47万套"));
        Assert.Equal((4, 6), (start, length));
    }

    private static string[] Found(string words) => [.. UnboundNumbers.In(words).Select(place => words.Substring(place.Start, place.Length))];
}
