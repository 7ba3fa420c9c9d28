namespace GuangdongStats.Excel.Uploads;

/// <summary>What an uploaded sheet says of its cells beside their values.</summary>
internal sealed record SheetMarks(IReadOnlyList<CellArea> Merges, IReadOnlyList<(int First, int Last)> HiddenColumns);
