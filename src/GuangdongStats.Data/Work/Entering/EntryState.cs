using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>An entry as it stands.</summary>
/// <param name="Reading">What was understood of the text; a doubtful one asks.</param>
/// <param name="IsInRelease">It was chosen for a release that is scheduled.</param>
public sealed record EntryState(
    Guid Id,
    long Version,
    Stage Stage,
    bool IsInRelease,
    string Text,
    CellReading Reading,
    EntryDetails Details,
    string Evidence,
    string EditedBy,
    string EditedByName,
    DateTime EditedAt,
    string ReturnMessage)
{
    internal static EntryState Of(EntryRow row, Unit unit, bool isInRelease) => new(
        row.Id,
        row.Version,
        row.Stage,
        isInRelease,
        row.Text,
        row.Figure is { } figure ? new CellReading.Understood(figure) : CellText.Read(row.Text, unit, row.Measure),
        DetailsOf(row),
        row.Evidence,
        row.EditedBy,
        row.EditedByName,
        row.EditedAt,
        row.ReturnMessage);

    internal static EntryDetails DetailsOf(EntryRow row) =>
        new(new(row.IsOwnStatistics, row.Document), row.Status, row.Explanation, row.Reason, new(row.NoticeZh, row.NoticeEn));
}
