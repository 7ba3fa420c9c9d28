using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Work.Entering;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Work.Entry;

/// <summary>How a cell stands, as a sign and in words: never by colour alone.</summary>
/// <param name="Kind">For the style: <c>ok</c>, <c>busy</c>, <c>ask</c>, <c>bad</c>, <c>locked</c>, or empty.</param>
/// <param name="Sign">One character before the words.</param>
public sealed record CellState(string Kind, string Sign, string Words)
{
    private static readonly CellState Empty = new("", "", "");

    public static CellState Of(EntryCell cell, CellNote? note, string me, IStringLocalizer<EntryText> text, Language language)
    {
        if (note is { IsSaving: true })
        {
            return new("busy", "…", text["Saving"]);
        }

        if (note?.Problem is { } problem)
        {
            return new("bad", "!", problem);
        }

        if (note is not null)
        {
            return new("ask", "…", text["NotSaved"]);
        }

        return cell.Entry is not { } entry ? Empty
            : entry.IsInRelease ? new("locked", "■", text["LockedScheduled"])
            : entry.Stage == Stage.Submitted ? new("locked", "■", text["LockedSubmitted", entry.EditedByName])
            : entry.Stage == Stage.Approved ? new("locked", "■", text["LockedApproved"])
            : Open(cell, entry, me, text, language);
    }

    private static CellState Open(EntryCell cell, EntryState entry, string me, IStringLocalizer<EntryText> text, Language language)
    {
        if (entry.ReturnMessage.Length > 0)
        {
            return new("bad", "↩", text["Returned", entry.ReturnMessage]);
        }

        return entry.Reading switch
        {
            CellReading.Empty => Empty,
            CellReading.Doubtful doubtful => new("ask", "?", text["SavedAsks", CellReadingText.Words(doubtful.Reason, language)]),
            CellReading.NotUnderstood not => new("bad", "!", text["SavedUnread", CellReadingText.Words(not.Reason, language)]),
            _ when cell.Findings.Any(finding => finding.Gravity == Gravity.Hard) => new("bad", "!", text["HasErrors", cell.Findings.Count(finding => finding.Gravity == Gravity.Hard)]),
            _ when cell.Findings.Count > 0 && string.IsNullOrWhiteSpace(entry.Details.Explanation) => new("ask", "?", text["NeedsExplanation", cell.Findings.Count]),
            _ when cell.Released is not null && entry.Details.Reason is null => new("ask", "?", text["NeedsReason"]),
            _ when !entry.Details.Source.IsGiven => new("ask", "?", text["SavedNoSource"]),
            _ when entry.EditedBy != me => new("ok", "✓", text["SavedBy", entry.EditedByName]),
            _ => new("ok", "✓", text["Saved"]),
        };
    }
}
