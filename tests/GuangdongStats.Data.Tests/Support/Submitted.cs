using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Tests.Support;

/// <summary>A submission with its entries, put into the database past the entry desk.</summary>
internal static class Submitted
{
    public static FigureKey Level { get; } = new("industrial-robots", "440000", Period.YearToDate(2026, 4), Measure.Level);

    public static FigureKey Growth { get; } = Level with { Measure = Measure.Growth };

    /// <returns>The submission's id.</returns>
    public static async Task<long> By(TestProgram program, string clerk, params (FigureKey Key, string Text, Figure Figure)[] figures)
    {
        await using var db = await program.Open(CancellationToken.None);
        var submission = new SubmissionRow { By = clerk, ByName = clerk, At = program.Clock.GetUtcNow().UtcDateTime, Note = "" };
        foreach (var (key, text, figure) in figures)
        {
            submission.Figures.Add(await Figure(db, clerk, key, text, figure));
        }

        db.Submissions.Add(submission);
        await db.SaveChangesAsync(CancellationToken.None);
        return submission.Id;
    }

    public static Task<long> RobotsOfApril(TestProgram program, string clerk) => By(
        program, clerk, (Level, "12.6万", Core.Observations.Figure.Exact(126_000, 1_000)), (Growth, "32.3%", Core.Observations.Figure.Exact(32.3m, 0.1m)));

    /// <summary>The figures as somebody sees them now, in the order of their ids.</summary>
    public static async Task<IReadOnlyList<SeenFigure>> Seen(TestProgram program, long submission)
    {
        await using var db = await program.Open(CancellationToken.None);
        return await db.SubmittedFigures.Where(row => row.SubmissionId == submission).OrderBy(row => row.Id)
            .Select(row => new SeenFigure(row.Id, row.Version)).ToListAsync(CancellationToken.None);
    }

    public static async Task<IReadOnlyList<EntryRow>> Entries(TestProgram program)
    {
        await using var db = await program.Open(CancellationToken.None);
        return await db.Entries.AsNoTracking().OrderBy(row => row.Measure).ToListAsync(CancellationToken.None);
    }

    private static async Task<SubmittedFigureRow> Figure(StatsDb db, string clerk, FigureKey key, string text, Figure figure)
    {
        var entry = await db.Entries.SingleOrDefaultAsync(row => row.Indicator == key.Indicator && row.Region == key.Region && row.Period == key.Period && row.Measure == key.Measure && row.Open == 1)
            ?? db.Entries.Add(New(clerk, key)).Entity;
        entry.Set(text, figure);
        entry.Stage = Stage.Submitted;
        return new()
        {
            EntryId = entry.Id,
            Text = text,
            Number = entry.Number,
            Relation = entry.Relation,
            Precision = entry.Precision,
            Absence = entry.Absence,
            Explanation = entry.Explanation,
            Document = entry.DocumentTitle,
            FindingsZh = "",
            FindingsEn = "",
            Decision = Decision.Waiting,
            Message = "",
        };
    }

    private static EntryRow New(string clerk, FigureKey key) => new()
    {
        Id = Guid.NewGuid(),
        Indicator = key.Indicator,
        Region = key.Region,
        Period = key.Period,
        Measure = key.Measure,
        Stage = Stage.Submitted,
        Text = "",
        Status = Status.Preliminary,
        IsOwnStatistics = false,
        DocumentTitle = "2026年4月工业运行快报",
        DocumentUrl = "",
        DocumentPage = "第3页",
        Evidence = "1—4月，工业机器人产量12.6万套，同比增长32.3%",
        Explanation = "",
        NoticeZh = "",
        NoticeEn = "",
        Authors = $";{clerk};",
        EditedBy = clerk,
        EditedByName = clerk,
        EditedAt = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc),
        ReturnMessage = "",
    };
}
