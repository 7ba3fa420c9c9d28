using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GuangdongStats.Excel.Charts;

namespace GuangdongStats.Excel.Reports;

/// <summary>The second pass over what ClosedXML saved: links, charts, and the rows of tables with the value beside each formula, as Core computed it.</summary>
internal static class FinishedPackage
{
    public static void Complete(MemoryStream file, Report report, IReadOnlyList<(string Name, WorkbookSheet? Sheet)> sheets, IReadOnlyDictionary<string, TableLayout> layouts)
    {
        file.Position = 0;
        var entries = new Dictionary<string, TableLayout>(StringComparer.Ordinal);
        using (var package = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var parts = package.WorkbookPart!.Workbook.Descendants<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => (WorksheetPart)package.WorkbookPart.GetPartById(sheet.Id!.Value!), StringComparer.Ordinal);
            MakeTitlesAbsolute(package.WorkbookPart.Workbook, sheets);
            foreach (var (name, sheet) in sheets)
            {
                switch (sheet)
                {
                    case TableSheet table:
                        entries.Add(parts[name].Uri.OriginalString.TrimStart('/'), layouts[name]);
                        AddLinks(parts[name], table);
                        break;
                    case ChartSheet { Charts.Count: > 0 } charts:
                        ChartParts.Add(parts[name], Drawn(charts, report, sheets));
                        parts[name].Worksheet.Save();
                        break;
                }
            }
        }

        using var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var (entry, layout) in entries)
        {
            Fill(zip, entry, layout);
        }
    }

    private static void Fill(ZipArchive zip, string name, TableLayout layout)
    {
        var entry = zip.GetEntry(name)!;
        string xml;
        using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
        {
            xml = reader.ReadToEnd();
        }

        entry.Delete();
        using var filled = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        filled.Write(TableRows.Fill(layout, xml).Span);
    }

    private static void AddLinks(WorksheetPart part, TableSheet table)
    {
        var links = new Hyperlinks();
        foreach (var column in Enumerable.Range(0, table.Columns.Count).Where(index => table.Columns[index].Kind == ReportColumnKind.Link))
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                if (WebAddress.Of(table.Rows[row][column].Text) is { } address)
                {
                    links.Append(new Hyperlink
                    {
                        Reference = ColumnLetters.Of(column + 1) + (row + TableLayout.FirstRow).ToString(CultureInfo.InvariantCulture),
                        Id = part.AddHyperlinkRelationship(address, isExternal: true).Id,
                    });
                }
            }
        }

        if (links.HasChildren)
        {
            part.Worksheet.InsertBefore(links, part.Worksheet.GetFirstChild<PrintOptions>());
            part.Worksheet.Save();
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

    private static IEnumerable<(System.Xml.Linq.XDocument, string, string, ChartPlace)> Drawn(ChartSheet sheet, Report report, IReadOnlyList<(string Name, WorkbookSheet? Sheet)> sheets)
    {
        for (var index = 0; index < sheet.Charts.Count; index++)
        {
            var given = sheet.Charts[index];
            var chart = given with { Title = SafeText.Clean(given.Title), AltText = SafeText.Clean(given.AltText), LeftAxis = SafeText.Clean(given.LeftAxis), RightAxis = SafeText.Clean(given.RightAxis) };
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
                    SafeText.Clean(table.Columns[values - 1].Header),
                    Reference(category, 2, count + 1),
                    [.. table.Rows.Take(count).Select(row => SafeText.Clean(row[category - 1].Text ?? ""))],
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
}
