using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Claiming;
using GuangdongStats.Data.Work.Press;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

public abstract class ClaimDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DateTime Now = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task What_is_found_is_public_once_a_reviewer_accepts_it_and_not_before()
    {
        var (program, reviewer) = await Office();
        var desk = program.Get<ClaimDesk>();
        var found = (await Queue(program, reviewer)).Found;
        Assert.NotEmpty(found);
        Assert.All(found, claim => Assert.Equal(Verdict.Confirmed, claim.Verdict.Verdict));
        var record = found.First(claim => claim.Claim is { Region: "000000", Kind: ClaimKind.Record });
        Assert.Null((await Ledger(program, Now)).Find(record.Claim.Anchor));

        Assert.Null(await desk.Accept(reviewer, record, Cancellation));

        var entry = (await Ledger(program, Now)).Find(record.Claim.Anchor)!;
        Assert.Equal(Verdict.Confirmed, entry.Checked.Result.Verdict);
        Assert.Equal(Now, entry.Claim.Release.At);
        Assert.Null((await Ledger(program, Now.AddTicks(-10))).Find(record.Claim.Anchor)); // as known a moment before
        var queue = await Queue(program, reviewer);
        Assert.DoesNotContain(queue.Found, claim => claim.Key == record.Key);
        Assert.True(Assert.Single(queue.Decided) is { IsAccepted: true, IsLast: true, ByName: "zhang" });
        Assert.Equal("claim.accept", (await LastAudit(program)).Act);
    }

    [Fact]
    public async Task A_rejected_claim_needs_words_and_comes_back_only_when_its_evidence_has_changed()
    {
        var (program, reviewer) = await Office();
        var desk = program.Get<ClaimDesk>();
        var record = (await Queue(program, reviewer)).Found.First(claim => claim.Claim is { Region: "000000", Indicator: "industrial-robots", Kind: ClaimKind.Record, Period.Span: Span.YearToDate });

        Assert.Equal(Refusal.MessageMissing, await desk.Reject(reviewer, record, " ", Cancellation));
        Assert.Equal(Refusal.TextNotAccepted, await desk.Reject(reviewer, record, "\0", Cancellation));
        Assert.Null(await desk.Reject(reviewer, record, "口径有变，不宜比较", Cancellation));
        Assert.DoesNotContain((await Queue(program, reviewer)).Found, claim => claim.Key == record.Key);
        Assert.Null((await Ledger(program, Now)).Find(record.Claim.Anchor));

        await Publish(program, record.Claim.Period, record.Verdict.Levels!.Level.Value + 1);

        var back = Assert.Single((await Queue(program, reviewer)).Found, claim => claim.Key == record.Key);
        Assert.Equal("口径有变，不宜比较", back.Before!.Reason);
        Assert.Equal(Refusal.ChangedMeanwhile, await desk.Accept(reviewer, record, Cancellation)); // what was seen is not what is there
        Assert.Null(await desk.Accept(reviewer, back, Cancellation));
    }

    [Fact]
    public async Task Two_reviewers_decide_once()
    {
        var (program, reviewer) = await Office();
        var other = await Hire(program, "wu", Duty.Reviewer);
        var found = (await Queue(program, reviewer)).Found[0];

        Assert.Null(await program.Get<ClaimDesk>().Accept(reviewer, found, Cancellation));
        Assert.Equal(Refusal.ChangedMeanwhile, await program.Get<ClaimDesk>().Reject(other, found, "不同意", Cancellation));
        Assert.Single((await Queue(program, reviewer)).Decided);
    }

    [Fact]
    public async Task An_accepted_claim_can_be_taken_back_and_stays_where_it_was_known()
    {
        var (program, reviewer) = await Office();
        var desk = program.Get<ClaimDesk>();
        var found = (await Queue(program, reviewer)).Found[0];
        Assert.Null(await desk.Accept(reviewer, found, Cancellation));
        var accepted = Assert.Single((await Queue(program, reviewer)).Decided);
        program.Clock.Now = Now.AddHours(1);

        Assert.Equal(Refusal.MessageMissing, await desk.TakeBack(reviewer, accepted, "", Cancellation));
        Assert.Null(await desk.TakeBack(reviewer, accepted, "表述不当", Cancellation));
        Assert.Equal(Refusal.ChangedMeanwhile, await desk.TakeBack(reviewer, accepted, "表述不当", Cancellation));

        Assert.Null((await Ledger(program, Now.AddHours(1))).Find(found.Claim.Anchor));
        Assert.NotNull((await Ledger(program, Now.AddMinutes(59))).Find(found.Claim.Anchor));
        Assert.DoesNotContain((await Queue(program, reviewer)).Found, claim => claim.Key == found.Key); // its evidence is the same
        Assert.Equal("claim.withdraw", (await LastAudit(program)).Act);
    }

    [Fact]
    public async Task A_statement_read_in_a_document_is_listed_with_it_once_another_person_accepts_it()
    {
        var (program, reviewer) = await Office();
        var both = await Hire(program, "li", Duty.Clerk, Duty.Reviewer);
        var said = new EnteredClaim(
            "industrial-robots", "440000", Period.YearToDate(2026, 4), ClaimKind.Rank, 1, Relation.Exact, "位居全国第一", new("一季度新闻稿", "https://gd.example/1", "第2页"), new(2026, 5, 20));
        Assert.Null(await program.Get<PressDesk>().Enter(both, said, Cancellation));

        var own = Assert.Single((await Queue(program, both)).Read);
        Assert.True(own.IsOwn);
        Assert.Equal(Refusal.ApproverIsAuthor, await program.Get<ClaimDesk>().Accept(both, own, Cancellation));
        var read = Assert.Single((await Queue(program, reviewer)).Read);
        Assert.Null(await program.Get<ClaimDesk>().Accept(reviewer, read, Cancellation));

        var entry = Assert.Single((await Ledger(program, Now)).Entries, entry => entry.Claim.Source.Url == "https://gd.example/1");
        Assert.Equal(("一季度新闻稿", "gd.example", "2026-05-20", Verdict.Open), (entry.Claim.Source.Title, entry.Claim.Source.Publisher, entry.Claim.Source.Published, entry.Checked.Result.Verdict));
        Assert.False(entry.Claim.IsFound);
    }

    [Fact]
    public async Task An_accepted_claim_that_a_revision_refutes_stays_with_both_verdicts()
    {
        var (program, reviewer) = await Office();
        var record = (await Queue(program, reviewer)).Found.First(claim => claim.Claim is { Region: "000000", Indicator: "industrial-robots", Kind: ClaimKind.Record, Period.Span: Span.YearToDate });
        Assert.Null(await program.Get<ClaimDesk>().Accept(reviewer, record, Cancellation));

        program.Clock.Now = Now.AddDays(2);
        await Publish(program, record.Claim.Period.YearEarlier, record.Verdict.Levels!.Level.Value * 2);

        var history = (await Ledger(program, Now.AddDays(2))).Find(record.Claim.Anchor)!.History;
        Assert.Equal([Verdict.Confirmed, Verdict.Refuted], history.Select(span => span.Verdict.Verdict));
        Assert.Equal((Now, (DateTime?)history[1].From), (history[0].From, history[0].Until));
        Assert.Single(history[1].ReleaseIds);
        Assert.Single((await Ledger(program, Now.AddDays(1))).Find(record.Claim.Anchor)!.History); // as known between the two
    }

    [Fact]
    public async Task A_found_claim_is_no_evidence_for_a_row_of_first_places()
    {
        var (program, _) = await Office();
        await using (var db = await program.Open(Cancellation))
        {
            db.ClaimDecisions.Add(new()
            {
                Indicator = "industrial-robots",
                Region = "440000",
                Period = Period.FullYear(2025),
                Kind = ClaimKind.Streak,
                Number = 6,
                Unit = "full-year",
                Relation = Relation.Exact,
                IsAccepted = true,
                Evidence = "made up",
                Reason = "",
                Words = "",
                DocumentTitle = "",
                DocumentUrl = "",
                DocumentPage = "",
                WrittenOn = null,
                At = Now,
                By = "zhang",
                ByName = "zhang",
            });
            await db.SaveChangesAsync(Cancellation);
        }

        var entry = Assert.Single((await Ledger(program, Now)).Entries, entry => entry.Claim is { IsFound: true });
        Assert.Equal((Verdict.Open, VerdictReason.YearUnconfirmed), (entry.Checked.Result.Verdict, entry.Checked.Result.Reason));
    }

    [Fact]
    public async Task A_decision_is_never_changed()
    {
        var (program, reviewer) = await Office();
        Assert.Null(await program.Get<ClaimDesk>().Accept(reviewer, (await Queue(program, reviewer)).Found[0], Cancellation));
        await using var db = await program.Open(Cancellation);
        db.ClaimDecisions.Remove(await db.ClaimDecisions.SingleAsync(Cancellation));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancellation));
    }

    private async Task<(TestProgram Program, Actor Reviewer)> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = Now;
        return (program, await Hire(program, "zhang", Duty.Reviewer));
    }

    private static Task<Actor> Hire(TestProgram program, string name, params Duty[] duties) => program.Person(name, duties);

    private static async Task<ClaimQueue> Queue(TestProgram program, Actor reader) => (await program.Get<ClaimDesk>().Read(reader.AccountId, Cancellation))!;

    /// <summary>The department's own level of the nation's industrial robots, released now.</summary>
    private static async Task Publish(TestProgram program, Period period, decimal level)
    {
        var now = program.Clock.GetUtcNow().UtcDateTime;
        await using var db = await program.Open(Cancellation);
        db.Sources.Add(new()
        {
            Id = Department.Source.Id,
            Title = Department.Source.Title,
            Publisher = Department.Source.Publisher,
            Url = "",
            Published = "",
            Language = "zh",
            Accessed = "",
            Kind = SourceKind.OwnRelease,
            Confidence = Confidence.Normal,
            Note = "",
        });
        var release = new ReleaseRow { At = now, TitleZh = "更正", TitleEn = "Correction", NoticeZh = "", NoticeEn = "", State = ReleaseState.Scheduled };
        db.Releases.Add(release);
        await db.SaveChangesAsync(Cancellation);
        db.Observations.Add(ObservationRow.Of(new(
            "industrial-robots", "000000", period, Measure.Level, Figure.Exact(level, 1), Basis.Reported, Status.Revised, Department.Source, 1, new(now, false), "")
        { ReleaseId = release.Id }));
        await db.SaveChangesAsync(Cancellation);
    }

    private static Task<ClaimLedger> Ledger(TestProgram program, DateTime knownAt) => program.Get<ClaimLedgerAsOf>().Read(knownAt, Cancellation);

    private static async Task<AuditRow> LastAudit(TestProgram program)
    {
        await using var db = await program.Open(Cancellation);
        return await db.Audit.OrderByDescending(row => row.Number).FirstAsync(Cancellation);
    }
}

public sealed class ClaimDeskOnSqlite(TestEngines engines) : ClaimDeskSpec(engines.Sqlite);

public sealed class ClaimDeskOnPostgres(TestEngines engines) : ClaimDeskSpec(engines.Postgres);
