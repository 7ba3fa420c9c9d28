using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GuangdongStats.Excel.Charts;

namespace GuangdongStats.Excel.Reports;

/// <summary>The second pass over what ClosedXML saved: the value beside each formula, as Core computed it, and the charts.</summary>
internal static class FinishedPackage
{
    public static void Complete(MemoryStream file, Report report, IReadOnlyList<(string Name, WorkbookSheet? Sheet)> sheets)
    {
        file.Position = 0;
        using var package = SpreadsheetDocument.Open(file, isEditable: true);
        var parts = package.WorkbookPart!.Workbook.Descendants<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => (WorksheetPart)package.WorkbookPart.GetPartById(sheet.Id!.Value!), StringComparer.Ordinal);
        MakeTitlesAbsolute(package.WorkbookPart.Workbook, sheets);
        foreach (var (name, sheet) in sheets)
        {
            switch (sheet)
            {
                case TableSheet table when table.Columns.Any(column => column.Kind == ReportColumnKind.Derived):
                    StoreValues(parts[name], table);
                    parts[name].Worksheet.Save();
                    break;
                case ChartSheet { Charts.Count: > 0 } charts:
                    ChartParts.Add(parts[name], Drawn(charts, report, sheets));
                    parts[name].Worksheet.Save();
                    break;
            }
        }
    }

    /// <summary>ClosedXML writes the rows and columns that every page repeats as <c>1:1</c>, which moves with the cell in use; readers take <c>$1:$1</c> only.</summary>
    private static void MakeTitlesAbsolute(Workbook workbook, IReadOnlyList<(string Name, WorkbookSheet? Sheet)> sheets)
    {
        foreach (var titles in workbook.Descendants<DefinedName>().Where(name => name.Name == "_xlnm.Print_Titles"))
        {
            var (name, sheet) = sheets[(int)titles.LocalSheetId!.Value];
            var keys = sheet is TableSheet table ? table.KeyColumns : 0;
            var rows = $"{SheetNames.Quoted(name)}!$1:$1";
            titles.Text = keys == 0 ? rows : $"{SheetNames.Quoted(name)}!$A:${ColumnLetters.Of(keys)},{rows}";
        }
    }

    private static void StoreValues(WorksheetPart part, TableSheet table)
    {
        foreach (var cell in part.Worksheet.Descendants<Cell>().Where(cell => cell.CellFormula is not null))
        {
            var (column, row) = Place(cell.CellReference!.Value!);
            if (table.Rows[row - 2][column - 1].Number is { } number)
            {
                cell.CellValue = new(((double)number).ToString("R", CultureInfo.InvariantCulture));
                cell.DataType = null;
            }
            else
            {
                cell.CellValue = new("");
                cell.DataType = CellValues.String;
            }
        }
    }

    private static IEnumerable<(System.Xml.Linq.XDocument, string, string, ChartPlace)> Drawn(ChartSheet sheet, Report report, IReadOnlyList<(string Name, WorkbookSheet? Sheet)> sheets)
    {
        for (var index = 0; index < sheet.Charts.Count; index++)
        {
            var chart = sheet.Charts[index];
            var (name, table) = sheets.Where(entry => entry.Sheet is TableSheet && entry.Sheet.Name == chart.Table).Select(entry => (entry.Name, (TableSheet)entry.Sheet!)).FirstOrDefault();
            if (table is null)
            {
                throw new ArgumentException($"The chart '{chart.Title}' is over the sheet '{chart.Table}', which the report does not have.", nameof(report));
            }

            var top = index * SheetWriter.ChartRows;
            yield return (
                ChartXml.Of(chart, [.. chart.Columns.Select(Placed)], [.. chart.Lines.Select(Placed)], report.LanguageTag, Typefaces.Of(report.LanguageTag)),
                chart.Title,
                chart.AltText,
                new(0, top + 1, SheetWriter.ChartColumns, top + SheetWriter.ChartRows - 1));

            PlacedSeries Placed(ReportChartSeries series)
            {
                var count = Math.Min(chart.Rows ?? table.Rows.Count, table.Rows.Count);
                var (category, values) = (NumberOf(chart.Category), NumberOf(series.Column));
                return new(
                    Reference(values, 1, 1),
                    table.Columns[values - 1].Header,
                    Reference(category, 2, count + 1),
                    [.. table.Rows.Take(count).Select(row => row[category - 1].Text ?? "")],
                    Reference(values, 2, count + 1),
                    [.. table.Rows.Take(count).Select(row => row[values - 1].Number)],
                    series.Colour,
                    series.Format);
            }

            int NumberOf(string key) => table.ColumnNumber(key) is > 0 and var number
                ? number
                : throw new ArgumentException($"The chart '{chart.Title}' names the column {key}, which '{table.Name}' does not have.", nameof(report));

            string Reference(int column, int first, int last)
            {
                var letters = ColumnLetters.Of(column);
                var cells = first == last && first == 1 ? $"${letters}${first}" : $"${letters}${first}:${letters}${last}";
                return $"{SheetNames.Quoted(name)}!{cells}";
            }
        }
    }

    /// <summary><c>AB12</c> → 28, 12.</summary>
    private static (int Column, int Row) Place(string reference)
    {
        var (column, at) = (0, 0);
        for (; char.IsAsciiLetterUpper(reference[at]); at++)
        {
            column = (column * 26) + reference[at] - 'A' + 1;
        }

        return (column, int.Parse(reference.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture));
    }
}
