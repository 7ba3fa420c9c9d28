namespace GuangdongStats.Excel.Reports;

/// <summary>One table that begins in A1: one row of heads, then the rows; nothing above, beside or below.</summary>
/// <param name="Rows">A cell a column each.</param>
public sealed record TableSheet(string Name, string Title, string Purpose, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows)
    : WorkbookSheet(Name, Title, Purpose)
{
    /// <summary>How many columns at the left say what a row is about: they are frozen and repeated on every page.</summary>
    public int KeyColumns => Columns.TakeWhile(column => column.IsKey).Count();

    /// <summary>The column with a key, counted from 1; 0 when there is none.</summary>
    public int ColumnNumber(string key)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (Columns[index].Key == key)
            {
                return index + 1;
            }
        }

        return 0;
    }
}
