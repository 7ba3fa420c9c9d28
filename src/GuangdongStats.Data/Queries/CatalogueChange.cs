using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Data.Queries;

/// <summary>A change of the catalogue, for its history.</summary>
/// <param name="Kind">indicator, region or source.</param>
/// <param name="Name">As it is from then on.</param>
/// <param name="InForce">The first day in Guangdong.</param>
/// <param name="ChangedAt">In UTC.</param>
public sealed record CatalogueChange(string Kind, string Code, LocalizedName Name, DateOnly InForce, bool IsNew, DateTime ChangedAt, string ChangedBy, string Reason);
