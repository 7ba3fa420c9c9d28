using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Bulletins;

/// <summary>Which figure a number in a text is, so that the text can link it and is never typed by hand.</summary>
public sealed record FigureReference(SeriesKey Key, Period Period, Measure Measure) : Reference;
