using GuangdongStats.Core.Registers;

namespace GuangdongStats.Core.Bulletins;

/// <summary>The region's cities that hold a national designation of one kind.</summary>
/// <param name="Level"><see cref="Park.PilotZone"/> or <see cref="Park.TestZone"/>.</param>
public sealed record ZonesStatement(string Level, IReadOnlyList<Park> Zones) : Statement;
