using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

public abstract class ReviewDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    [Fact]
    public async Task Approved_figures_are_locked_for_their_release_and_their_clerk_is_told()
    {
        var (program, submission, reviewer) = await WithSubmission();
        var seen = await Submitted.Seen(program, submission);
        Assert.Equal(new(null, null), await program.Get<ReviewDesk>().Approve(reviewer, submission, seen, Cancellation));

        Assert.All(await Submitted.Entries(program), entry => Assert.Equal(Stage.Approved, entry.Stage));
        Assert.All(await Figures(program), figure => Assert.Equal((Decision.Approved, "wang", ""), (figure.Decision, figure.DecidedByName, figure.Message)));

        var notice = Assert.Single(await Notices(program));
        Assert.Equal(("chen", $"/work/review/{submission}"), (notice.To, notice.Path));
        Assert.Equal("2026年1—4月广东省工业机器人产量（水平值）等2项数据已审核通过，审核人wang。", notice.TextZh);
        Assert.Equal("2 figures were approved by wang, among them Output of industrial robots, Guangdong, January–April 2026 (level).", notice.TextEn);

        var acts = (await program.Get<AuditLog>().Read(null, "", 10, Cancellation)).Select(entry => (entry.Act, entry.Subject, entry.Before, entry.Person));
        Assert.Equal(
            [("review.approve", Submitted.Growth.ToString(), "32.3%", "wang"), ("review.approve", Submitted.Level.ToString(), "12.6万", "wang")], acts);
    }

    [Fact]
    public async Task Releasers_are_told_of_what_they_can_schedule_and_not_of_what_goes_back()
    {
        var (program, submission, reviewer) = await WithSubmission();
        await program.Person("he", Duty.Releaser);
        var seen = await Submitted.Seen(program, submission);
        Assert.True((await program.Get<ReviewDesk>().Return(reviewer, submission, seen[0], "请核对。", Cancellation)).IsDone);
        Assert.DoesNotContain(await Notices(program), notice => notice.To == "he");
        Assert.True((await program.Get<ReviewDesk>().Approve(reviewer, submission, [seen[1]], Cancellation)).IsDone);

        var notice = Assert.Single(await Notices(program), notice => notice.To == "he");
        Assert.Equal(
            ("2026年1—4月广东省工业机器人产量（同比增速）已审核通过，可以安排发布。", "Output of industrial robots, Guangdong, January–April 2026 (growth) is approved and can be released.", "/work/releases"),
            (notice.TextZh, notice.TextEn, notice.Path));
    }

    [Fact]
    public async Task A_single_figure_is_returned_and_only_this_one_unlocks()
    {
        var (program, submission, reviewer) = await WithSubmission();
        var seen = await Submitted.Seen(program, submission);
        Assert.True((await program.Get<ReviewDesk>().Return(reviewer, submission, seen[0], " 与快报第3页不符。\n请核对。 ", Cancellation)).IsDone);

        var entries = await Submitted.Entries(program);
        Assert.Equal([(Stage.Returned, "与快报第3页不符。\n请核对。"), (Stage.Submitted, "")], entries.Select(entry => (entry.Stage, entry.ReturnMessage)));
        Assert.Equal([(Decision.Returned, "与快报第3页不符。\n请核对。"), (Decision.Waiting, "")], (await Figures(program)).Select(figure => (figure.Decision, figure.Message)));

        var notice = Assert.Single(await Notices(program));
        Assert.Equal(("chen", "/work/entry?period=2026-04"), (notice.To, notice.Path));
        Assert.Equal("2026年1—4月广东省工业机器人产量（水平值）已退回，审核人wang：与快报第3页不符。\n请核对。", notice.TextZh);

        // The other one can still be decided.
        Assert.True((await program.Get<ReviewDesk>().Approve(reviewer, submission, [seen[1]], Cancellation)).IsDone);
        Assert.Equal([Stage.Returned, Stage.Approved], (await Submitted.Entries(program)).Select(entry => entry.Stage));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_in_two_processes_one_wins_and_the_other_is_told()
    {
        var (program, submission, reviewer) = await WithSubmission();
        var second = await program.Person("zhao", Duty.Reviewer);
        var other = Start(program.Options);
        var seen = await Submitted.Seen(program, submission);

        var outcomes = await Task.WhenAll(
            Task.Run(() => program.Get<ReviewDesk>().Approve(reviewer, submission, seen, Cancellation), Cancellation),
            Task.Run(() => other.Get<ReviewDesk>().Approve(second, submission, seen, Cancellation), Cancellation));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Single(outcomes, outcome => outcome == new ReviewOutcome(Refusal.ChangedMeanwhile, Submitted.Level));
        Assert.Single((await Figures(program)).Select(figure => figure.DecidedBy).Distinct());
        Assert.Single(await Notices(program));
    }

    [Fact]
    public async Task One_figure_decided_in_the_meantime_holds_up_the_others_chosen_with_it()
    {
        var (program, submission, reviewer) = await WithSubmission();
        var second = await program.Person("zhao", Duty.Reviewer);
        var seen = await Submitted.Seen(program, submission);
        Assert.True((await program.Get<ReviewDesk>().Return(second, submission, seen[1], "请核对", Cancellation)).IsDone);

        Assert.Equal(new(Refusal.ChangedMeanwhile, Submitted.Growth), await program.Get<ReviewDesk>().Approve(reviewer, submission, seen, Cancellation));
        Assert.Equal([Stage.Submitted, Stage.Returned], (await Submitted.Entries(program)).Select(entry => entry.Stage));
    }

    [Fact]
    public async Task A_figure_seen_in_another_version_is_not_decided()
    {
        var (program, submission, reviewer) = await WithSubmission();
        var seen = await Submitted.Seen(program, submission);
        Assert.Equal(
            new(Refusal.ChangedMeanwhile, Submitted.Level),
            await program.Get<ReviewDesk>().Approve(reviewer, submission, [seen[0] with { Version = seen[0].Version + 1 }], Cancellation));
        await NothingChanged(program);
    }

    [Theory]
    [InlineData("the clerk who typed it")]
    [InlineData("a clerk who typed in it before")]
    [InlineData("the clerk who submitted it")]
    public async Task Nobody_decides_what_they_entered(string who)
    {
        var program = await WithFigures();
        var clerk = await program.Person("chen", Duty.Clerk, Duty.Reviewer);
        await program.Person("liu", Duty.Clerk);
        var submission = await Submitted.RobotsOfApril(program, who == "the clerk who submitted it" ? "chen" : "liu");
        await using (var db = await program.Open(Cancellation))
        {
            var authors = who switch { "the clerk who typed it" => ";chen;", "a clerk who typed in it before" => ";chen;liu;", _ => ";liu;" };
            await db.Entries.ExecuteUpdateAsync(row => row.SetProperty(entry => entry.Authors, authors), Cancellation);
        }

        var seen = await Submitted.Seen(program, submission);
        Assert.Equal(new(Refusal.ApproverIsAuthor, Submitted.Level), await program.Get<ReviewDesk>().Approve(clerk, submission, seen, Cancellation));
        Assert.Equal(Refusal.ApproverIsAuthor, (await program.Get<ReviewDesk>().Return(clerk, submission, seen[0], "x", Cancellation)).Refusal);
        await NothingChanged(program);
        Assert.All(await program.Get<AuditLog>().Read(null, "", 10, Cancellation), entry => Assert.Equal(("refused", "chen"), (entry.Act, entry.Person)));
    }

    [Theory]
    [InlineData(Duty.Clerk)]
    [InlineData(Duty.Releaser)]
    [InlineData(Duty.Administrator)]
    [InlineData(Duty.Auditor)]
    public async Task Who_is_no_reviewer_decides_nothing_and_learns_nothing(Duty duty)
    {
        var (program, submission, _) = await WithSubmission();
        var other = await program.Person("sun", duty);
        var seen = await Submitted.Seen(program, submission);
        Assert.Equal(new(Refusal.NotAllowed, null), await program.Get<ReviewDesk>().Approve(other, submission, seen, Cancellation));
        Assert.Equal(new(Refusal.NotAllowed, null), await program.Get<ReviewDesk>().Return(other, submission, seen[0], "x", Cancellation));
        Assert.Equal(new(Refusal.NotAllowed, null), await program.Get<ReviewDesk>().Approve(other, 99_999, [new(99_999, 0)], Cancellation));
        await NothingChanged(program);
        Assert.Equal(3, (await program.Get<AuditLog>().Read(null, "", 10, Cancellation)).Count(entry => entry.Act == "refused" && entry.Person == "sun"));
    }

    [Fact]
    public async Task Ids_that_do_not_belong_to_the_submission_are_not_found()
    {
        var (program, submission, reviewer) = await WithSubmission();
        var other = await Submitted.By(program, "chen", (Submitted.Level with { Region = "310000" }, "3万", Core.Observations.Figure.Exact(30_000, 1_000)));
        var (seen, foreign) = (await Submitted.Seen(program, submission), await Submitted.Seen(program, other));

        Assert.Equal(Refusal.NotFound, (await program.Get<ReviewDesk>().Approve(reviewer, submission, [seen[0], foreign[0]], Cancellation)).Refusal);
        Assert.Equal(Refusal.NotFound, (await program.Get<ReviewDesk>().Approve(reviewer, submission + 1_000, seen, Cancellation)).Refusal);
        Assert.Equal(Refusal.NotFound, (await program.Get<ReviewDesk>().Return(reviewer, submission, foreign[0], "x", Cancellation)).Refusal);
        Assert.Equal(Refusal.Nothing, (await program.Get<ReviewDesk>().Approve(reviewer, submission, [], Cancellation)).Refusal);
        await NothingChanged(program);
    }

    [Fact]
    public async Task A_return_needs_words_that_can_be_read()
    {
        var (program, submission, reviewer) = await WithSubmission();
        var seen = (await Submitted.Seen(program, submission))[0];
        Assert.Equal(Refusal.MessageMissing, await Return("  \n "));
        Assert.Equal(Refusal.TextNotAccepted, await Return(new string('长', 100_000)));
        Assert.Equal(Refusal.TextNotAccepted, await Return("a\0b"));
        Assert.Equal(Refusal.TextNotAccepted, await Return("half \ud83e"));
        await NothingChanged(program);

        const string sql = "'); DELETE FROM \"Entries\"; -- <script>alert(1)</script>";
        Assert.Null(await Return(sql));
        Assert.Equal(sql, (await Submitted.Entries(program))[0].ReturnMessage);

        async Task<Refusal?> Return(string message) => (await program.Get<ReviewDesk>().Return(reviewer, submission, seen, message, Cancellation)).Refusal;
    }

    [Fact]
    public async Task A_returned_figure_submitted_again_waits_again()
    {
        var (program, submission, reviewer) = await WithSubmission();
        var seen = await Submitted.Seen(program, submission);
        Assert.True((await program.Get<ReviewDesk>().Return(reviewer, submission, seen[0], "请核对", Cancellation)).IsDone);
        var again = await Submitted.By(program, "chen", (Submitted.Level, "12.7万", Core.Observations.Figure.Exact(127_000, 1_000)));

        // What was decided of the first submission stays decided.
        var stale = (await Submitted.Seen(program, submission))[0];
        Assert.Equal(Refusal.ChangedMeanwhile, (await program.Get<ReviewDesk>().Approve(reviewer, submission, [stale], Cancellation)).Refusal);
        Assert.True((await program.Get<ReviewDesk>().Approve(reviewer, again, await Submitted.Seen(program, again), Cancellation)).IsDone);
        Assert.Equal((Stage.Approved, ""), ((await Submitted.Entries(program))[0].Stage, (await Submitted.Entries(program))[0].ReturnMessage));
    }

    private async Task<(TestProgram Program, long Submission, Actor Reviewer)> WithSubmission()
    {
        var program = await WithFigures();
        await program.Person("chen", Duty.Clerk);
        return (program, await Submitted.RobotsOfApril(program, "chen"), await program.Person("wang", Duty.Reviewer));
    }

    private static async Task NothingChanged(TestProgram program)
    {
        Assert.All(await Submitted.Entries(program), entry => Assert.Equal((Stage.Submitted, ""), (entry.Stage, entry.ReturnMessage)));
        Assert.All(await Figures(program), figure => Assert.Equal((Decision.Waiting, null), (figure.Decision, figure.DecidedBy)));
        Assert.Empty(await Notices(program));
    }

    private static async Task<IReadOnlyList<SubmittedFigureRow>> Figures(TestProgram program)
    {
        await using var db = await program.Open(Cancellation);
        return await db.SubmittedFigures.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Cancellation);
    }

    private static async Task<IReadOnlyList<NoticeRow>> Notices(TestProgram program)
    {
        await using var db = await program.Open(Cancellation);
        return await db.Notices.AsNoTracking().ToListAsync(Cancellation);
    }
}

public sealed class ReviewDeskOnSqlite(TestEngines engines) : ReviewDeskSpec(engines.Sqlite);

public sealed class ReviewDeskOnPostgres(TestEngines engines) : ReviewDeskSpec(engines.Postgres);
