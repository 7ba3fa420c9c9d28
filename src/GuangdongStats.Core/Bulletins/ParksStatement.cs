using GuangdongStats.Core.Registers;

namespace GuangdongStats.Core.Bulletins;

/// <summary>The official number of provincial parks beside those that are known by name.</summary>
/// <param name="Known">By city; at least one.</param>
public sealed record ParksStatement(BulletinFacts.Stock Count, IReadOnlyList<(Core.Catalogue.LocalizedName City, IReadOnlyList<Park> Parks)> Known) : Statement;
