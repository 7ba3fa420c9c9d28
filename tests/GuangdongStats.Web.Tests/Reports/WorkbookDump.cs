using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GuangdongStats.Web.Tests.Reports;

/// <summary>
/// A workbook as text: by sheet its set-up; its columns with width, number format and formula (relative to the row: the same in all rows); then its rows with
/// what each cell holds; then its charts. A cell that is formatted otherwise than its column, or computed otherwise, says so itself.
/// </summary>
internal static class WorkbookDump
{
    public static string Of(byte[] file)
    {
        var text = new StringBuilder();
        using var package = SpreadsheetDocument.Open(new MemoryStream(file), false);
        using var workbook = new XLWorkbook(new MemoryStream(file));
        Line(text, $"workbook | {workbook.Properties.Title} | {workbook.Properties.Author} | {workbook.Worksheet(1).Cell(1, 1).Style.Font.FontName}");
        foreach (var sheet in workbook.Worksheets.Where(sheet => sheet.Name is not ("简报" or "Bulletin"))) // the bulletin's text is held by golden files of its own
        {
            Sheet(text, sheet, package.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(name => name.LocalSheetId?.Value == sheet.Position - 1));
            var id = package.WorkbookPart.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(one => one.Name == sheet.Name).Id!.Value!;
            if (((WorksheetPart)package.WorkbookPart.GetPartById(id)).DrawingsPart is { } drawing)
            {
                Charts(text, drawing);
            }
        }

        return text.ToString();
    }

    private static void Sheet(StringBuilder text, IXLWorksheet sheet, IEnumerable<DefinedName> names)
    {
        var setUp = sheet.PageSetup;
        Line(text, "");
        Line(text, $"== {sheet.Name} | {setUp.PaperSize} {setUp.PageOrientation} | {setUp.PagesWide} wide | frozen {sheet.SheetView.SplitRow}/{sheet.SheetView.SplitColumn} | head {setUp.Header.Left.GetText(XLHFOccurrence.OddPages)} / {setUp.Header.Right.GetText(XLHFOccurrence.OddPages)} | foot {setUp.Footer.Center.GetText(XLHFOccurrence.OddPages)}");
        foreach (var name in names.OrderBy(name => name.Name!.Value, StringComparer.Ordinal))
        {
            Line(text, $"{name.Name!.Value} {name.Text}");
        }

        var (columns, rows) = (sheet.LastColumnUsed()?.ColumnNumber() ?? 0, sheet.LastRowUsed()?.RowNumber() ?? 0);
        var formulas = new string[columns + 1];
        for (var column = 1; column <= columns; column++)
        {
            var all = Enumerable.Range(2, Math.Max(0, rows - 1)).Select(row => sheet.Cell(row, column).FormulaR1C1).Distinct().ToList();
            formulas[column] = all is [var only] ? only : "";
            Line(text, string.Create(CultureInfo.InvariantCulture,
                $"{sheet.Column(column).ColumnLetter()} {sheet.Column(column).Width:0.0} {sheet.Column(column).Style.NumberFormat.Format}{(formulas[column].Length > 0 ? " =" + formulas[column] : "")}"));
        }

        foreach (var row in sheet.RowsUsed().Select(used => used.RowNumber()))
        {
            Line(text, string.Create(CultureInfo.InvariantCulture, $"{row} | {string.Join(" | ", Enumerable.Range(1, columns).Select(column => Cell(sheet.Cell(row, column), sheet.Column(column), formulas[column])))}"));
        }
    }

    private static string Cell(IXLCell cell, IXLColumn column, string formula)
    {
        if (cell.IsEmpty())
        {
            return "";
        }

        var value = cell.HasFormula ? Convert.ToString(cell.CachedValue, CultureInfo.InvariantCulture)!
            : cell.DataType == XLDataType.Number ? cell.GetDouble().ToString("R", CultureInfo.InvariantCulture)
            : $"'{cell.GetString().Replace("\n", "⏎", StringComparison.Ordinal)}";
        var format = cell.Style.NumberFormat.Format;
        return value
            + (format != column.Style.NumberFormat.Format ? $" {{{format}}}" : "")
            + (cell.HasFormula && cell.FormulaR1C1 != formula ? $" ={cell.FormulaR1C1}" : "")
            + (cell.HasHyperlink ? " →" + (cell.Hyperlink.IsExternal ? cell.Hyperlink.ExternalAddress.ToString() : cell.Hyperlink.InternalAddress) : "");
    }

    private static void Charts(StringBuilder text, DrawingsPart drawing)
    {
        foreach (var frame in drawing.WorksheetDrawing.Descendants<GraphicFrame>())
        {
            var properties = frame.Descendants<NonVisualDrawingProperties>().First();
            var chart = ((ChartPart)drawing.GetPartById(frame.Descendants<ChartReference>().Single().Id!.Value!)).ChartSpace;
            Line(text, $"chart | {properties.Name} | {properties.Description}");
            foreach (var axis in chart.Descendants<ValueAxis>())
            {
                Line(text, $"  axis | {axis.GetFirstChild<Title>()?.InnerText} | {axis.GetFirstChild<DocumentFormat.OpenXml.Drawing.Charts.NumberingFormat>()?.FormatCode}");
            }

            foreach (var series in chart.Descendants().Where(element => element is BarChartSeries or LineChartSeries))
            {
                Line(text, $"  {series.Parent!.LocalName} | {string.Join(" | ", series.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Formula>().Select(formula => formula.Text))}");
                Line(text, $"    {string.Join(' ', series.Descendants<NumericPoint>().Select(point => $"{point.Index}:{point.InnerText}"))}");
            }
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line.Trim()).Append('\n');
}
