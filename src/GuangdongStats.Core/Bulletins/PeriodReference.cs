using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Bulletins;

/// <summary>The words of a period or a day: digits that count nothing.</summary>
public sealed record PeriodReference(Period Period) : Reference;
