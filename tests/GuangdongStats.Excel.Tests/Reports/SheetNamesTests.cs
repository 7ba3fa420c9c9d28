using GuangdongStats.Excel.Reports;
using Xunit;

namespace GuangdongStats.Excel.Tests.Reports;

public class SheetNamesTests
{
    [Theory]
    [InlineData("数据", "数据")]
    [InlineData("a/b:c?d*e[f]g\\h", "a-b-c-d-e-f-g-h")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("", "Sheet")]
    [InlineData("history", "history (2)")] // Excel keeps the name to itself
    [InlineData("1234567890123456789012345678901234", "1234567890123456789012345678901")]
    [InlineData("123456789012345678901234567890𠮷", "123456789012345678901234567890")] // no half of a character
    public void A_name_is_what_excel_takes(string wish, string name) => Assert.Equal([name], SheetNames.For([wish]));

    [Fact]
    public void No_two_names_are_alike_whatever_their_case_and_length()
    {
        var names = SheetNames.For(["Data", "data", new string('长', 40), new string('长', 41)]);
        Assert.Equal(["Data", "data (2)", new string('长', 31), new string('长', 27) + " (2)"], names);
    }

    [Fact]
    public void A_reference_doubles_apostrophes() => Assert.Equal("'it''s'", SheetNames.Quoted("it's"));
}
