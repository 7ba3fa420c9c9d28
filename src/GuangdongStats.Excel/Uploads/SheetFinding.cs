namespace GuangdongStats.Excel.Uploads;

/// <summary>Something about one cell of a sheet.</summary>
/// <param name="Detail">What stands there, or the other cell; may be empty.</param>
public sealed record SheetFinding(string Sheet, CellAddress Address, CellFault Fault, string Detail = "")
{
    private const int LongestDetail = 40;

    public string Detail { get; init; } = Detail.Length <= LongestDetail ? Detail : Detail[..LongestDetail] + "…";

    /// <summary><c>数据!C5</c>.</summary>
    public string Place => $"{Sheet}!{Address}";
}
