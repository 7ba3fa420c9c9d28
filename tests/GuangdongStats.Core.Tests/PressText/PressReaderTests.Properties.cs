using CsCheck;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.PressText;
using Xunit;

namespace GuangdongStats.Core.Tests.PressText;

public sealed partial class PressReaderTests
{
    /// <summary>Words of releases in any order: most of what they say together is nonsense.</summary>
    private static readonly string[] Turns =
    [
        "2025年", "今年", "去年", "1—5月", "1月", "2月", "5月份", "上半年", "当月", "全年", "目前", "截至5月底", "2024年末", "in 2024", "in the first five months of 2025", "January", "May 2025",
        "广东", "全国", "全省", "深圳", "Guangdong", "China", "广东省统计局", "大湾区",
        "工业机器人", "工业机器人产量", "服务机器人产量", "人工智能核心产业规模", "人工智能核心企业", "industrial robots", "output of service robots", "手机产量", "出口",
        "12.47万套", "416.98万台", "超1000亿元", "1500家", "33%", "增长33%", "下降3.2%", "增长2.8倍", "四成", "持平", "up 33%", "124,700 sets", "0.6个百分点", "12.47",
        "同比", "环比", "占全国", "of the national total", "分别", "均", "分别为", "respectively", "预计", "从", "和", "、", "，", "。", "；", ", ", ". ", "\n", " ", "连续五年位居全国第一", "ranked first nationwide", "其中", "机",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf(Turns.Select(Gen.Const).ToArray()).Array[1, 30].Select(string.Concat),
        Gen.String);

    [Fact]
    public void Every_proposal_quotes_the_text_and_has_a_period_that_suits_its_indicator() => Texts.Sample(text =>
    {
        var reading = PressReader.Read(text, Catalogue, WrittenOn);
        foreach (var figure in reading.Figures)
        {
            var indicator = Catalogue.Indicator(figure.Indicator)!;
            Assert.True(Catalogue.Region(figure.Region) is not null && figure.Figure.HasNumber);
            Assert.Contains(figure.Period.Span, indicator.Spans);
            Assert.False(figure.Period is { Span: not Span.Point, EndMonth: 1 } or { Span: Span.Month, EndMonth: 2 }, $"{figure.Period} is not collected");
            Assert.True(figure.Period.LastDay <= WrittenOn.AddMonths(1) && figure.Period.Year >= 2023);
            Assert.False(figure.Measure == Measure.Share && figure.Region == Region.NationCode);
            Assert.Equal(figure.Doubts.Distinct().Order(), figure.Doubts);
            Assert.All(figure.Evidence.Quotes, quote => Assert.True(quote.Length > 0 && quote.End <= text.Length && quote.In(text).Trim() == quote.In(text)));
        }

        Assert.Equal(reading.Figures.Count, reading.Figures.Select(f => (f.Indicator, f.Region, f.Period, f.Measure, f.Figure)).Distinct().Count());
        foreach (var claim in reading.Claims)
        {
            Assert.NotEqual(Region.NationCode, claim.Region);
            Assert.Contains(claim.Period.Span, Catalogue.Indicator(claim.Indicator)!.Spans);
            Assert.All(claim.Evidence.Quotes, quote => Assert.True(quote.Length > 0 && quote.End <= text.Length));
        }
    }, iter: 3_000);

    [Fact]
    public void The_words_of_each_part_are_kept()
    {
        const string text = "2025年1—5月，全省 工业机器人产量达１２.４７万套，同比增长33%，占全国比重超四成。";
        var quotes = PressReader.Read(text, Catalogue, WrittenOn).Figures.Select(figure => string.Join('|', figure.Evidence.Quotes.Select(quote => quote.In(text))));
        Assert.Equal(
            ["2025年1—5月|全省|工业机器人产量|１２.４７万套", "2025年1—5月|全省|工业机器人产量|增长33%", "2025年1—5月|全省|工业机器人产量|超四成"],
            quotes);
    }

    [Fact]
    public void The_same_sentences_read_the_same_beside_others()
    {
        // Known words between known sentences: what a sentence says itself does not depend on the one before.
        const string first = "2025年1—5月，广东工业机器人产量12.47万套，同比增长33%。", second = "2024年，全国服务机器人产量1050万套。";
        Assert.Equal($"{Read(first)}; {Read(second)}", Read(first + second));
        Assert.Equal($"{Read(second)}; {Read(first)}", Read(second + "\n\n" + first));
    }

    [Theory]
    [InlineData("2025年1—5月，广东工业机器人产量12.47万套，同比增长33%、")]
    [InlineData("33%、")]
    [InlineData("（（（")]
    [InlineData("增长")]
    [InlineData("零")]
    [InlineData("9")]
    [InlineData("1,")]
    [InlineData(" ")]
    [InlineData("2025年")]
    [InlineData("January to ")]
    [InlineData("工业机器人、")]
    [InlineData("\0\u0001\u202E广东")]
    [InlineData("a")]
    [InlineData("1—5月，广东工业机器人产量12.47万套。")]
    public async Task A_hostile_text_of_the_greatest_length_does_not_hang_the_reader(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (PressReader.LongestText / piece.Length) + 1))[..PressReader.LongestText];

        // A guard against hanging, not a measurement: what is linear needs a fraction of a second, what is quadratic some hundred times as long.
        await Task.Run(() => PressReader.Read(text, Catalogue, WrittenOn), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_text_beyond_all_size_is_not_read() =>
        Assert.True(PressReader.Read(new('。', PressReader.LongestText + 1), Catalogue, WrittenOn) is { IsTooLong: true, Figures: [], Claims: [] });

    [Fact]
    public void Every_doubt_has_words_in_both_languages() => Assert.All(
        Enum.GetValues<PressDoubt>(),
        doubt => Assert.NotEqual(PressDoubtText.Words(doubt, Language.Chinese), PressDoubtText.Words(doubt, Language.English)));
}
