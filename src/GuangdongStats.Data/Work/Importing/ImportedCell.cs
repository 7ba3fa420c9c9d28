using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Work.Importing;

/// <summary>A figure that somebody's sheet holds.</summary>
/// <param name="Place">Where it stands there, <c>数据!C5</c>.</param>
/// <param name="Text">As it would have been typed.</param>
public sealed record ImportedCell(FigureKey Key, string Place, string Text);
