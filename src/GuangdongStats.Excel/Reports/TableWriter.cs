using ClosedXML.Excel;

namespace GuangdongStats.Excel.Reports;

/// <summary>Lays a table out: the styles of its columns, its head, a sample of each look of its cells, filter and print set-up. <see cref="TableRows"/> writes the rows.</summary>
internal static class TableWriter
{
    private const double Narrowest = 8, WidestNumber = 22, WidestFlag = 26, WidestText = 60;

    /// <summary>Rows that a column's width is estimated from.</summary>
    private const int Sample = 500;

    /// <summary>Of one printed page, in characters: wider tables go over several pages, with their keys repeated.</summary>
    private const double PageWidth = 210;

    public static TableLayout Lay(IXLWorksheet page, TableSheet table, ReportColours colours)
    {
        var widths = new double[table.Columns.Count];
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var column = table.Columns[index];
            var style = page.Column(index + 1).Style;
            style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            style.NumberFormat.Format = column.IsNumber ? NumberFormat(column.Decimals) : "@";
            if (!column.IsNumber && index > 0)
            {
                style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
                style.Alignment.Indent = 1; // a text does not touch the number before it
            }

            if (column.Kind == ReportColumnKind.Text)
            {
                style.Alignment.WrapText = true;
            }

            page.Column(index + 1).Width = widths[index] = WidthOf(table, index);
        }

        for (var index = 0; index < table.Columns.Count; index++)
        {
            SafeText.Set(page.Cell(1, index + 1), table.Columns[index].Header);
        }

        var looks = table.Columns.Select((column, index) => Samples(page, column, index, table)).ToList();
        Head(page.Range(1, 1, 1, table.Columns.Count), colours.Main);
        for (var index = 0; index < table.Columns.Count; index++)
        {
            if (table.Columns[index].Kind == ReportColumnKind.Derived)
            {
                page.Cell(1, index + 1).Style.Fill.BackgroundColor = Colour(colours.Derived);
            }
        }

        page.Row(1).Height = 16 * table.Columns.Select((column, index) => TextWidth.Lines(column.Header, (widths[index] - 1.5) / 1.08)).Max();
        var (last, keys) = (table.Rows.Count + 1, table.KeyColumns);
        page.Range(1, 1, last, table.Columns.Count).SetAutoFilter();
        page.SheetView.Freeze(1, keys);
        page.PageSetup.SetRowsToRepeatAtTop(1, 1);
        if (keys > 0)
        {
            page.PageSetup.SetColumnsToRepeatAtLeft(1, keys);
        }

        page.PageSetup.PagesWide = Math.Max(1, (int)Math.Ceiling(widths.Sum() / PageWidth));
        page.PageSetup.PrintAreas.Add(1, 1, last, table.Columns.Count);
        return new(table, widths, looks);
    }

    public static void Head(IXLRange range, string colour)
    {
        var style = range.Style;
        style.Font.Bold = true;
        style.Font.FontColor = XLColor.White;
        style.Fill.BackgroundColor = Colour(colour);
        style.Alignment.WrapText = true;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        style.Border.InsideBorder = XLBorderStyleValues.Thin;
        style.Border.InsideBorderColor = XLColor.White;
    }

    public static string NumberFormat(int decimals) => decimals < 0 ? "General" : decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);

    private static IReadOnlyList<CellLook> Samples(IXLWorksheet page, ReportColumn column, int index, TableSheet table)
    {
        IReadOnlyList<CellLook> looks = [.. table.Rows.Select(row => CellLook.Of(column, row[index])).Prepend(default).Distinct()];
        for (var number = 0; number < looks.Count; number++)
        {
            var cell = page.Cell(TableLayout.FirstRow + number, index + 1).SetValue("x");
            if (looks[number].Decimals is { } decimals)
            {
                cell.Style.NumberFormat.Format = NumberFormat(decimals);
            }

            if (looks[number].IsQuoted)
            {
                cell.Style.IncludeQuotePrefix = true;
            }

            if (looks[number].IsLink)
            {
                cell.Style.Font.FontColor = XLColor.FromTheme(XLThemeColor.Hyperlink);
                cell.Style.Font.Underline = XLFontUnderlineValues.Single;
            }
        }

        return looks;
    }

    private static double WidthOf(TableSheet table, int index)
    {
        var column = table.Columns[index];
        var widest = 0.0;
        foreach (var row in table.Rows.Take(Sample))
        {
            var value = row[index];
            widest = Math.Max(widest, value switch
            {
                { Number: { } number } => TextWidth.Of(number.ToString((value.Decimals ?? column.Decimals) is >= 0 and var decimals ? NumberFormat(decimals) : null, System.Globalization.CultureInfo.InvariantCulture)),
                { Text: { } text } => TextWidth.Of(text),
                _ => 0,
            });
        }

        // A head may take several lines, but its longest word and the filter's button must fit.
        var head = TextWidth.Of(column.Header) * 1.08;
        var most = column.Kind switch
        {
            ReportColumnKind.Text => WidestText,
            ReportColumnKind.Flag => WidestFlag,
            ReportColumnKind.Number or ReportColumnKind.Derived => WidestNumber,
            _ => WidestText,
        };
        return Math.Clamp(Math.Max(widest + (column.IsNumber ? 2 : 3), Math.Max(LongestWord(column.Header) * 1.08, Math.Min(head, 12)) + 2.5), Narrowest, most);
    }

    private static double LongestWord(string header) => header.Split(' ').Max(word => word.All(char.IsAscii) ? TextWidth.Of(word) : 0);

    private static XLColor Colour(string hex) => XLColor.FromHtml("#" + hex);
}
