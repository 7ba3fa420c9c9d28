namespace GuangdongStats.Excel.Uploads;

public static class CellFaults
{
    /// <summary>Nothing is imported while there is one; the others are read once a person has seen them.</summary>
    public static bool Blocks(this CellFault fault) => fault is not (CellFault.NumberAsText or CellFault.ShownRounded or CellFault.HiddenRow or CellFault.HiddenColumn or CellFault.HiddenSheet or CellFault.MaybeOld);
}
