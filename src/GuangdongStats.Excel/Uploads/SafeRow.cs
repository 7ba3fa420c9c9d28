namespace GuangdongStats.Excel.Uploads;

/// <summary>A row that has cells with values, from left to right.</summary>
/// <param name="IsHidden">By hand or by a filter.</param>
public sealed record SafeRow(int Number, bool IsHidden, IReadOnlyList<SafeCell> Cells)
{
    /// <summary>The cell in a column; null where it is empty.</summary>
    public SafeCell? At(int column)
    {
        foreach (var cell in Cells)
        {
            if (cell.Address.Column >= column)
            {
                return cell.Address.Column == column ? cell : null;
            }
        }

        return null;
    }
}
