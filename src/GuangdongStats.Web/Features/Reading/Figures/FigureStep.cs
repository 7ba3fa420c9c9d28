namespace GuangdongStats.Web.Features.Reading.Figures;

/// <summary>One thing that follows from a figure, in words: what was done with which numbers under which rule.</summary>
/// <param name="Id">The part's anchor.</param>
/// <param name="Rule">The rule that allows it, <c>R5</c>.</param>
/// <param name="Verdict">A short judgement shown as a chip; null when there is none.</param>
/// <param name="VerdictClass">The chip's class.</param>
/// <param name="Inputs">The figures that went in.</param>
public sealed record FigureStep(
    string Id,
    string Title,
    string Rule,
    IReadOnlyList<string> Lines,
    IReadOnlyList<FigureLink> Inputs,
    string? Verdict = null,
    string? VerdictClass = null);
