using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work.Reviewing;

/// <summary>The same figure as it was submitted the time before.</summary>
/// <param name="At">When it was submitted, in UTC.</param>
/// <param name="Message">Why it was returned.</param>
public sealed record EarlierSubmission(
    long Submission, DateTime At, string Text, Figure Figure, string Explanation, string Document, Decision Decision, string DecidedByName, string Message);
