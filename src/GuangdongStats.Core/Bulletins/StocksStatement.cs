using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Bulletins;

/// <summary>Stocks of one theme that were counted for the same day: they are never summed, nor carried on without its date (R20).</summary>
/// <param name="Stocks">At least one.</param>
public sealed record StocksStatement(Region Region, Period Counted, IReadOnlyList<BulletinFacts.Stock> Stocks) : Statement;
