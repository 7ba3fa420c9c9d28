using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Reports;

/// <summary>What holds for every workbook of the site, as the programs see it in which people open them.</summary>
public sealed partial class EveryWorkbookTests(ReadingSite site, WorkingSite working, OpenedWorkbooks opened) : IClassFixture<OpenedWorkbooks>
{
    public static TheoryData<string, string> Reports => EveryWorkbook.ReportsInBothLanguages;

    public static TheoryData<string, string> ToFill => EveryWorkbook.ToFillInBothLanguages;

    public static TheoryData<string, string> WorkbooksOfFigures => EveryWorkbook.OfFiguresInBothLanguages;

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task It_is_valid_and_every_table_begins_in_its_first_cell(string file, string address)
    {
        var bytes = await EveryWorkbook.Read(address, site, working);
        Downloads.AssertValid(bytes);
        using (var package = SpreadsheetDocument.Open(new MemoryStream(bytes), false))
        {
            Assert.Empty(package.WorkbookPart!.ExternalWorkbookParts);
            Assert.Null(package.WorkbookPart.VbaProjectPart);
        }

        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        Assert.All(workbook.Worksheets, sheet =>
        {
            Assert.InRange(sheet.Name.Length, 1, 31);
            Assert.Empty(sheet.MergedRanges);
            Assert.Equal((XLPageOrientation.Landscape, XLPaperSize.A4Paper), (sheet.PageSetup.PageOrientation, sheet.PageSetup.PaperSize));
        });
        foreach (var sheet in workbook.Worksheets.Where(sheet => sheet.AutoFilter.IsEnabled))
        {
            var heads = Enumerable.Range(1, sheet.LastColumnUsed()!.ColumnNumber()).Select(column => sheet.Cell(1, column).GetString()).ToList();
            Assert.All(heads, head => Assert.NotEqual("", head));
            Assert.Equal(heads.Count, heads.Distinct().Count());
            Assert.True(sheet.SheetView.SplitRow == 1, $"{file}: the head of {sheet.Name} is not frozen");
            Assert.Equal((1, 1), (sheet.PageSetup.FirstRowToRepeatAtTop, sheet.PageSetup.LastRowToRepeatAtTop));
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Libreoffice_draws_it_without_a_cell_that_does_not_fit_or_cannot_be_computed(string file, string address)
    {
        var drawn = await opened.Drawn(file);

        Assert.DoesNotMatch(Broken(), drawn);
        using var workbook = new XLWorkbook(opened.Written(file));
        var title = Bare(workbook.Properties.Title!);
        Assert.Contains(title[..Math.Min(8, title.Length)], Bare(drawn), StringComparison.Ordinal);
        Assert.NotEmpty(address);
    }

    [Theory]
    [MemberData(nameof(ToFill))]
    public async Task What_is_to_be_filled_is_valid_and_libreoffice_draws_it(string file, string address)
    {
        Downloads.AssertValid(await EveryWorkbook.Read(address, site, working));
        var drawn = await opened.Drawn(file);
        Assert.DoesNotMatch(Broken(), drawn);
        using var workbook = new XLWorkbook(opened.Written(file));
        var sheet = workbook.Worksheet(1);
        Assert.Contains(Bare(sheet.CellsUsed().First(cell => !sheet.Column(cell.Address.ColumnNumber).IsHidden && !sheet.Row(cell.Address.RowNumber).IsHidden).GetString())[..4], Bare(drawn), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WorkbooksOfFigures))]
    public void Formulas_recalculated_by_libreoffice_yield_what_is_stored_in_every_row(string file, string address)
    {
        using var written = new XLWorkbook(opened.Written(file));
        using var recalculated = new XLWorkbook(opened.Recalculated(file));
        var formulas = 0;
        foreach (var cell in written.Worksheets.SelectMany(sheet => sheet.CellsUsed(cell => cell.HasFormula)))
        {
            formulas++;
            var again = recalculated.Worksheet(cell.Worksheet.Name).Cell(cell.Address);
            var (before, after) = (Stored(cell), Stored(again));
            var where = $"{address} {cell.Worksheet.Name}!{cell.Address}: '{before}' became '{after}'";
            if (before is double one)
            {
                Assert.True(after is double other && Math.Abs(one - other) <= 1e-9 * Math.Max(1, Math.Abs(one)), where);
            }
            else
            {
                Assert.True(Equals(before, after), where);
            }
        }

        Assert.True(formulas > 0, $"{file} has no formula");
    }

    [Theory]
    [MemberData(nameof(WorkbooksOfFigures))]
    public async Task Its_code_bears_the_hash_of_the_figures_that_its_query_answers(string file, string address)
    {
        var code = WorkbookCode.Parse(CodeOf(opened.Written(file)), out _) ?? throw new InvalidOperationException($"{address} bears no code.");
        var cancellation = TestContext.Current.CancellationToken;
        var catalogue = await site.Services.GetRequiredService<CatalogueReader>().Read(cancellation);
        var figures = await site.Services.GetRequiredService<ReportAsOf>().Read(code.Query, catalogue, code.KnownAt, cancellation);
        Assert.Equal(figures.Hash, code.Values);
    }

    [Fact]
    public void Other_numbers_give_other_results()
    {
        using var written = new XLWorkbook(opened.Written("indicator-zh-CN"));
        using var doubled = new XLWorkbook(opened.Recalculated(OpenedWorkbooks.Doubled));
        var changed = written.Worksheet("数据").CellsUsed(cell => cell.HasFormula)
            .Count(cell => (Stored(cell), Stored(doubled.Worksheet("数据").Cell(cell.Address))) is (double before, double after) && Math.Abs(before - after) > 0.01);
        Assert.True(changed > 10, $"only {changed} results changed");
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Openpyxl_reads_periods_as_text_and_numbers_as_numbers(string file, string address)
    {
        var periods = 0;
        foreach (var sheet in opened.Types(file).EnumerateObject())
        {
            foreach (var column in sheet.Value.EnumerateArray())
            {
                var head = column.GetProperty("head").GetString();
                var kinds = column.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetString()!.Replace("formula ", "", StringComparison.Ordinal)).Where(kind => kind != "none").Distinct().ToList();
                var where = $"{address} {sheet.Name} {head}: {string.Join(", ", kinds)}";
                Assert.True(kinds.TrueForAll(kind => kind is "str" or "int" or "float"), where); // no date, no time, no truth value
                Assert.True(!kinds.Contains("str") || kinds.Count == 1, where);
                if (head is "时期代码" or "Period code" or "period")
                {
                    periods++;
                    Assert.All(kinds, kind => Assert.Equal("str", kind));
                    Assert.All(column.GetProperty("texts").EnumerateArray(), text => Assert.Matches(Period(), text.GetString()));
                }
            }
        }

        Assert.True(periods > 0 || !EveryWorkbook.HasFormulas(file), $"{file} has no period");
    }

    private static string CodeOf(string path)
    {
        using var workbook = new XLWorkbook(path);
        return workbook.Worksheets.Last().CellsUsed().Select(cell => cell.GetString()).Single(text => text.StartsWith(WorkbookCode.Start + "1.", StringComparison.Ordinal));
    }

    /// <summary>A number, a text, or an empty text.</summary>
    private static object Stored(IXLCell cell) => cell.CachedValue switch
    {
        null => "",
        string text when double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        string text => text,
        var number => Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"###|#NAME\?|#VALUE!|#REF!|#DIV/0!|#N/A|Err:\d")]
    private static partial Regex Broken();

    [GeneratedRegex("^(ytd|month|point)-[0-9]{4}-[0-9]{2}$")]
    private static partial Regex Period();
}
