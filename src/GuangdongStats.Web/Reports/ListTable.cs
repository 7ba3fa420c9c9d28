using GuangdongStats.Excel.Reports;

namespace GuangdongStats.Web.Reports;

public static class ListTable
{
    /// <summary>A table with a row an entry, each column with what it shows of one.</summary>
    public static TableSheet Of<TRow>(
        string name, string title, string purpose, IEnumerable<TRow> rows, params IReadOnlyList<(ReportColumn Column, Func<TRow, ReportCell> Cell)> columns) => new(
            name,
            title,
            purpose,
            [.. columns.Select(column => column.Column)],
            [.. rows.Select(row => (IReadOnlyList<ReportCell>)[.. columns.Select(column => column.Cell(row))])]);
}
