using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Excel.ForeignSheets;

/// <summary>Tells a report of this site that comes back from sheets that others made.</summary>
public static class OwnReport
{
    /// <summary>In hexadecimal digits: SHA-256, as the last sheet of every report holds it.</summary>
    private const int HashLength = 64;

    public static bool Is(SafeWorkbook workbook) => workbook.Rows(workbook.Sheets[^1]).SelectMany(row => row.Cells)
        .Any(cell => cell is { Kind: SafeCellKind.Text, Text.Length: HashLength } && cell.Text.All(char.IsAsciiHexDigitLower));
}
