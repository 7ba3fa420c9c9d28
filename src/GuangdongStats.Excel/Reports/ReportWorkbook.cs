using System.Globalization;
using ClosedXML.Excel;

namespace GuangdongStats.Excel.Reports;

/// <summary>
/// Writes a report as a workbook: laid out by ClosedXML, then completed by <see cref="FinishedPackage"/> with the rows of its tables, the values of their formulas among them, and with charts.
/// </summary>
public static class ReportWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <exception cref="ArgumentException">A formula or a chart names a column or a sheet that the report does not have.</exception>
    public static byte[] Write(Report report)
    {
        // ClosedXML writes some numbers, and the decimals of validations, in the culture of the machine.
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var sheets = Named(report);
            using var file = new MemoryStream();
            var layouts = new Dictionary<string, TableLayout>(StringComparer.Ordinal);
            using (var workbook = Laid(report, sheets, layouts))
            {
                workbook.SaveAs(file);
            }

            FinishedPackage.Complete(file, report, sheets, layouts);
            return file.ToArray();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>The sheets in the order in which they are written, the contents second, with the names they get.</summary>
    private static IReadOnlyList<(string Name, WorkbookSheet? Sheet)> Named(Report report)
    {
        List<WorkbookSheet?> sheets = [.. report.Sheets.Take(1), null, .. report.Sheets.Skip(1)];
        return [.. SheetNames.For(sheets.Select(sheet => sheet?.Name ?? report.Contents.Name)).Zip(sheets)];
    }

    /// <param name="layouts">Takes what was laid out, by the names of the sheets.</param>
    private static XLWorkbook Laid(Report report, IReadOnlyList<(string Name, WorkbookSheet? Sheet)> sheets, Dictionary<string, TableLayout> layouts)
    {
        var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = Typefaces.Of(report.LanguageTag); // before the first sheet: later ones would keep Calibri
        workbook.Style.Font.FontSize = 11;
        workbook.Properties.Title = SafeText.Clean(report.Title);
        workbook.Properties.Author = SafeText.Clean(report.Author);
        workbook.Properties.Created = workbook.Properties.Modified = report.MadeAt;
        foreach (var (name, sheet) in sheets)
        {
            var page = workbook.AddWorksheet(name);
            SheetWriter.SetUp(page, report, sheet?.Title ?? report.Contents.Title);
            switch (sheet)
            {
                case null:
                    SheetWriter.Contents(page, report, sheets);
                    break;
                case FactSheet facts:
                    SheetWriter.Facts(page, facts);
                    break;
                case TableSheet table:
                    layouts.Add(name, TableWriter.Lay(page, table, report.Colours));
                    break;
                case ChartSheet charts:
                    SheetWriter.ChartTitles(page, charts);
                    break;
                default:
                    throw new ArgumentException($"No writer for {sheet.GetType().Name}.", nameof(sheets));
            }
        }

        return workbook;
    }
}
