using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;

namespace GuangdongStats.Data.Tests.Support;

/// <summary>Made-up figures that went through entry and review, as rows: entered by "chen", approved by "zhang".</summary>
public static class ApprovedFigures
{
    public static readonly FigureKey Level = new("industrial-robots", "440000", Period.YearToDate(2026, 9), Measure.Level);

    public static readonly FigureKey NationLevel = Level with { Region = "000000" };

    /// <param name="change">What is different about the entry; its approval stays as it was.</param>
    public static async Task<EntryRow> Approved(this TestProgram program, FigureKey key, Figure figure, Action<EntryRow>? change = null)
    {
        await using var db = await program.Open(CancellationToken.None);
        var entry = new EntryRow
        {
            Id = Guid.NewGuid(),
            Indicator = key.Indicator,
            Region = key.Region,
            Period = key.Period,
            Measure = key.Measure,
            Stage = Stage.Approved,
            Text = "",
            Status = Status.Preliminary,
            IsOwnStatistics = true,
            DocumentTitle = "",
            DocumentUrl = "",
            DocumentPage = "",
            Evidence = "",
            Explanation = "Made up for this test",
            NoticeZh = "",
            NoticeEn = "",
            Authors = ";chen;",
            EditedBy = "chen",
            EditedByName = "chen",
            EditedAt = program.Clock.GetUtcNow().UtcDateTime,
            ReturnMessage = "",
        };
        entry.Set(figure.ToString(), figure);
        var submission = new SubmissionRow { By = "chen", ByName = "chen", At = program.Clock.GetUtcNow().UtcDateTime, Note = "" };
        submission.Figures.Add(new()
        {
            EntryId = entry.Id,
            Text = entry.Text,
            Number = entry.Number,
            Relation = entry.Relation,
            Precision = entry.Precision,
            Absence = entry.Absence,
            Explanation = entry.Explanation,
            Document = "",
            FindingsZh = "",
            FindingsEn = "",
            Decision = Decision.Approved,
            DecidedBy = "zhang",
            DecidedByName = "zhang",
            DecidedAt = program.Clock.GetUtcNow().UtcDateTime,
            Message = "",
        });
        change?.Invoke(entry);
        db.Entries.Add(entry);
        db.Submissions.Add(submission);
        await db.SaveChangesAsync(CancellationToken.None);
        return entry;
    }
}
