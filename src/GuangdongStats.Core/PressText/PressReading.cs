namespace GuangdongStats.Core.PressText;

/// <summary>What was read in a press text, in the order of the text. A text that cannot be read yields nothing.</summary>
/// <param name="IsTooLong">The text is longer than <see cref="PressReader.LongestText"/> and was not read.</param>
public sealed record PressReading(IReadOnlyList<ProposedFigure> Figures, IReadOnlyList<ProposedClaim> Claims, bool IsTooLong = false);
