using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Bulletins;

/// <summary>The streak of a region in an indicator, with the statements and levels behind it.</summary>
public sealed record StreakReference(SeriesKey Key) : Reference;
