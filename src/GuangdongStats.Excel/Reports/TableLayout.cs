namespace GuangdongStats.Excel.Reports;

/// <summary>A table that is laid out: its head stands in its sheet, and below it in each column a sample of each look that its cells have, the usual one first.</summary>
internal sealed record TableLayout(TableSheet Table, IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<CellLook>> Looks)
{
    /// <summary>Of the first row of samples, and of the first row of the table that takes its place.</summary>
    public const int FirstRow = 2;

    /// <summary>Lines that a row takes: as many as its longest sentence.</summary>
    public int LinesOf(int row)
    {
        var lines = 1;
        for (var index = 0; index < Table.Columns.Count; index++)
        {
            if (Table.Columns[index].Kind == ReportColumnKind.Text && Table.Rows[row][index].Text is { } text)
            {
                lines = Math.Max(lines, TextWidth.Lines(text, (Widths[index] - 2) * 0.95));
            }
        }

        return lines;
    }
}
