namespace GuangdongStats.Excel.Uploads;

/// <summary>Something to say beside a cell.</summary>
/// <param name="IsError">Else it is to be looked at.</param>
public sealed record CellMark(string Sheet, CellAddress Address, string Words, bool IsError);
