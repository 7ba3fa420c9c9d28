using GuangdongStats.Core.Maps;

namespace GuangdongStats.Data.Queries;

/// <summary>The map in use.</summary>
/// <param name="Version">To be given back with its removal.</param>
/// <param name="ApprovalNumber">审图号, printed under it.</param>
/// <param name="UploadedAt">In UTC.</param>
public sealed record PublishedMap(int Id, long Version, string ApprovalNumber, string FileName, DateTime UploadedAt, string UploadedBy, CityMap Map);
