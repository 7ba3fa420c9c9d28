using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Web.Features.Work.Import;

/// <summary>Something to correct, or to look at, in one cell of the file.</summary>
/// <param name="IsInTheWay">Nothing is imported while it stands.</param>
public sealed record ImportRemark(string Sheet, CellAddress Address, string Words, bool IsInTheWay)
{
    /// <summary><c>数据!C5</c>.</summary>
    public string Place => $"{Sheet}!{Address}";
}
