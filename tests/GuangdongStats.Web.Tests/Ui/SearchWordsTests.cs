using GuangdongStats.Web.Ui;
using Xunit;

namespace GuangdongStats.Web.Tests.Ui;

public class SearchWordsTests
{
    [Theory]
    [InlineData("ROBOT", "industrial robots", true)]
    [InlineData("ｒｏｂｏｔ", "Robots", true)] // full width
    [InlineData("机器 产量", "工业机器人产量", true)] // all words, in any place
    [InlineData("产量 机器", "工业机器人产量", true)]
    [InlineData("机器 出口", "工业机器人产量", false)]
    [InlineData("　深圳　", "深圳市", true)] // ideographic space
    [InlineData("İ", "i", false)]
    public void Case_width_and_order_make_no_difference(string words, string text, bool expected) =>
        Assert.Equal(expected, SearchWords.Of(words).AreIn(text));

    [Fact]
    public void Words_may_come_from_two_texts() => Assert.True(SearchWords.Of("广东 robots").AreIn("广东省", "Industrial robots"));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Nothing_to_search_is_empty(string? words) => Assert.True(SearchWords.Of(words).IsEmpty);

    [Fact]
    public void Words_with_half_a_character_are_no_words() => Assert.True(SearchWords.Of("机\ud800").IsEmpty);
}
