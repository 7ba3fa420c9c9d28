using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>One cell of the sheet.</summary>
/// <param name="Entry">Null: nothing is entered.</param>
/// <param name="Locked">Why it cannot be typed in; null when it can.</param>
/// <param name="Released">How firm the department's own released figure is; null when there is none, else what is typed corrects it.</param>
/// <param name="Findings">What the checks ask of this figure.</param>
public sealed record EntryCell(FigureKey Key, EntryState? Entry, Refusal? Locked, Status? Released, IReadOnlyList<Finding> Findings);
