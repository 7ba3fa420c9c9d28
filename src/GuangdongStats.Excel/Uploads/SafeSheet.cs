namespace GuangdongStats.Excel.Uploads;

/// <summary>A sheet of an uploaded workbook.</summary>
/// <param name="Index">Its place in the workbook, from 0; sheets that hold only a chart are not counted.</param>
/// <param name="IsVisible">Neither hidden nor very hidden.</param>
/// <param name="Merges">Merged areas.</param>
/// <param name="HiddenColumns">From one column to another, both included.</param>
public sealed record SafeSheet(int Index, string Name, bool IsVisible, IReadOnlyList<CellArea> Merges, IReadOnlyList<(int First, int Last)> HiddenColumns)
{
    public bool Hides(int column)
    {
        foreach (var (first, last) in HiddenColumns)
        {
            if (column >= first && column <= last)
            {
                return true;
            }
        }

        return false;
    }
}
