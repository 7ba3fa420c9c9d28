using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work.Reviewing;

/// <summary>One submitted figure with everything its reviewer needs.</summary>
/// <param name="Seen">To be handed back with the decision.</param>
/// <param name="Text">As typed.</param>
/// <param name="Entry">What is proposed besides the number: status, evidence, document, reason; null once it was returned, because it may be edited again.</param>
/// <param name="Released">What readers see now; null: nothing.</param>
/// <param name="Before">Null for a first submission.</param>
/// <param name="Findings">What the checks said when it was submitted, in both languages.</param>
/// <param name="Document">Where it was read, in one line.</param>
/// <param name="DecidedAt">In UTC.</param>
/// <param name="Authors">Account ids of those who typed in it or submitted it: they may not decide.</param>
/// <param name="Slot">What would follow for its period; null once it was returned or released.</param>
public sealed record ReviewedFigure(
    SeenFigure Seen,
    FigureKey Key,
    Indicator Indicator,
    Region Region,
    string Text,
    Figure Figure,
    Observation? Entry,
    Observation? Released,
    EarlierSubmission? Before,
    IReadOnlyList<LocalizedName> Findings,
    string Explanation,
    string Document,
    Decision Decision,
    string DecidedByName,
    DateTime? DecidedAt,
    string Message,
    IReadOnlySet<string> Authors,
    Explanation? Slot);
