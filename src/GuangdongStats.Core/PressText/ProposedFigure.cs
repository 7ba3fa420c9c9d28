using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.PressText;

/// <summary>A figure read in a text, for a person to confirm.</summary>
/// <param name="Period">Of a span that suits the indicator and over when the text was written; never January alone.</param>
/// <param name="Doubts">Each once, in the order of the enumeration.</param>
public sealed record ProposedFigure(
    string Indicator,
    string Region,
    Period Period,
    Measure Measure,
    Figure Figure,
    Evidence Evidence,
    IReadOnlyList<PressDoubt> Doubts);
