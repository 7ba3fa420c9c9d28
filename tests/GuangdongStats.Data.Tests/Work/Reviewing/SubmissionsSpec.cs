using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Impacts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Reviewing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work.Reviewing;

public abstract class SubmissionsSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task What_waits_longest_stands_first_and_goes_when_all_of_it_is_decided()
    {
        var (program, reviewer) = await WithPeople();
        program.Clock.Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
        var first = await Submitted.RobotsOfApril(program, "chen");
        program.Clock.Now = new(2026, 11, 23, 3, 0, 0, DateTimeKind.Utc);
        var second = await Submitted.By(program, "chen", (Submitted.Level with { Region = "310000" }, "3万", Figure.Exact(30_000, 1_000)));

        Assert.Equal([(first, 2), (second, 1)], (await Waiting()).Select(row => (row.Id, row.Waiting)));
        Assert.Equal([Submitted.Level, Submitted.Growth], (await Waiting())[0].Figures);
        Assert.Empty(await program.Get<Submissions>().Decided("wang", 10, Cancellation));

        var seen = await Submitted.Seen(program, first);
        await program.Get<ReviewDesk>().Approve(reviewer, first, [seen[0]], Cancellation);
        Assert.Equal([(first, 1, 1), (second, 1, 0)], (await Waiting()).Select(row => (row.Id, row.Waiting, row.Approved)));

        await program.Get<ReviewDesk>().Return(reviewer, first, seen[1], "请核对", Cancellation);
        Assert.Equal([second], (await Waiting()).Select(row => row.Id));
        Assert.Equal([(first, 0, 1, 1)], (await program.Get<Submissions>().Decided("wang", 10, Cancellation)).Select(row => (row.Id, row.Waiting, row.Approved, row.Returned)));

        Task<IReadOnlyList<SubmissionSummary>> Waiting() => program.Get<Submissions>().Waiting("wang", Cancellation);
    }

    [Fact]
    public async Task A_submission_shows_what_is_released_what_follows_and_what_changes_for_readers()
    {
        var (program, _) = await WithPeople();
        var submission = await program.Get<Submissions>().Read("wang", await Submitted.RobotsOfApril(program, "chen"), Cancellation);
        var (level, growth) = (submission!.Figures[0], submission.Figures[1]);

        Assert.Equal((Submitted.Level, "12.6万", Figure.Exact(126_000, 1_000)), (level.Key, level.Text, level.Figure));
        Assert.Null(level.Released);
        Assert.Equal("aspire-gd-2026-04", growth.Released!.Source.Id); // growth alone was published
        Assert.Equal("1—4月，工业机器人产量12.6万套，同比增长32.3%", level.Entry!.Note);
        Assert.Equal("2026年4月工业运行快报", level.Entry.Document!.Title);
        Assert.Equal(39.01m, Math.Round(level.Slot!.Share!.Value, 2));
        Assert.Equal(["chen"], level.Authors);
        Assert.Contains(submission.Impact, line => line.Kind == ImpactKind.Tile && line.After?.Chinese == "2026年1—4月 12.6万套");
        Assert.Null(level.Before);
    }

    [Fact]
    public async Task A_resubmission_shows_what_it_was_before_and_why_it_came_back()
    {
        var (program, reviewer) = await WithPeople();
        var first = await Submitted.RobotsOfApril(program, "chen");
        await program.Get<ReviewDesk>().Return(reviewer, first, (await Submitted.Seen(program, first))[0], "应为12.7万", Cancellation);
        var second = await Submitted.By(program, "chen", (Submitted.Level, "12.7万", Figure.Exact(127_000, 1_000)));

        var again = Assert.Single((await program.Get<Submissions>().Read("wang", second, Cancellation))!.Figures);
        Assert.Equal((first, "12.6万", Decision.Returned, "wang", "应为12.7万"), (again.Before!.Submission, again.Before.Text, again.Before.Decision, again.Before.DecidedByName, again.Before.Message));

        // The first one still tells what it was, and proposes nothing any more.
        var before = (await program.Get<Submissions>().Read("wang", first, Cancellation))!.Figures[0];
        Assert.Equal(("12.6万", null, null), (before.Text, before.Entry, before.Before));
        Assert.Null(before.Slot);
    }

    [Fact]
    public async Task Once_everything_is_decided_no_impact_is_told()
    {
        var (program, reviewer) = await WithPeople();
        var id = await Submitted.RobotsOfApril(program, "chen");
        await program.Get<ReviewDesk>().Approve(reviewer, id, await Submitted.Seen(program, id), Cancellation);
        var submission = (await program.Get<Submissions>().Read("wang", id, Cancellation))!;
        Assert.False(submission.IsWaiting);
        Assert.Empty(submission.Impact);
        Assert.All(submission.Figures, figure => Assert.Equal((Decision.Approved, "wang"), (figure.Decision, figure.DecidedByName)));
    }

    [Fact]
    public async Task Findings_stand_in_both_languages_line_by_line()
    {
        var (program, _) = await WithPeople();
        var id = await Submitted.RobotsOfApril(program, "chen");
        await using (var db = await program.Open(Cancellation))
        {
            await db.SubmittedFigures.ExecuteUpdateAsync(
                row => row.SetProperty(figure => figure.FindingsZh, "甲\n乙").SetProperty(figure => figure.FindingsEn, "one\ntwo"), Cancellation);
        }

        Assert.Equal([new("甲", "one"), new("乙", "two")], (await program.Get<Submissions>().Read("wang", id, Cancellation))!.Figures[0].Findings);
        Assert.Null(await program.Get<Submissions>().Read("wang", id + 1_000, Cancellation));
    }

    [Theory]
    [InlineData(Duty.Reviewer, true)]
    [InlineData(Duty.Clerk, true)]
    [InlineData(Duty.Releaser, false)]
    [InlineData(Duty.Administrator, false)]
    [InlineData(Duty.Auditor, false)]
    public async Task Only_reviewers_and_clerks_see_what_is_submitted(Duty duty, bool sees)
    {
        var (program, _) = await WithPeople();
        var id = await Submitted.RobotsOfApril(program, "chen");
        await program.Get<ReviewDesk>().Approve(new("wang", ""), id, [(await Submitted.Seen(program, id))[0]], Cancellation);
        await program.Person("sun", duty);
        var submissions = program.Get<Submissions>();

        Assert.Equal(sees, (await submissions.Waiting("sun", Cancellation)).Count > 0);
        Assert.Equal(sees, await submissions.Read("sun", id, Cancellation) is not null);
        Assert.Equal(sees, (await submissions.History("sun", Submitted.Level, Cancellation)).Select(entry => entry.Act).Contains("review.approve"));
        Assert.Null(await submissions.Read("nobody", id, Cancellation));
        Assert.Empty(await submissions.Decided("nobody", 10, Cancellation));
    }

    private async Task<(TestProgram Program, Actor Reviewer)> WithPeople()
    {
        var program = await WithFigures();
        await program.Person("chen", Duty.Clerk);
        return (program, await program.Person("wang", Duty.Reviewer));
    }
}

public sealed class SubmissionsOnSqlite(TestEngines engines) : SubmissionsSpec(engines.Sqlite);

public sealed class SubmissionsOnPostgres(TestEngines engines) : SubmissionsSpec(engines.Postgres);
