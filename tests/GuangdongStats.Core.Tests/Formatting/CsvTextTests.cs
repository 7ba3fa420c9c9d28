using GuangdongStats.Core.Formatting;
using Xunit;

namespace GuangdongStats.Core.Tests.Formatting;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33%", "'+33%")]
    [InlineData("-3.2", "'-3.2")] // a text, not a number: numbers go through Number
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1+1", "'＝1+1")] // full width, which a Chinese spreadsheet reads alike
    [InlineData("＠cmd", "'＠cmd")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    public void A_text_is_quoted_where_needed_and_never_a_formula(string text, string expected) => Assert.Equal(expected, CsvText.Text(text));

    [Fact]
    public void A_number_is_bare_with_a_point_and_its_sign() => Assert.Equal(["-3.2", "124700", ""], [CsvText.Number(-3.2m), CsvText.Number(124700m), CsvText.Number(null)]);

    [Fact]
    public void A_line_ends_as_the_standard_says() => Assert.Equal("a,b\r\n", CsvText.Line("a", "b"));
}
