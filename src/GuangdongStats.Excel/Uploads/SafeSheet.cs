namespace GuangdongStats.Excel.Uploads;

/// <summary>A sheet of an uploaded workbook.</summary>
/// <param name="Index">Its place in the workbook, from 0; sheets that hold only a chart are not counted.</param>
/// <param name="IsVisible">Neither hidden nor very hidden.</param>
/// <param name="Merges">Merged areas.</param>
public sealed record SafeSheet(int Index, string Name, bool IsVisible, IReadOnlyList<CellArea> Merges);
