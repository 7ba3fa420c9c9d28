using System.Globalization;
using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Excel.Templates;
using GuangdongStats.Excel.Uploads;
using Xunit;

namespace GuangdongStats.Excel.Tests.Templates;

public class TemplateTests
{
    private const int LevelColumn = 6, ShareColumn = 8, FirstRow = 8;

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void It_is_valid_open_xml(Language language)
    {
        using var file = TemplateWriter.Write(Made(language));
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void What_is_filled_in_comes_back_with_its_key_and_its_cell(string culture)
    {
        var was = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var read = Filled(Made(Language.Chinese), sheet =>
            {
                sheet.Cell(FirstRow, LevelColumn).SetValue("12.47万");
                sheet.Cell(FirstRow, LevelColumn + 1).SetValue("33%");
                sheet.Cell(FirstRow + 1, LevelColumn).SetValue(81.5);
                sheet.Cell(3, 3).SetValue("广东统计月报");
                sheet.Cell(5, 3).SetValue(12);
            });
            Assert.Empty(read.Reading.Findings);
            Assert.Equal(
                [
                    "数据!F8 industrial-robots/440000/ytd-2026-10/level 12.47万",
                    "数据!G8 industrial-robots/440000/ytd-2026-10/growth 33%",
                    "数据!H8 industrial-robots/440000/ytd-2026-10/share 超40%",
                    "数据!F9 industrial-robots/440000/month-2026-10/level 81.5",
                ],
                read.Reading.Figures.Select(figure => $"{figure.Place} {figure.Key} {figure.Text}"));
            Assert.Equal(("广东统计月报", "", "12", false), (read.SourceTitle, read.SourceAddress, read.SourcePage, read.IsOwnStatistics));
        }
        finally
        {
            CultureInfo.CurrentCulture = was;
        }
    }

    [Fact]
    public void Nothing_filled_in_is_what_was_entered_before()
    {
        var read = Filled(Made(Language.English), _ => { });
        Assert.Equal(["industrial-robots/440000/ytd-2026-10/share"], read.Reading.Figures.Select(figure => figure.Key.ToString()));
    }

    [Fact]
    public void Rows_and_columns_may_be_moved()
    {
        var read = Filled(Made(Language.Chinese), sheet =>
        {
            sheet.Cell(FirstRow, LevelColumn).SetValue("1");
            sheet.Row(FirstRow).InsertRowsAbove(2);
            sheet.Column(LevelColumn).InsertColumnsBefore(1);
        });
        Assert.Equal(["数据!G10 level 1", "数据!I10 share 超40%"], read.Reading.Figures.Select(figure => $"{figure.Place} {figure.Key.Measure.ToString().ToLowerInvariant()} {figure.Text}"));
    }

    [Fact]
    public void What_cannot_be_told_apart_is_named_with_its_cell()
    {
        var read = Filled(Made(Language.Chinese), sheet =>
        {
            sheet.Cell(FirstRow + 1, 1).SetValue(sheet.Cell(FirstRow, 1).GetString()); // a row copied over another
            sheet.Cell(FirstRow + 1, ShareColumn).SetValue("41%");
            sheet.Cell(FirstRow + 5, LevelColumn).SetValue(5);
            sheet.Cell(FirstRow, LevelColumn).SetValue(true);
            sheet.Cell(FirstRow, LevelColumn + 1).SetValue(new DateTime(2026, 1, 5));
            sheet.Cell(FirstRow, LevelColumn + 1).Style.NumberFormat.Format = "m-d";
            sheet.Row(FirstRow).Hide();
        });
        Assert.Equal(
            [
                "数据!F8：此处应为数值，单元格是逻辑值 TRUE",
                "数据!G8：此处应为数值，单元格是日期（可能是 Excel 自动转换的）",
                "数据!H8：这一行是隐藏的，仍已读入",
                "数据!H9：与 数据!H8 重复：同一个数据填了两次",
                "数据!F13：无法识别这一行是哪个指标、地区和时期；请用下载的模板原有的行填写",
            ],
            read.Reading.Findings.Select(finding => SheetFindingText.Sentence(finding, Language.Chinese)));
    }

    [Fact]
    public void What_nobody_sees_is_read_and_told()
    {
        var read = Filled(Made(Language.Chinese), sheet =>
        {
            sheet.Cell(FirstRow, LevelColumn).SetValue("1");
            sheet.Cell(FirstRow + 1, LevelColumn).SetValue("2");
            sheet.Column(LevelColumn).Hide();
            sheet.Workbook.Worksheets.Add("别的");
            sheet.Visibility = XLWorksheetVisibility.Hidden;
        });
        Assert.Equal(
            ["数据!F8：F 列是隐藏的，仍已读入", "数据!F8：这个工作表是隐藏的，仍已读入"],
            read.Reading.Findings.Select(finding => SheetFindingText.Sentence(finding, Language.Chinese)));
        Assert.Equal(3, read.Reading.Figures.Count);
        Assert.All(read.Reading.Findings, finding => Assert.False(finding.Fault.Blocks()));
    }

    [Theory]
    [InlineData(XLCalculateMode.Manual, "Data!F8: The formula's result may be out of date: the file is not calculated by itself. Press F9 in Excel, save and upload again, or check the number.")]
    [InlineData(XLCalculateMode.Auto, null)]
    public void The_result_of_a_formula_that_is_not_calculated_by_itself_is_looked_at(XLCalculateMode mode, string? expected)
    {
        var read = Filled(Made(Language.English), sheet =>
        {
            sheet.Cell(FirstRow, LevelColumn).FormulaA1 = "1+2";
            sheet.Workbook.CalculateMode = mode;
        });
        Assert.Equal("3", read.Reading.Figures[0].Text);
        Assert.Equal(expected, read.Reading.Findings.Select(finding => SheetFindingText.Sentence(finding, Language.English)).SingleOrDefault());
    }

    [Fact]
    public void A_merged_cell_is_refused()
    {
        var read = Filled(Made(Language.Chinese), sheet => sheet.Range(FirstRow, ShareColumn, FirstRow + 1, ShareColumn).Merge());
        Assert.Empty(read.Reading.Figures);
        Assert.Equal("数据!H8：单元格在合并区域 H8:H9 内，无法判断属于哪一行，请取消合并", SheetFindingText.Sentence(Assert.Single(read.Reading.Findings), Language.Chinese));
    }

    [Fact]
    public void Names_that_look_like_formulas_stay_texts()
    {
        var slot = Made(Language.Chinese).Slots[0];
        var indicator = slot.Indicator with { Name = new("=1+1", "@SUM(1)") };
        using var file = TemplateWriter.Write(new("2026年10月", [slot with { Indicator = indicator }], ["=cmd|' /c calc'!A0"], Language.Chinese));
        using var zip = new ZipArchive(file);
        Assert.All(zip.Entries.Where(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal)), entry =>
        {
            using var reader = new StreamReader(entry.Open());
            var xml = reader.ReadToEnd();
            Assert.DoesNotContain(":f>", xml, StringComparison.Ordinal);
            Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
        });
        using var styles = new StreamReader(zip.GetEntry("xl/styles.xml")!.Open());
        Assert.Contains("quotePrefix=\"1\"", styles.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_workbook_is_no_template()
    {
        using var workbook = new XLWorkbook();
        workbook.AddWorksheet("数据").Cell(1, 1).SetValue("指标");
        Assert.Null(Read(workbook));
    }

    private static FilledTemplate Filled(Template template, Action<IXLWorksheet> fill)
    {
        using var file = TemplateWriter.Write(template);
        using var workbook = new XLWorkbook(file);
        fill(workbook.Worksheet(template.Language == Language.Chinese ? "数据" : "Data"));
        return Assert.IsType<FilledTemplate>(Read(workbook));
    }

    private static FilledTemplate? Read(XLWorkbook workbook)
    {
        using var file = new MemoryStream();
        workbook.SaveAs(file, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        using var safe = Assert.IsType<UploadOutcome.Read>(SafeXlsx.Read(file, new(), CancellationToken.None)).Workbook;
        return FilledTemplate.Read(safe);
    }

    private static Template Made(Language language)
    {
        var robots = new Indicator("industrial-robots", new("工业机器人产量", "Industrial robots produced"), IndicatorKind.Flow, new("set", new("套", "sets")), "robots", true, default, 1, true);
        var guangdong = new Region(Region.GuangdongCode, new("广东省", "Guangdong"), RegionLevel.Province, null);
        return new(
            language == Language.Chinese ? "2026年10月" : "October 2026",
            [
                new(robots, guangdong, Period.YearToDate(2026, 10), [new(Measure.Level, "", false), new(Measure.Growth, "", false), new(Measure.Share, "超40%", false)], "24.6万套", "26.1万套", ""),
                new(robots, guangdong, Period.Month(2026, 10), [new(Measure.Level, "", false), new(Measure.Growth, "", true)], "2.1万套", "2.9万套", "—"),
            ],
            ["广东省统计局", "国家统计局"],
            language);
    }
}
