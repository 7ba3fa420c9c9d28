using GuangdongStats.Core.Reporting;
using GuangdongStats.Excel.Uploads;
using GuangdongStats.Web.Features.Explore;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Explore;

public sealed class ExploreWorkbookTests(ReadingSite site)
{
    private const string Robots = "indicators=industrial-robots&regions=000000,440000&spans=ytd&from=2025-01&to=2025-05";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_figure_of_the_page_is_a_row_of_the_long_sheet_as_it_is_of_the_csv()
    {
        using var workbook = await Workbook(Robots + "&lang=en");
        var rows = workbook.Rows(workbook.Sheets.Single(sheet => sheet.Name == "Figures")).Select(row => LongTable.Columns.Select((_, index) => row.At(index + 1)?.Text ?? "").ToList()).ToList();
        var csv = (await (await site.Get($"/downloads/explore/figures.csv?{Robots}&lang=en")).Content.ReadAsStringAsync(Cancellation)).TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',').ToList()).ToList();

        Assert.Equal(25, rows.Count);
        Assert.Equal(csv, rows);
        var may = rows.Single(row => row[2] == "440000" && row[5] == "ytd-2025-05" && row[8] == "level");
        Assert.Equal("124700", may[9]);
    }

    [Fact]
    public async Task Numbers_are_numbers_and_periods_are_text()
    {
        using var workbook = await Workbook(Robots);
        var rows = workbook.Rows(workbook.Sheets.Single(sheet => sheet.Name == "逐项数据")).Skip(1).ToList();
        Assert.All(rows, row => Assert.All(row.Cells, cell => Assert.Equal(cell.Address.Column is 10 or 13 ? SafeCellKind.Number : SafeCellKind.Text, cell.Kind)));
    }

    [Fact]
    public async Task Its_code_is_the_one_that_is_checked_and_its_cells_are_as_written()
    {
        using var workbook = await Workbook(Robots);
        var code = WorkbookCode.Parse(WorkbookCells.CodeIn(workbook), out _)!;
        Assert.Equal("indicators=industrial-robots&regions=000000,440000&spans=ytd&from=2025-01&to=2025-05&lang=zh-CN", code.Query.ToString());
        var figures = await Figures(code);
        Assert.Equal(figures.Hash, code.Values);
        var (sheet, edited) = WorkbookCells.Compare(workbook, figures);
        Assert.Equal("逐项数据", sheet);
        Assert.Empty(edited);
    }

    [Fact]
    public async Task A_cell_that_was_edited_is_named_with_its_address()
    {
        var bytes = await Bytes(Robots);
        using var file = new MemoryStream();
        file.Write(bytes);
        using (var package = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in package.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
            {
                string xml;
                using (var reader = new StreamReader(entry.Open()))
                {
                    xml = reader.ReadToEnd();
                }

                if (xml.Contains("indicator_name", StringComparison.Ordinal) || xml.Contains("<x:v>124700</x:v>", StringComparison.Ordinal))
                {
                    using var writer = new StreamWriter(entry.Open());
                    writer.BaseStream.SetLength(0);
                    writer.Write(xml.Replace("<x:v>124700</x:v>", "<x:v>125700</x:v>", StringComparison.Ordinal));
                }
            }
        }

        using var workbook = ((UploadOutcome.Read)SafeXlsx.Read(file, new(), Cancellation)).Workbook;
        var (_, edited) = WorkbookCells.Compare(workbook, await Figures(WorkbookCode.Parse(WorkbookCells.CodeIn(workbook), out _)!));
        var cell = Assert.Single(edited);
        Assert.Equal(("industrial-robots/440000/ytd-2025-05/level", "124700", "125700"), (cell.Figure, cell.Site, cell.File));
        Assert.StartsWith("逐项数据!J", cell.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheets_that_are_not_asked_for_are_not_there()
    {
        using var all = await Workbook(Robots);
        using var some = await Workbook(Robots + "&sheets=data");
        Assert.Equal(["封面", "目录", "图表", "全国 工业机器人产量", "广东省 工业机器人产量", "逐项数据", "附注", "符号与列名", "来源", "出处与核对"], all.Sheets.Select(sheet => sheet.Name));
        Assert.Equal(["封面", "目录", "逐项数据", "出处与核对"], some.Sheets.Select(sheet => sheet.Name));
    }

    private async Task<ReportFigures> Figures(WorkbookCode code)
    {
        var catalogue = await site.Services.GetRequiredService<Data.Queries.CatalogueReader>().Read(Cancellation);
        return await site.Services.GetRequiredService<Data.Queries.ReportAsOf>().Read(code.Query, catalogue, code.KnownAt, Cancellation);
    }

    private async Task<byte[]> Bytes(string query)
    {
        using var answer = await site.Get("/downloads/explore/figures.xlsx?" + query);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        return await answer.Content.ReadAsByteArrayAsync(Cancellation);
    }

    private async Task<SafeWorkbook> Workbook(string query) => ((UploadOutcome.Read)SafeXlsx.Read(new MemoryStream(await Bytes(query)), new(), Cancellation)).Workbook;
}
