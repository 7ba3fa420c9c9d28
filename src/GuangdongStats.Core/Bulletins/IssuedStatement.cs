using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Registers;

namespace GuangdongStats.Core.Bulletins;

/// <summary>Plans and policies that were issued in the month.</summary>
public sealed record IssuedStatement(Period Month, IReadOnlyList<Programme> Issued) : Statement;
