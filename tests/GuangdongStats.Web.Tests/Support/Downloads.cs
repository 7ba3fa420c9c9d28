using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>Workbooks as a reader gets them.</summary>
internal static class Downloads
{
    public static async Task<byte[]> File(this ReadingSite site, string address)
    {
        var answer = await site.Get(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<XLWorkbook> Workbook(this ReadingSite site, string address) => new(new MemoryStream(await site.File(address)));

    public static void AssertValid(byte[] workbook)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    /// <summary>The rows of a table by the keys of its columns, which the shorthand sheet gives; numbers as the cell holds them, formulas by their stored value.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(this XLWorkbook workbook, string sheet)
    {
        var page = workbook.Worksheet(sheet);
        var (columns, rows) = (page.LastColumnUsed().ColumnNumber(), page.LastRowUsed().RowNumber());
        return
        [
            .. Enumerable.Range(2, rows - 1).Select(row => (IReadOnlyDictionary<string, object?>)Enumerable.Range(1, columns)
                .ToDictionary(column => page.Cell(1, column).GetString(), column => Value(page.Cell(row, column)))),
        ];
    }

    /// <summary>The fact beside a label on the cover or the provenance sheet.</summary>
    public static string Fact(this XLWorkbook workbook, string sheet, string label) =>
        workbook.Worksheet(sheet).RowsUsed().Single(row => row.Cell(1).GetString() == label).Cell(2).GetString();

    private static object? Value(IXLCell cell) =>
        cell.HasFormula ? cell.CachedValue is "" ? null : Convert.ToDouble(cell.CachedValue, System.Globalization.CultureInfo.InvariantCulture)
        : cell.IsEmpty() ? null
        : cell.DataType == XLDataType.Number ? cell.GetDouble()
        : cell.GetString();
}
