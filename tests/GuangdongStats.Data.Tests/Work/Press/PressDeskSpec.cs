using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.PressText;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work.Press;
using GuangdongStats.Data.Work.Reviewing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work.Press;

public abstract class PressDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly Document Bulletin = new("四月运行情况", "https://office.example/4", "第1页");

    private static readonly PressDraft Draft = new("1—4月，广东工业机器人产量12.6万套。\n“连续五年居全国第一”", new(2026, 5, 20), Bulletin, true, "7:a\tSkipped\t440000\tytd-2026-04");

    private static readonly EnteredClaim Streak = new(
        "industrial-robots", "440000", Submitted.Level.Period, ClaimKind.Streak, 5, Relation.Exact, "连续五年居全国第一", Bulletin, new(2026, 5, 20));

    private static readonly EnteredClaim Share = Streak with { Kind = ClaimKind.Share, Number = 40, Relation = Relation.Over, Words = "占全国比重超40%" };

    [Fact]
    public async Task A_text_is_kept_for_its_person_alone_until_it_is_put_away_also_over_a_restart()
    {
        var program = await WithFigures();
        var (chen, he) = (await program.Person("chen", Duty.Clerk), await program.Person("he", Duty.Clerk));
        Assert.Null(await program.Get<PressDesk>().Keep(chen, Draft with { Text = "1—4月" }, Cancellation));
        Assert.Null(await program.Get<PressDesk>().Keep(chen, Draft, Cancellation));
        Assert.Null(await program.Get<PressDesk>().Keep(he, Draft with { Text = "另一篇", IsRead = false, Choices = "" }, Cancellation));

        var later = Start(program.Options);
        Assert.Equal(Draft, await later.Get<PressDesk>().Read("chen", Cancellation));
        Assert.Equal("另一篇", (await later.Get<PressDesk>().Read("he", Cancellation))!.Text);

        Assert.Null(await later.Get<PressDesk>().Clear(chen, Cancellation));
        Assert.Null(await later.Get<PressDesk>().Clear(chen, Cancellation));
        Assert.Null(await later.Get<PressDesk>().Read("chen", Cancellation));
        Assert.NotNull(await later.Get<PressDesk>().Read("he", Cancellation));
    }

    [Theory]
    [InlineData(0)] // PostgreSQL cannot store it
    [InlineData(0x202e)] // turns the direction of what follows
    [InlineData(0xd83d)] // half a character
    public async Task What_cannot_be_stored_is_refused_and_what_was_kept_stays(int code)
    {
        var character = ((char)code).ToString();
        var program = await WithFigures();
        var chen = await program.Person("chen", Duty.Clerk);
        await program.Get<PressDesk>().Keep(chen, Draft, Cancellation);
        Assert.Equal(Refusal.TextNotAccepted, await program.Get<PressDesk>().Keep(chen, Draft with { Text = "产量" + character }, Cancellation));
        Assert.Equal(Refusal.TextNotAccepted, await program.Get<PressDesk>().Keep(chen, Draft with { Document = Bulletin with { Title = character } }, Cancellation));
        Assert.Equal(Refusal.TextNotAccepted, await program.Get<PressDesk>().Enter(chen, Share with { Words = character }, Cancellation));
        Assert.Equal(Refusal.TextNotAccepted, await program.Get<PressDesk>().Keep(chen, Draft with { Text = new('产', PressReader.LongestText + 1) }, Cancellation));
        Assert.Equal(Draft, await program.Get<PressDesk>().Read("chen", Cancellation));
    }

    [Fact]
    public async Task Only_clerks_keep_texts_and_claims_and_an_attempt_of_others_is_in_the_log()
    {
        var program = await WithFigures();
        var wang = await program.Person("wang", Duty.Reviewer, Duty.Administrator, Duty.Releaser, Duty.Auditor);
        var desk = program.Get<PressDesk>();
        Assert.Equal(Refusal.NotAllowed, await desk.Keep(wang, Draft, Cancellation));
        Assert.Equal(Refusal.NotAllowed, await desk.Clear(wang, Cancellation));
        Assert.Equal(Refusal.NotAllowed, await desk.Enter(wang, Streak, Cancellation));
        Assert.Equal(Refusal.NotAllowed, await desk.TakeBack(wang, Streak, Cancellation));
        Assert.Null(await desk.Read("wang", Cancellation));
        Assert.Equal(Enumerable.Repeat("refused", 4), (await Log(program)).Select(entry => entry.Act));
    }

    [Fact]
    public async Task A_claim_is_kept_once_with_its_words_and_only_who_confirmed_it_takes_it_back()
    {
        var program = await WithFigures();
        var (chen, he) = (await program.Person("chen", Duty.Clerk), await program.Person("he", Duty.Clerk));
        var desk = program.Get<PressDesk>();
        Assert.Null(await desk.Enter(chen, Streak, Cancellation));
        Assert.Null(await desk.Enter(he, Streak, Cancellation)); // the same of the same document
        Assert.Null(await desk.Enter(he, Streak with { Document = new("另一份文件", "", "") }, Cancellation));
        Assert.Equal(["chen", "he"], await Keepers(program));
        Assert.Equal(
            ("claim.enter", "industrial-robots/440000/ytd-2026-04/claim-streak", "5 · 连续五年居全国第一 · 四月运行情况 · 第1页 · https://office.example/4", "chen"),
            (await Log(program)).Select(entry => (entry.Act, entry.Subject, entry.After, entry.Person)).Last());

        Assert.Equal(Refusal.NotAllowed, await desk.TakeBack(he, Streak, Cancellation));
        Assert.Null(await desk.TakeBack(chen, Streak, Cancellation));
        Assert.Equal(Refusal.NotFound, await desk.TakeBack(chen, Streak, Cancellation));
        Assert.Equal(["he"], await Keepers(program));
    }

    [Fact]
    public async Task A_claim_needs_a_known_figure_and_a_document()
    {
        var program = await WithFigures();
        var chen = await program.Person("chen", Duty.Clerk);
        var desk = program.Get<PressDesk>();
        Assert.Equal(Refusal.NotFound, await desk.Enter(chen, Streak with { Indicator = "made-up" }, Cancellation));
        Assert.Equal(Refusal.NotFound, await desk.Enter(chen, Streak with { Region = "999999" }, Cancellation));
        Assert.Equal(Refusal.SourceMissing, await desk.Enter(chen, Streak with { Document = Document.OwnStatistics }, Cancellation));
        Assert.Equal(Refusal.TextNotAccepted, await desk.Enter(chen, Streak with { Document = new("新闻稿", "javascript:alert(1)", "") }, Cancellation));
        Assert.Empty(await Keepers(program));
    }

    [Fact]
    public async Task The_reviewer_sees_claims_on_what_was_submitted_held_against_it()
    {
        var program = await WithFigures();
        var chen = await program.Person("chen", Duty.Clerk);
        await program.Person("wang", Duty.Reviewer);
        await program.Get<PressDesk>().Enter(chen, Streak, Cancellation);
        await program.Get<PressDesk>().Enter(chen, Share, Cancellation);
        await program.Get<PressDesk>().Enter(chen, Share with { Region = "310000" }, Cancellation); // not of what was submitted
        var submission = (await program.Get<Submissions>().Read("wang", await Submitted.RobotsOfApril(program, "chen"), Cancellation))!;

        Assert.Equal([(Streak.Words, (Verdict?)null), (Share.Words, Verdict.Refuted)], submission.Claims.Select(claim => (claim.Claim.Words, claim.Verdict?.Verdict))); // 126,000 of 323,009
        Assert.All(submission.Claims, claim => Assert.Equal(("chen", Bulletin), (claim.Claim.ByName, claim.Claim.Document)));
    }

    private static async Task<IReadOnlyList<string>> Keepers(TestProgram program)
    {
        await using var db = await program.Open(Cancellation);
        return await db.EnteredClaims.OrderBy(row => row.Id).Select(row => row.EnteredBy).ToListAsync(Cancellation);
    }

    private static async Task<IReadOnlyList<Core.Audit.AuditEntry>> Log(TestProgram program) => await program.Get<AuditLog>().Read(null, "", 20, Cancellation);
}

public sealed class PressDeskOnSqlite(TestEngines engines) : PressDeskSpec(engines.Sqlite);

public sealed class PressDeskOnPostgres(TestEngines engines) : PressDeskSpec(engines.Postgres);
