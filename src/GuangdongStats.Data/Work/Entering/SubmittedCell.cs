using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>What became of one figure that was to be submitted.</summary>
/// <param name="Why">Null: it is with a reviewer.</param>
/// <param name="Findings">What the checks ask of it.</param>
public sealed record SubmittedCell(FigureKey Key, Refusal? Why, IReadOnlyList<Finding> Findings);
