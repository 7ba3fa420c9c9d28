using GuangdongStats.Core.Entry;
using Xunit;

namespace GuangdongStats.Core.Tests.Entry;

public class WrittenTextTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("同比增速与总量不符，请核对。\n另：来源页码有误。", true)]
    [InlineData("'; DROP TABLE Entries; -- <script>", true)] // a text is a text
    [InlineData("robot 🤖", true)] // two halves of one character
    [InlineData("a\0b", false)] // PostgreSQL stores no NUL
    [InlineData("a\u001bb", false)]
    [InlineData("100\u202e001", false)] // reads 100100
    public void Only_what_a_person_can_type_and_read_is_stored(string text, bool accepted) => Assert.Equal(accepted, WrittenText.IsAccepted(text));

    [Fact]
    public void Half_a_character_is_not_stored()
    {
        Assert.False(WrittenText.IsAccepted("a\ud83e"));
        Assert.False(WrittenText.IsAccepted("\udd16a"));
    }

    [Fact]
    public void A_text_has_a_longest_length()
    {
        Assert.True(WrittenText.IsAccepted(new('字', WrittenText.Longest)));
        Assert.False(WrittenText.IsAccepted(new('字', WrittenText.Longest + 1)));
        Assert.False(WrittenText.IsAccepted("four", longest: 3));
    }
}
