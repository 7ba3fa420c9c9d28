using GuangdongStats.Web.Ui;
using Xunit;

namespace GuangdongStats.Web.Tests.Ui;

public class WrittenInTests
{
    [Theory]
    [InlineData("2025年1—5月全省规模以上工业", "zh-CN")]
    [InlineData("2022年10月份规模以上工业生产主要数据 [text read in a archived copy]", "zh-CN")] // the title counts more than our remark
    [InlineData("Guangdong leads the nation in industrial robots", "en")]
    [InlineData("Ministry of Industry (工信部)", "en")]
    [InlineData("20年の中国産業用ロボット生産、過去最高の24万台に", "ja")]
    [InlineData("163.com", "en")]
    [InlineData("", "en")]
    public void A_text_is_told_by_its_letters(string text, string language) => Assert.Equal(language, WrittenIn.Of(text));
}
