namespace GuangdongStats.Core.Bulletins;

/// <summary>A stock with the day it was counted for: it is never summed, nor carried on without its date (R20).</summary>
public sealed record StockStatement(BulletinFacts.Stock Stock) : Statement;
