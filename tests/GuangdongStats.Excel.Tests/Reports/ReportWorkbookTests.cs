using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GuangdongStats.Excel.Charts;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Excel.Tests.Support;
using Xunit;

namespace GuangdongStats.Excel.Tests.Reports;

public partial class ReportWorkbookTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")] // a decimal comma
    [InlineData("tr-TR")] // a dotless i
    public void A_workbook_is_valid_and_the_same_on_a_machine_of_any_culture(string culture)
    {
        var was = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        byte[] file;
        try
        {
            file = ReportWorkbook.Write(SomeReport.Whole);
            Assert.Equal(culture, CultureInfo.CurrentCulture.Name);
        }
        finally
        {
            CultureInfo.CurrentCulture = was;
        }

        AssertValid(file);
        using var workbook = Open(file);
        Assert.Equal(["封面", "目录", "图表", "数据", "来源"], workbook.Worksheets.Select(sheet => sheet.Name));
        Assert.Equal(30.5, workbook.Worksheet("数据").Cell("E2").GetDouble());
        Assert.Equal(Parts(ReportWorkbook.Write(SomeReport.Whole)), Parts(file));
    }

    /// <summary>A title may hold what somebody searched for, and a heading what somebody named.</summary>
    [Fact]
    public void Characters_that_no_workbook_can_hold_are_left_out_wherever_they_stand()
    {
        const string odd = "a\u0001&\uFFFFb\uD842";
        var table = SomeReport.Table with
        {
            Title = odd,
            Columns = [.. SomeReport.Table.Columns.Select(column => column with { Header = column.Header + odd })],
        };
        var chart = SomeReport.Chart with { Title = odd, AltText = odd, LeftAxis = odd, RightAxis = odd };
        var file = ReportWorkbook.Write(SomeReport.Whole with
        {
            Title = odd,
            Author = odd,
            Sheets = [new FactSheet(odd, odd, odd, [new(odd, odd)]), new ChartSheet("图表", odd, odd, [chart]), table],
        });
        AssertValid(file);
        using var workbook = Open(file);
        Assert.Equal(("a&b", "a&b"), (workbook.Properties.Title, workbook.Worksheet(1).Cell(1, 1).GetString()));
        Assert.Contains("a&&b", workbook.Worksheet(1).PageSetup.Header.Left.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
    }

    /// <summary>The text of each part of a package, without the names that are given by chance.</summary>
    private static Dictionary<string, string> Parts(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file));
        return package.Entries.Where(entry => !entry.FullName.EndsWith(".rels", StringComparison.Ordinal) && !entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal) && entry.FullName != "[Content_Types].xml")
            .ToDictionary(entry => entry.FullName, entry => RelationName().Replace(new StreamReader(entry.Open()).ReadToEnd(), ""), StringComparer.Ordinal);
    }

    [Fact]
    public void A_table_begins_in_its_first_cell_with_one_row_of_heads_and_nothing_is_merged()
    {
        using var workbook = Open(ReportWorkbook.Write(SomeReport.Whole));
        Assert.All(workbook.Worksheets, sheet => Assert.Empty(sheet.MergedRanges));
        var data = workbook.Worksheet("数据");
        Assert.Equal(["时期代码", "时期", "水平值（套）", "水平值·限定", "同比增速（%）", "隐含同期数", "说明"], data.Row(1).CellsUsed().Select(cell => cell.GetString()));
        Assert.Equal((1, 2), (data.SheetView.SplitRow, data.SheetView.SplitColumn));
        Assert.Equal("A1:G6", data.AutoFilter.Range.RangeAddress.ToString());
        Assert.Equal((XLPaperSize.A4Paper, XLPageOrientation.Landscape), (data.PageSetup.PaperSize, data.PageSetup.PageOrientation));
        using var package = SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(SomeReport.Whole)), false);
        var titles = package.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.DefinedName>().Single(name => name.Name == "_xlnm.Print_Titles" && name.LocalSheetId?.Value == 3);
        Assert.Equal("'数据'!$A:$B,'数据'!$1:$1", titles.Text);
    }

    [Fact]
    public void A_period_is_text_a_number_a_number_and_an_absence_an_empty_cell()
    {
        using var workbook = Open(ReportWorkbook.Write(SomeReport.Whole));
        var data = workbook.Worksheet("数据");
        Assert.Equal((XLDataType.Text, "ytd-2025-05"), (data.Cell("A5").DataType, data.Cell("A5").GetString()));
        Assert.Equal((XLDataType.Number, 124_700.0), (data.Cell("C5").DataType, data.Cell("C5").GetDouble()));
        Assert.True(data.Cell("C6").IsEmpty());
        Assert.True(data.Cell("D5").IsEmpty());
        Assert.Equal("超", data.Cell("D4").GetString());
    }

    [Fact]
    public void A_derived_cell_is_a_formula_over_its_row_with_its_value_beside_it()
    {
        using var workbook = Open(ReportWorkbook.Write(SomeReport.Whole));
        var cell = workbook.Worksheet("数据").Cell("F5");
        Assert.Equal("IFERROR(IF(AND(ISNUMBER(C5),ISNUMBER(E5),D5=\"\"),C5/(1+E5/100),\"\"),\"\")", cell.FormulaA1);
        Assert.Equal(93_759.398496240602, Convert.ToDouble(cell.CachedValue, CultureInfo.InvariantCulture), 9);
        Assert.Equal("", workbook.Worksheet("数据").Cell("F4").CachedValue); // a bound: nothing follows from it
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_stays_text_also_when_it_is_edited()
    {
        using var workbook = Open(ReportWorkbook.Write(SomeReport.Whole));
        var data = workbook.Worksheet("数据");
        Assert.Equal(("=1+1", false, true), (data.Cell("G2").GetString(), data.Cell("G2").HasFormula, data.Cell("G2").Style.IncludeQuotePrefix));
        Assert.True(data.Cell("G3").Style.IncludeQuotePrefix);
        Assert.Equal("<b>&\"'\n第二行", data.Cell("G5").GetString()); // what XML cannot hold is left out
    }

    [Fact]
    public void Only_web_addresses_are_links()
    {
        using var workbook = Open(ReportWorkbook.Write(SomeReport.Whole));
        Assert.Equal(SomeReport.Link, workbook.Worksheet("封面").Cell("B4").Hyperlink.ExternalAddress.AbsoluteUri);
        Assert.False(workbook.Worksheet("封面").Cell("B5").HasHyperlink);
        Assert.True(workbook.Worksheet("来源").Cell("B2").HasHyperlink);
        Assert.False(workbook.Worksheet("来源").Cell("B3").HasHyperlink);
        Assert.Equal("'数据'!A1", workbook.Worksheet("目录").Cell("A4").Hyperlink.InternalAddress);
    }

    [Fact]
    public void A_chart_points_to_cells_carries_their_values_and_describes_itself()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(SomeReport.Whole)), false);
        var drawing = package.WorkbookPart!.WorksheetParts.Select(part => part.DrawingsPart).OfType<DrawingsPart>().Single();
        Assert.Equal(3, drawing.ChartParts.Count());
        Assert.Contains("descr=\"图的文字说明\"", drawing.WorksheetDrawing.OuterXml, StringComparison.Ordinal);
        var chart = ((ChartPart)drawing.GetPartById(drawing.WorksheetDrawing.Descendants<DocumentFormat.OpenXml.Drawing.Charts.ChartReference>().First().Id!.Value!)).ChartSpace;
        var values = chart.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Values>().First();
        Assert.Equal("'数据'!$C$2:$C$6", values.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Formula>().Single().Text);
        Assert.Equal(["47000", "73000", "100000", "124700"], values.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().Select(value => value.Text)); // the gap stays one
        Assert.Equal("gap", chart.Descendants<DocumentFormat.OpenXml.Drawing.Charts.DisplayBlanksAs>().Single().Val!.InnerText);
        Assert.Contains("小器件产量与增速", chart.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_rows_is_valid() =>
        AssertValid(ReportWorkbook.Write(SomeReport.With(SomeReport.Whole, SomeReport.Table with { Rows = [] })));

    [Fact]
    public void A_formula_or_a_chart_over_what_is_not_there_is_a_bug()
    {
        var column = new ReportColumn("x", "x", ReportColumnKind.Derived, 0, "[missing]+1");
        var table = new TableSheet("t", "t", "t", [column], [[ReportCell.Of(1m)]]);
        Assert.Throws<ArgumentException>(() => ReportWorkbook.Write(SomeReport.With(SomeReport.Whole, table)));
        ReportChart[] charts = [SomeReport.Chart with { Table = "missing" }, SomeReport.Chart with { Category = "missing" }];
        Assert.All(charts, chart => Assert.Throws<ArgumentException>(() =>
            ReportWorkbook.Write(SomeReport.Whole with { Sheets = [SomeReport.Whole.Sheets[0], SomeReport.Table, new ChartSheet("c", "c", "c", [chart])] })));
    }

    [GeneratedRegex("r:id=\"[^\"]*\"")]
    private static partial Regex RelationName();

    private static void AssertValid(byte[] file)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(file), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    private static XLWorkbook Open(byte[] file) => new(new MemoryStream(file));
}
