using GuangdongStats.Core.Reporting;

namespace GuangdongStats.Data.Work;

/// <summary>A query with a name, as a person sees it.</summary>
/// <param name="OwnerName">Who saved it.</param>
/// <param name="IsOwn">The person who looks may change it.</param>
public sealed record SavedReport(Guid Id, string Name, ReportQuery Query, string OwnerName, bool IsOwn, bool IsShared, bool IsRemoved, DateTime SavedAt, long Version);
