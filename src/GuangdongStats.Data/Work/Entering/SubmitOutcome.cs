using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>What became of a submission: the figures that can go on do, the others stay and say why.</summary>
/// <param name="Why">Why none was submitted; null when at least one was.</param>
/// <param name="Submission">Its number; null when none was submitted.</param>
public sealed record SubmitOutcome(Refusal? Why, long? Submission, IReadOnlyList<SubmittedCell> Cells);
