using GuangdongStats.Core.Observations;

namespace GuangdongStats.Excel.Uploads;

/// <summary>A figure that a sheet holds.</summary>
/// <param name="Text">As it would have been typed.</param>
public sealed record ReadFigure(FigureKey Key, string Sheet, CellAddress Address, string Text)
{
    /// <summary><c>数据!C5</c>.</summary>
    public string Place => $"{Sheet}!{Address}";
}
