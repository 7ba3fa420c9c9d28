using System.Globalization;
using ClosedXML.Excel;
using GuangdongStats.Excel.Reports;
using Xunit;

namespace GuangdongStats.Excel.Tests.Reports;

public sealed class CellTextTests : IDisposable
{
    private readonly XLWorkbook workbook = new();

    [Theory]
    [InlineData(0.0509, "0.0%", "5.1%")] // ClosedXML itself answers 0.0509
    [InlineData(124700, "#,##0", "124,700")]
    [InlineData(33, "+0.0;-0.0;0.0", "+33.0")]
    [InlineData(-3.2, "+0.0;-0.0;0.0", "-3.2")]
    [InlineData(12.47, "", "12.47")]
    public void A_number_reads_as_its_format_prints_it(double value, string format, string expected)
    {
        var cell = Cell();
        cell.SetValue(value);
        cell.Style.NumberFormat.Format = format;
        Assert.Equal(expected, CellText.Of(cell, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(10, "5.09%")]
    [InlineData(9, "5%")]
    public void A_format_named_by_its_number_is_known(int id, string expected)
    {
        var cell = Cell();
        cell.SetValue(0.0509);
        cell.Style.NumberFormat.NumberFormatId = id;
        Assert.Equal(expected, CellText.Of(cell, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Separators_follow_the_culture_that_is_asked_for_and_not_the_machine()
    {
        var cell = Cell();
        cell.SetValue(1234.5);
        cell.Style.NumberFormat.Format = "#,##0.0";
        Assert.Equal("1.234,5", CellText.Of(cell, CultureInfo.GetCultureInfo("de-DE")));
    }

    [Fact]
    public void A_date_reads_as_a_date_and_not_as_a_count_of_days()
    {
        var cell = Cell();
        cell.SetValue(new DateTime(2025, 7, 31, 0, 0, 0, DateTimeKind.Unspecified));
        cell.Style.NumberFormat.Format = "yyyy-mm-dd";
        Assert.Equal("2025-07-31", CellText.Of(cell, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Text_reads_as_itself_and_an_empty_cell_as_nothing()
    {
        var cell = Cell();
        Assert.Equal("", CellText.Of(cell, CultureInfo.InvariantCulture));
        cell.SetValue("超1000亿元");
        Assert.Equal("超1000亿元", CellText.Of(cell, CultureInfo.InvariantCulture));
    }

    public void Dispose() => workbook.Dispose();

    private IXLCell Cell() => (workbook.Worksheets.FirstOrDefault() ?? workbook.AddWorksheet("数据")).Cell(1, 1);
}
