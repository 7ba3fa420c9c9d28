using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Targets;

namespace GuangdongStats.Core.Bulletins;

/// <summary>What an issued plan or policy set for years that were not over in the month; the only outlook there is, because a source states it.</summary>
/// <param name="Targets">By year, then in the catalogue's order; at least one. Each names a year.</param>
public sealed record OutlookStatement(Programme Programme, IReadOnlyList<(Indicator Indicator, TargetAmount Target)> Targets) : Statement;
