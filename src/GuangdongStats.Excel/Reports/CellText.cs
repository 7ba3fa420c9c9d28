using System.Globalization;
using ClosedXML.Excel;
using ExcelNumberFormat;

namespace GuangdongStats.Excel.Reports;

/// <summary>
/// What a cell shows, in place of ClosedXML's <c>GetFormattedString</c>: version 0.95.4 calls a method that ExcelNumberFormat no longer has,
/// swallows the failure and answers the raw value (0.0509 for 5.1%).
/// </summary>
public static class CellText
{
    /// <summary>The formats that a workbook names by number only (ECMA-376 part 1, 18.8.30) and our sheets use.</summary>
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [14] = "yyyy/m/d",
    };

    /// <summary>The cell's value in its number format, with the separators of <paramref name="culture"/>; empty for an empty cell. A formula is not calculated.</summary>
    public static string Of(IXLCell cell, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (cell.IsEmpty())
        {
            return "";
        }

        object? value = cell switch
        {
            { HasFormula: true } => cell.CachedValue,
            { DataType: XLDataType.Number } => cell.GetDouble(),
            { DataType: XLDataType.DateTime } => cell.GetDateTime(),
            { DataType: XLDataType.TimeSpan } => cell.GetTimeSpan(),
            { DataType: XLDataType.Boolean } => cell.GetBoolean(),
            _ => cell.GetString(),
        };
        var style = cell.Style.NumberFormat;
        var format = new NumberFormat(style.Format.Length > 0 ? style.Format : BuiltIn.GetValueOrDefault(style.NumberFormatId, "General"));
        return format.IsValid ? format.Format(value, culture) : Convert.ToString(value, culture) ?? "";
    }
}
