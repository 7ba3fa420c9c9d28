using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;

namespace GuangdongStats.EndToEnd.Support;

/// <summary>Made-up figures that were entered and approved already, for journeys that begin after that.</summary>
internal static class ApprovedFigures
{
    /// <param name="change">What is different about the entry.</param>
    public static async Task Approved(this Office office, FigureKey key, string text, Figure figure, Colleague clerk, Colleague reviewer, Action<EntryRow>? change = null)
    {
        var now = office.Clock.GetUtcNow().UtcDateTime;
        var entry = new EntryRow
        {
            Id = Guid.NewGuid(),
            Indicator = key.Indicator,
            Region = key.Region,
            Period = key.Period,
            Measure = key.Measure,
            Stage = Stage.Approved,
            Text = text,
            Status = Status.Preliminary,
            IsOwnStatistics = true,
            DocumentTitle = "",
            DocumentUrl = "",
            DocumentPage = "",
            Evidence = "",
            Explanation = "为测试编造",
            NoticeZh = "",
            NoticeEn = "",
            Authors = $";{clerk.Id};",
            EditedBy = clerk.Id,
            EditedByName = clerk.DisplayName,
            EditedAt = now,
            ReturnMessage = "",
        };
        entry.Set(text, figure);
        change?.Invoke(entry);
        var submission = new SubmissionRow { By = clerk.Id, ByName = clerk.DisplayName, At = now, Note = "" };
        submission.Figures.Add(new()
        {
            EntryId = entry.Id,
            Text = text,
            Number = entry.Number,
            Relation = entry.Relation,
            Precision = entry.Precision,
            Absence = entry.Absence,
            Explanation = entry.Explanation,
            Document = "",
            FindingsZh = "",
            FindingsEn = "",
            Decision = Decision.Approved,
            DecidedBy = reviewer.Id,
            DecidedByName = reviewer.DisplayName,
            DecidedAt = now,
            Message = "",
        });
        await using var db = await office.Open();
        db.Entries.Add(entry);
        db.Submissions.Add(submission);
        await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>What entering does when a correction of a released figure is begun.</summary>
    public static async Task CloseReleased(this Office office)
    {
        await using var db = await office.Open();
        foreach (var entry in db.Entries.Where(entry => entry.Open == 1))
        {
            entry.Open = null;
        }

        await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
    }
}
