using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Registers;

namespace GuangdongStats.Core.Bulletins;

/// <summary>Scenarios, vertical models and training grounds that became known in the month.</summary>
public sealed record ScenariosStatement(Period Month, IReadOnlyList<Scenario> Scenarios) : Statement;
