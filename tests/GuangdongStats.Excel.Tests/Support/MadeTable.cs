using System.Globalization;
using System.Security;
using GuangdongStats.Excel.Uploads;
using Xunit;

namespace GuangdongStats.Excel.Tests.Support;

/// <summary>A sheet as a department would lay it out, written the way it looks: cells separated by |, numbers as numbers.</summary>
public static class MadeTable
{
    /// <param name="merges">A1:C1.</param>
    public static byte[] Bytes(string table, params string[] merges)
    {
        var rows = table.ReplaceLineEndings("\n").Split('\n').Select((line, i) => Row(i + 1, line));
        return MadeWorkbook.Of(string.Concat(rows), merges.Length == 0 ? "" : $"<mergeCells>{string.Concat(merges.Select(area => $"<mergeCell ref=\"{area}\"/>"))}</mergeCells>").Bytes();
    }

    public static SafeWorkbook Workbook(string table, params string[] merges)
    {
        using var file = new MemoryStream(Bytes(table, merges));
        return Assert.IsType<UploadOutcome.Read>(SafeXlsx.Read(file, new(), CancellationToken.None)).Workbook;
    }

    private static string Row(int number, string line) =>
        $"<row r=\"{number}\">{string.Concat(line.Split('|').Select((text, i) => Cell(new CellAddress(number, i + 1), text.Trim())))}</row>";

    private static string Cell(CellAddress at, string text) =>
        text.Length == 0 ? ""
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? $"<c r=\"{at}\"><v>{text}</v></c>"
        : $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";
}
