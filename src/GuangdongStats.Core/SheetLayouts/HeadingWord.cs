using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.SheetLayouts;

/// <summary>What a word in a heading does: says a measure or a span, has the line left out, is a total, or nothing.</summary>
internal readonly record struct HeadingWord(Measure? Measure = null, Span? Span = null, LeftOut? LeftOut = null, bool IsTotal = false);
