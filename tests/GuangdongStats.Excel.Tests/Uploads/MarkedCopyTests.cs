using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GuangdongStats.Excel.Tests.Support;
using GuangdongStats.Excel.Uploads;
using Xunit;

namespace GuangdongStats.Excel.Tests.Uploads;

public class MarkedCopyTests
{
    private static readonly MadeWorkbook Made = MadeWorkbook.Of(
        """
        <row r="1"><c r="A1" t="inlineStr"><is><t>=1+1</t></is></c><c r="B1" s="3"><v>33</v></c><c r="C1" t="e"><v>#N/A</v></c></row>
        <row r="2" hidden="1"><c r="A2" s="2"><v>45413</v></c><c r="B2"><f>1+1</f></c><c r="D2" t="b"><v>1</v></c></row>
        """,
        """<mergeCells><mergeCell ref="A4:B5"/><mergeCell ref="B5:C6"/></mergeCells>""");

    [Fact]
    public void Cells_come_back_with_their_values_coloured_and_commented()
    {
        using var copy = Marked(new CellMark("数据", new(1, 3), "错误值", true), new CellMark("数据", new(1, 2), "请确认", false), new CellMark("数据", new(1, 2), "第二条", false));
        using var workbook = new XLWorkbook(copy);
        var sheet = workbook.Worksheet("数据");
        Assert.Equal(("=1+1", false, true), (sheet.Cell("A1").GetString(), sheet.Cell("A1").HasFormula, sheet.Cell("A1").Style.IncludeQuotePrefix));
        Assert.Equal((33.0, "0.0"), (sheet.Cell("B1").GetDouble(), sheet.Cell("B1").Style.NumberFormat.Format));
        Assert.Equal("请确认\n第二条", sheet.Cell("B1").Comment.Text.ReplaceLineEndings("\n"));
        Assert.Equal("错误值", sheet.Cell("C1").Comment.Text);
        Assert.NotEqual(sheet.Cell("B1").Style.Fill.BackgroundColor, sheet.Cell("C1").Style.Fill.BackgroundColor);
        Assert.Equal(XLFillPatternValues.None, sheet.Cell("A1").Style.Fill.PatternType);
        Assert.True(sheet.Row(2).IsHidden);
        Assert.Equal(XLDataType.DateTime, sheet.Cell("A2").DataType);
        Assert.True(sheet.Cell("D2").GetBoolean());
        Assert.Equal("A4:B5", Assert.Single(sheet.MergedRanges).RangeAddress.ToString()); // Excel repairs files in which two overlap
    }

    [Fact]
    public void An_empty_cell_that_should_hold_something_is_coloured_too()
    {
        using var copy = Marked(new CellMark("数据", new(1, 5), "请填写", true), new CellMark("数据", new(2, 3), "请填写", false));
        using var workbook = new XLWorkbook(copy);
        var sheet = workbook.Worksheet("数据");
        Assert.All(new[] { sheet.Cell("E1"), sheet.Cell("C2") }, cell =>
        {
            Assert.True(cell.IsEmpty(XLCellsUsedOptions.Contents));
            Assert.Equal("请填写", cell.Comment.Text);
            Assert.Equal(XLFillPatternValues.Solid, cell.Style.Fill.PatternType);
        });
        Assert.True(sheet.Cell("D2").GetBoolean()); // what stands beside it
    }

    [Fact]
    public void The_copy_is_valid_open_xml()
    {
        using var copy = Marked(new CellMark("数据", new(1, 3), "错误值", true), new CellMark("数据", new(2, 3), "请填写", true));
        using var document = SpreadsheetDocument.Open(copy, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void Names_that_excel_does_not_take_and_sheets_nobody_sees_are_put_right()
    {
        using var workbook = Read(MadeWorkbook.Of("<row><c><v>1</v></c></row>").With("xl/workbook.xml", MadeWorkbook.Book("""<sheet name="a/b" sheetId="1" state="hidden" r:id="rId1"/><sheet name="a b" sheetId="2" state="hidden" r:id="rId1"/>""")));
        using var copy = MarkedCopy.Write(workbook, []);
        using var opened = new XLWorkbook(copy);
        Assert.Equal(["a b", "Sheet 2"], opened.Worksheets.Select(sheet => sheet.Name));
        Assert.All(opened.Worksheets, sheet => Assert.Equal(XLWorksheetVisibility.Visible, sheet.Visibility));
    }

    /// <summary>Every file that is read at all can be given back.</summary>
    [Fact]
    public void Files_that_were_hostile_come_back_harmless()
    {
        foreach (var file in HostileFiles.All.Where(file => file.Refused is null))
        {
            using var stream = new MemoryStream(file.Bytes());
            using var workbook = Assert.IsType<UploadOutcome.Read>(SafeXlsx.Read(stream, new(), CancellationToken.None)).Workbook;
            using var copy = MarkedCopy.Write(workbook, [new(workbook.Sheets[0].Name, new(1, 1), "x", true)]);
            using (var zip = new ZipArchive(copy, ZipArchiveMode.Read, leaveOpen: true))
            {
                Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains("externalLink", StringComparison.Ordinal) || entry.FullName.Contains("..", StringComparison.Ordinal));
            }

            copy.Position = 0;
            using var again = Assert.IsType<UploadOutcome.Read>(SafeXlsx.Read(copy, new(), CancellationToken.None)).Workbook;
            Assert.Equal(workbook.Rows(workbook.Sheets[0]).Sum(row => row.Cells.Count(cell => cell.Kind != SafeCellKind.Uncalculated)), again.Rows(again.Sheets[0]).Sum(row => row.Cells.Count));
        }
    }

    private static MemoryStream Marked(params CellMark[] marks)
    {
        using var workbook = Read(Made);
        return MarkedCopy.Write(workbook, marks);
    }

    private static SafeWorkbook Read(MadeWorkbook made)
    {
        using var file = new MemoryStream(made.Bytes());
        return Assert.IsType<UploadOutcome.Read>(SafeXlsx.Read(file, new(), CancellationToken.None)).Workbook;
    }
}
