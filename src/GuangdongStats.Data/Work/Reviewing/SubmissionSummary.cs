using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Work.Reviewing;

/// <summary>A submission in a list.</summary>
/// <param name="At">In UTC.</param>
/// <param name="Waiting">How many of its figures nobody has decided yet.</param>
/// <param name="Figures">What it holds, in its order.</param>
/// <param name="Authors">Account ids of those who may not decide all of it.</param>
public sealed record SubmissionSummary(
    long Id, string ByName, DateTime At, string Note, int Waiting, int Approved, int Returned, IReadOnlyList<FigureKey> Figures, IReadOnlySet<string> Authors);
