using ClosedXML.Excel;

namespace GuangdongStats.Excel.Reports;

/// <summary>Everything but tables: page set-up, contents, facts, and the room for charts.</summary>
internal static class SheetWriter
{
    /// <summary>Rows of a printed page that a chart and its heading take, columns it is wide.</summary>
    public const int ChartRows = 30, ChartColumns = 14;

    private const int LongestHead = 90;

    public static void SetUp(IXLWorksheet page, Report report, string title)
    {
        var print = page.PageSetup;
        print.PaperSize = XLPaperSize.A4Paper;
        print.PageOrientation = XLPageOrientation.Landscape;
        print.PagesWide = 1;
        print.PagesTall = 0; // as many as it needs
        print.CenterHorizontally = true;
        // Within the default margins the page number would stand in the text's own margin and not be printed.
        print.Margins.Top = 0.9;
        print.Margins.Bottom = 0.75;
        print.Margins.Left = print.Margins.Right = 0.5;
        print.Margins.Header = print.Margins.Footer = 0.3;
        print.Header.Left.AddText(Printed(report.Title));
        print.Header.Right.AddText(Printed(title));
        print.Footer.Center.AddText(report.PageFooter);
        page.ShowGridLines = false;
    }

    public static void Contents(IXLWorksheet page, Report report, IReadOnlyList<(string Name, WorkbookSheet? Sheet)> sheets)
    {
        SafeText.Set(page.Cell(1, 1), report.Contents.SheetHeader);
        SafeText.Set(page.Cell(1, 2), report.Contents.PurposeHeader);
        TableWriter.Head(page.Range(1, 1, 1, 2), report.Colours.Main);
        var row = 1;
        foreach (var (name, sheet) in sheets.Where(entry => entry.Sheet is not null))
        {
            row++;
            SafeText.Set(page.Cell(row, 1), name).Hyperlink = new XLHyperlink($"{SheetNames.Quoted(name)}!A1");
            SafeText.Set(page.Cell(row, 2), sheet!.Purpose);
            page.Cell(row, 2).Style.Alignment.WrapText = true;
            page.Row(row).Height = 16 * TextWidth.Lines(sheet.Purpose, 90);
        }

        page.Range(1, 1, row, 2).Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        page.Column(1).Width = Math.Clamp(sheets.Max(entry => TextWidth.Of(entry.Name)) + 3, 16, 40);
        page.Column(2).Width = 92;
        page.SheetView.FreezeRows(1);
        page.PageSetup.SetRowsToRepeatAtTop(1, 1);
        page.PageSetup.PrintAreas.Add(1, 1, row, 2);
    }

    public static void Facts(IXLWorksheet page, FactSheet sheet)
    {
        const double room = 96;
        SafeText.Set(page.Cell(1, 1), sheet.Title).Style.Font.SetBold().Font.SetFontSize(18);
        page.Row(1).Height = 30;
        var row = 2;
        foreach (var fact in sheet.Facts)
        {
            row++;
            SafeText.Set(page.Cell(row, 1), fact.Label).Style.Font.SetBold();
            var cell = SafeText.Set(page.Cell(row, 2), fact.Text);
            if (WebAddress.Of(fact.Link) is { } address)
            {
                cell.Hyperlink = new XLHyperlink(address);
            }

            cell.Style.Alignment.WrapText = true;
            cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
            page.Row(row).Height = 17 * TextWidth.Lines(fact.Text, room * 0.95);
        }

        page.Range(3, 1, Math.Max(3, row), 2).Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        page.Range(3, 1, Math.Max(3, row), 2).Style.Border.BottomBorder = XLBorderStyleValues.Hair;
        page.Column(1).Width = Math.Clamp(sheet.Facts.Select(fact => TextWidth.Of(fact.Label) * 1.08).DefaultIfEmpty().Max() + 3, 14, 34);
        page.Column(2).Width = room;
        page.PageSetup.PrintAreas.Add(1, 1, row, 2);
    }

    /// <summary>A heading at the top of each page; the charts themselves come with <see cref="FinishedPackage"/>.</summary>
    public static void ChartTitles(IXLWorksheet page, ChartSheet sheet)
    {
        for (var index = 0; index < sheet.Charts.Count; index++)
        {
            var row = 1 + (index * ChartRows);
            SafeText.Set(page.Cell(row, 1), sheet.Charts[index].Title).Style.Font.SetBold();
            if (index > 0)
            {
                page.PageSetup.AddHorizontalPageBreak(row - 1);
            }
        }

        page.PageSetup.PrintAreas.Add(1, 1, sheet.Charts.Count * ChartRows, ChartColumns);
    }

    /// <summary>In heads and feet an ampersand begins a code, and all of them together have 255 characters.</summary>
    private static string Printed(string text) => SafeText.Clean(text.Length > LongestHead ? text[..(LongestHead - 1)] + "…" : text).Replace("&", "&&", StringComparison.Ordinal);
}
