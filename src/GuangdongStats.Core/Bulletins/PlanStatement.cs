using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;

namespace GuangdongStats.Core.Bulletins;

/// <summary>A plan of which the month's texts name the areas.</summary>
public sealed record PlanStatement(Programme Plan, IReadOnlyList<LocalizedName> Areas) : Statement;
