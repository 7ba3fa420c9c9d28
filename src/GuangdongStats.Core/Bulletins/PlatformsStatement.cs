using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Registers;

namespace GuangdongStats.Core.Bulletins;

/// <summary>Platforms that are counted together, as many as had been announced by the month.</summary>
public sealed record PlatformsStatement(Region Region, IReadOnlyList<Programme> Platforms) : Statement;
