namespace GuangdongStats.Web.Features.Explore;

/// <summary>A cell of an uploaded workbook that is not as the site wrote it.</summary>
/// <param name="Address"><c>数据!J5</c>; the sheet alone when a row is missing.</param>
/// <param name="Figure">Whose row it is, as addresses write it.</param>
/// <param name="Site">Null: the site wrote no such row.</param>
/// <param name="File">Null: the row is missing.</param>
public sealed record CheckedCell(string Address, string Figure, string? Site, string? File);
