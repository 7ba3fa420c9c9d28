using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Tests.Work.Importing;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Claiming;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Data.Work.Importing;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Data.Work.Press;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

/// <summary>SQL and HTML in every text that people write into the work pages: a text is a text, and what cannot be one is refused whole.</summary>
public abstract class HostileTextSpec(TestEngine engine) : EngineSpec(engine)
{
    private const string Hostile = "'); DELETE FROM \"Entries\"; -- <script>alert(1)</script> {0} %s \\";

    private static readonly FigureKey Key = new("industrial-robots", "440000", Period.YearToDate(2026, 9), Measure.Level);

    private static readonly EntrySource Source = new(false, new(Hostile, "https://office.example/?q=%27%3B--", "'; DROP TABLE \"Audit\"; --"));

    [Fact]
    public async Task It_is_kept_letter_by_letter_and_nothing_else_happens()
    {
        var (program, all) = await Office();
        var entry = program.Get<EntryDesk>();
        Assert.IsType<CellOutcome.Saved>(await entry.Save(all, new(Key, "30.12万", "", Source, Hostile), Cancellation));
        var version = (await Entries(program))[0].Version;
        Assert.IsType<CellOutcome.Saved>(await entry.Describe(all, Key, version, new(Source, Status.Preliminary, Hostile, RevisionReason.EntryError, new(Hostile, Hostile)), Cancellation));
        await entry.Submit(all, [new(Key, (await Entries(program))[0].Version)], Hostile, Cancellation);
        Assert.True((await program.Get<ReleaseDesk>().Plan(all, new(program.Clock.Now!.Value.AddDays(1), new(Hostile, Hostile), new(Hostile, Hostile)), Cancellation)).ReleaseId > 0);
        Assert.Null(await program.Get<PressDesk>().Keep(all, new(Hostile, new(2026, 11, 20), Source.Document, true, Hostile), Cancellation));
        Assert.Null(await program.Get<PressDesk>().Enter(all, new(Key.Indicator, Key.Region, Key.Period, ClaimKind.RankTier, null, Relation.Exact, Hostile, Source.Document, new(2026, 11, 20)), Cancellation));
        Assert.True((await program.Get<CalendarDesk>().SayDays(all, new(2027, 2, 5), new(2027, 2, 5), false, Hostile[..CalendarDesk.LongestDayName], Cancellation)).IsDone);
        var robots = await program.Indicator("service-robots", Cancellation);
        Assert.True((await program.Get<CatalogueDesk>().Set(all, robots with { Name = new(Hostile, Hostile), Definition = new(Hostile, Hostile), Unit = robots.Unit with { Name = new("'套'", "<b>") } }, false, new(2026, 12, 1), Hostile, Cancellation)).IsDone);

        var stored = Assert.Single(await Entries(program));
        Assert.Equal((Hostile, Hostile, Hostile, Hostile, "'; DROP TABLE \"Audit\"; --"), (stored.DocumentTitle, stored.Evidence, stored.Explanation, stored.NoticeZh, stored.DocumentPage));
        Assert.Equal(Hostile, (await program.Get<PressDesk>().Read("all", Cancellation))!.Text);
        await using var db = await program.Open(Cancellation);
        Assert.Equal((Hostile, Hostile), await db.Releases.Select(row => new ValueTuple<string, string>(row.TitleZh, row.NoticeEn)).SingleAsync(Cancellation));
        Assert.Equal(Hostile, (await db.EnteredClaims.SingleAsync(Cancellation)).Words);
        Assert.Equal(Hostile[..CalendarDesk.LongestDayName], (await db.OfficeDays.SingleAsync(Cancellation)).Name);
        Assert.Null((await program.Get<AuditLog>().Verify(Cancellation)).Fault);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(0x202e)]
    [InlineData('长')] // a hundred kilobytes of them
    public async Task What_cannot_be_a_text_is_refused_in_every_field_and_nothing_is_half_written(int code)
    {
        var (program, all) = await Office();
        var text = code == '长' ? new string('长', 100_000) : $"文{(char)code}字";
        var entry = program.Get<EntryDesk>();
        Assert.IsType<CellOutcome.Refused>(await entry.Save(all, new(Key, text, ""), Cancellation));
        Assert.IsType<CellOutcome.Refused>(await entry.Save(all, new(Key, "30.12万", "", null, text), Cancellation));
        foreach (var source in new[] { new Document(text, "", ""), new("文件", "", text), new("文件", "https://office.example/" + text, "") })
        {
            Assert.IsType<CellOutcome.Refused>(await entry.Save(all, new(Key, "30.12万", "", new(false, source)), Cancellation));
        }

        Assert.Equal(Refusal.TextNotAccepted, (await entry.Submit(all, [new(Key, 0)], text, Cancellation)).Why);
        var moment = program.Clock.Now!.Value.AddDays(1);
        foreach (var draft in new ReleaseDraft[] { new(moment, new(text, "x"), new("", "")), new(moment, new("题", text), new("", "")), new(moment, new("题", "x"), new(text, "x")), new(moment, new("题", "x"), new("告", text)) })
        {
            Assert.Equal(Refusal.TextNotAccepted, (await program.Get<ReleaseDesk>().Plan(all, draft, Cancellation)).Refusal);
        }

        Assert.False((await program.Get<CalendarDesk>().SayDays(all, new(2027, 2, 5), new(2027, 2, 5), false, text, Cancellation)).IsDone);
        var robots = await program.Indicator("service-robots", Cancellation);
        foreach (var changed in new[] { robots with { Name = new(text, "x") }, robots with { Definition = new("", text) }, robots with { Unit = new("sets", new(text, "sets")) } })
        {
            Assert.False((await program.Get<CatalogueDesk>().Set(all, changed, false, new(2026, 12, 1), "试", Cancellation)).IsDone);
        }

        Assert.False((await program.Get<CatalogueDesk>().Set(all, robots with { Order = 3 }, false, new(2026, 12, 1), text, Cancellation)).IsDone);
        Assert.Empty(await Entries(program));
        await using var db = await program.Open(Cancellation);
        Assert.False(await db.Releases.AnyAsync(Cancellation) || await db.OfficeDays.AnyAsync(Cancellation) || await db.CatalogueChanges.AnyAsync(Cancellation) || await db.Submissions.AnyAsync(Cancellation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0x202e)]
    [InlineData('长')] // a hundred kilobytes of them
    [InlineData('\'')] // SQL and HTML, which are kept letter by letter
    public async Task What_colleagues_tell_each_other_is_taken_as_text_or_refused_whole(int code)
    {
        var (program, all) = await Office();
        var isText = code == '\'';
        var text = isText ? Hostile : code == '长' ? new string('长', 100_000) : $"文{(char)code}字";
        var clerk = await program.Person("chen", Duty.Clerk);
        var submission = await Submitted.RobotsOfApril(program, clerk.AccountId);
        var returned = await program.Get<ReviewDesk>().Return(all, submission, (await Submitted.Seen(program, submission))[0], text, Cancellation);
        Refused(returned.Refusal);
        Assert.Equal(isText ? (Stage.Returned, Hostile) : (Stage.Submitted, ""), (await Submitted.Entries(program)).Select(row => (row.Stage, row.ReturnMessage)).First());

        var matter = await program.Submitted(clerk, Support.Matters.MadeUpPark());
        Refused((await program.Get<MatterDesk>().Return(all, matter, text, Cancellation)).Refusal);
        await using var db = await program.Open(Cancellation);
        Assert.Equal(isText ? Hostile : "", (await db.Matters.SingleAsync(Cancellation)).ReturnMessage);

        var claim = (await program.Get<ClaimDesk>().Read(all.AccountId, Cancellation))!.Found[0];
        Refused(await program.Get<ClaimDesk>().Reject(all, claim, text, Cancellation));
        Assert.Equal(isText ? [Hostile] : [], await db.ClaimDecisions.Select(row => row.Reason).ToListAsync(Cancellation));

        var report = await program.Get<SavedReportDesk>().Save(all, text, ReportQuery.Parse("indicators=industrial-robots&last=24", out _)!, true, Cancellation);
        Refused(report.Refusal);
        Assert.Equal(isText ? [Hostile] : [], await db.SavedReports.Select(row => row.Name).ToListAsync(Cancellation));

        var entry = (await program.Get<MatterDesk>().Save(clerk, new(MatterKind.Park, "park-other"), Support.Matters.MadeUpPark(isText ? Hostile : text, "park-other").ToJson(), new("", ""), null, Cancellation)).Refusal;
        Assert.Equal(isText, entry is null);

        Refused(await program.Get<SheetLayoutDesk>().Save(clerk, text, SheetLayoutDeskSpec.Sheet, SheetLayoutDeskSpec.Mapping, null, Cancellation));
        Assert.Equal(isText ? [Hostile] : [], await db.SheetLayouts.Select(row => row.Name).ToListAsync(Cancellation));
        var nothing = await program.Get<ReleaseDesk>().GiveBack(all, Guid.NewGuid(), 0, text, Cancellation);
        Assert.Equal(isText ? Refusal.NotFound : Refusal.TextNotAccepted, nothing);
        Assert.NotEmpty((await program.Get<MapDesk>().Upload(all, text, text, "{}"u8.ToArray(), Cancellation)).Problems);
        Assert.False(await db.Maps.AnyAsync(Cancellation));
        Assert.Null((await program.Get<AuditLog>().Verify(Cancellation)).Fault);

        void Refused(Refusal? refusal) => Assert.Equal(isText ? null : Refusal.TextNotAccepted, refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0x202e)]
    [InlineData('\'')]
    public async Task What_readers_are_told_of_a_withdrawn_release_is_taken_as_text_or_refused_whole(int code)
    {
        var (program, all) = await Office();
        var isText = code == '\'';
        var notice = new LocalizedName("撤回", isText ? Hostile : $"x{(char)code}y");
        await using var db = await program.Open(Cancellation);
        db.Releases.Add(new() { At = program.Clock.Now!.Value.AddDays(-1), State = ReleaseState.Scheduled, TitleZh = "题", TitleEn = "x", NoticeZh = "", NoticeEn = "" });
        await db.SaveChangesAsync(Cancellation);
        var release = await db.Releases.AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal(isText ? (Refusal?)null : Refusal.TextNotAccepted, (await program.Get<ReleaseDesk>().Withdraw(all, release.Id, release.Version, notice, Cancellation)).Refusal);
        Assert.Equal(isText ? ReleaseState.Withdrawn : ReleaseState.Scheduled, (await db.Releases.AsNoTracking().SingleAsync(Cancellation)).State);
        Assert.Equal(isText ? [Hostile] : [], await db.ReleaseEvents.Select(step => step.NoticeEn).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Anothers_draft_is_not_taken_away_by_its_id_and_the_attempt_is_in_the_log()
    {
        var (program, all) = await Office();
        var chen = await program.Person("chen", Duty.Clerk);
        await program.Get<EntryDesk>().Save(chen, new(Key, "30.12万", ""), Cancellation);
        var draft = Assert.Single(await Entries(program));

        Assert.Equal(new CellOutcome.Refused(Refusal.NotAllowed), await program.Get<EntryDesk>().Discard(all, Key, draft.Version, Cancellation));
        Assert.Equal(Refusal.NotApproved, await program.Get<ReleaseDesk>().GiveBack(all, draft.Id, draft.Version, "退回", Cancellation)); // nor past the reviewer
        var id = (await program.Get<ReleaseDesk>().Plan(all, new(program.Clock.Now!.Value.AddDays(1), new("题", "x"), new("", "")), Cancellation)).ReleaseId!.Value;
        Assert.Equal(Refusal.NotApproved, (await program.Get<ReleaseDesk>().Choose(all, id, 0, [draft.Id], Cancellation)).Refusal);
        Assert.Equal(("30.12万", Stage.Draft, 1), (await Entries(program)).Select(row => (row.Text, row.Stage, row.Open!.Value)).Single());
        Assert.Contains(await program.Get<AuditLog>().Read(null, "", 10, Cancellation), entry => entry is { Act: "refused", Person: "all" } && entry.Subject == Key.ToString());
    }

    private async Task<(TestProgram Program, Actor All)> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = new(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc);
        return (program, await program.Person("all", Enum.GetValues<Duty>()));
    }

    private static async Task<IReadOnlyList<Rows.EntryRow>> Entries(TestProgram program)
    {
        await using var db = await program.Open(Cancellation);
        return await db.Entries.AsNoTracking().ToListAsync(Cancellation);
    }
}

public sealed class HostileTextOnSqlite(TestEngines engines) : HostileTextSpec(engines.Sqlite);

public sealed class HostileTextOnPostgres(TestEngines engines) : HostileTextSpec(engines.Postgres);
