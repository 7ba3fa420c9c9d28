using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Excel.Templates;

/// <summary>Where an entry of a register, or one of its items, stands in a workbook.</summary>
/// <param name="At">Its first cell.</param>
/// <param name="Columns">By the code of a field.</param>
/// <param name="Items">Of an entry, in the order of the rows.</param>
public sealed record RegisterPlace(string Sheet, CellAddress At, IReadOnlyDictionary<string, int> Columns, IReadOnlyList<RegisterPlace> Items)
{
    /// <summary>The cell of a field, whether anything stands in it or not; of a field without a column the first cell of the row.</summary>
    /// <param name="item">1 for the first item; null for the entry's own field.</param>
    public (string Sheet, CellAddress Address) CellOf(string field, int? item)
    {
        if (item is { } number)
        {
            // An entry without any row on the sheet of items keeps those it has, and what is wrong with them stands in no cell.
            return number <= Items.Count ? Items[number - 1].CellOf(field, null) : (Sheet, At);
        }

        return (Sheet, Columns.TryGetValue(field, out var column) ? new(At.Row, column) : At);
    }

    /// <summary><c>园区!B7</c>.</summary>
    public override string ToString() => $"{Sheet}!{At}";
}
