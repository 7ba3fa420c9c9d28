using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Data.Work.Reviewing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>The pages of reviewers and releasers over the desks of a site of their own, with figures that a clerk has really submitted.</summary>
public abstract class DeskContext : OfficeContext
{
    protected static readonly FigureKey Level = new("industrial-robots", "440000", Period.YearToDate(2026, 9), Measure.Level), Growth = Level with { Measure = Measure.Growth };

    protected override IEnumerable<Type> AlsoBorrowed => [typeof(EntryDesk), typeof(ReviewDesk), typeof(Submissions), typeof(ReleaseDesk), typeof(ReleasePlans)];

    /// <summary>Puts figures in for review.</summary>
    /// <param name="by">Null: a clerk of their own.</param>
    /// <returns>The submission's id.</returns>
    protected async Task<long> Submit(Actor? by, params (FigureKey Key, string Text)[] figures)
    {
        var clerk = by ?? new(await Site.AddPerson(People.NewName(), [Duty.Clerk]), "192.0.2.2");
        var desk = Site.Services.GetRequiredService<EntryDesk>();
        var cells = new List<CellToSubmit>();
        foreach (var (key, text) in figures)
        {
            var saved = Assert.IsType<CellOutcome.Saved>(await desk.Save(clerk, new(key, text, "", new(false, new("9月工业快报", "https://example.gov.cn/9", "第3页"))), Cancellation)).Entry!;
            var described = Assert.IsType<CellOutcome.Saved>(await desk.Describe(clerk, key, saved.Version, saved.Details with { Explanation = "新投产企业较多，已核实。" }, Cancellation));
            cells.Add(new(key, described.Entry!.Version));
        }

        var outcome = await desk.Submit(clerk, cells, "", Cancellation);
        Assert.All(outcome.Cells, cell => Assert.True(cell.Why is null, $"{cell.Key} {cell.Why} {string.Join(' ', cell.Findings)}"));
        return await Ask(db => db.Submissions.MaxAsync(row => row.Id, Cancellation));
    }

    /// <summary>As another reviewer does, elsewhere.</summary>
    protected async Task<Actor> Approve(long submission, params Measure[] measures)
    {
        var reviewer = new Actor(await Site.AddPerson(People.NewName(), [Duty.Reviewer]), "192.0.2.3");
        var seen = await Ask(db => (
            from figure in db.SubmittedFigures
            join entry in db.Entries on figure.EntryId equals entry.Id
            where figure.SubmissionId == submission && measures.Contains(entry.Measure)
            select new SeenFigure(figure.Id, figure.Version)).ToListAsync(Cancellation));
        Assert.Null((await Site.Services.GetRequiredService<ReviewDesk>().Approve(reviewer, submission, seen, Cancellation)).Refusal);
        return reviewer;
    }

    protected async Task<T> Ask<T>(Func<StatsDb, Task<T>> question)
    {
        await using var db = await Site.Services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContextAsync(Cancellation);
        return await question(db);
    }
}
