using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Data.Work.Importing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work.Importing;

public abstract class ImportSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly Period September = Period.YearToDate(2026, 9);

    private static readonly FigureKey
        Level = new("industrial-robots", Region.GuangdongCode, September, Measure.Level),
        Growth = Level with { Measure = Measure.Growth },
        Service = Level with { Indicator = "service-robots" };

    private static readonly EntrySource Own = new(true, Document.OwnStatistics);

    [Fact]
    public async Task A_sheet_goes_into_drafts_with_its_source_and_into_the_log()
    {
        var (program, clerk) = await Office();
        var outcome = await Import(program, clerk, (Level, "30.12万", ""), (Growth, "超30%", ""), (Service, "—", ""));
        Assert.Equal(new ImportOutcome(null, null, null, 3), outcome);
        Assert.Equal(["30.12万", "超30%", "—"], (await Stored(program)).Select(row => row.Text));
        Assert.All(await Stored(program), row => Assert.True(row is { IsOwnStatistics: true, Stage: Stage.Draft, EditedBy: "chen" }));
        var log = await program.Get<AuditLog>().Read(null, "", 10, Cancellation);
        Assert.Equal(["entry.import", "entry.save", "entry.save", "entry.save"], log.Select(entry => entry.Act).Order(StringComparer.Ordinal));
        Assert.Equal("十月.xlsx · 3", log.Single(entry => entry.Act == "entry.import").After);
    }

    [Fact]
    public async Task One_cell_that_cannot_be_stored_and_none_is()
    {
        var (program, clerk) = await Office();
        var january = Level with { Period = Period.Month(2026, 1) };
        Assert.Equal(new ImportOutcome(Refusal.PeriodNotReported, january, null, 0), await Import(program, clerk, (Level, "30万", ""), (january, "3万", "")));
        var unknown = Level with { Indicator = "no-such" };
        Assert.Equal(new ImportOutcome(Refusal.NotFound, unknown, null, 0), await Import(program, clerk, (Level, "30万", ""), (unknown, "3万", "")));
        Assert.Equal(new ImportOutcome(Refusal.TextNotAccepted, Growth, EntryPart.Text, 0), await Import(program, clerk, (Level, "30万", ""), (Growth, new string('1', 201), "")));
        Assert.Empty(await Stored(program));
        Assert.Empty(await program.Get<AuditLog>().Read(null, "", 10, Cancellation));
    }

    [Fact]
    public async Task A_cell_that_somebody_changed_since_the_look_stops_the_whole_sheet()
    {
        var (program, clerk) = await Office();
        var colleague = await program.Person("li", Duty.Clerk);
        await program.Get<EntryDesk>().Save(colleague, new(Growth, "31%", ""), Cancellation);
        Assert.Equal(new ImportOutcome(Refusal.ChangedMeanwhile, Growth, null, 0), await Import(program, clerk, (Level, "30万", ""), (Growth, "33%", "")));
        Assert.Equal(["31%"], (await Stored(program)).Select(row => row.Text));
        Assert.Equal(2, (await Import(program, clerk, (Level, "30万", ""), (Growth, "33%", "31%"))).Changed);
    }

    [Fact]
    public async Task A_cell_that_is_with_a_reviewer_stops_the_whole_sheet()
    {
        var (program, clerk) = await Office();
        await Import(program, clerk, (Level, "30万", ""));
        await SetStage(program, Stage.Submitted);
        Assert.Equal(new ImportOutcome(Refusal.Submitted, Level, null, 0), await Import(program, clerk, (Service, "400万", ""), (Level, "31万", "30万")));
        Assert.Equal(["30万"], (await Stored(program)).Select(row => row.Text));
    }

    [Fact]
    public async Task The_same_sheet_twice_changes_nothing()
    {
        var (program, clerk) = await Office();
        await Import(program, clerk, (Level, "30.12万", ""), (Growth, "33%", ""));
        var before = await Stored(program);
        Assert.Equal(0, (await Import(program, clerk, (Level, "30.12万", "30.12万"), (Growth, "33%", ""))).Changed);
        Assert.Equal(before.Select(row => row.Version), (await Stored(program)).Select(row => row.Version));
        Assert.Equal(3, (await program.Get<AuditLog>().Read(null, "", 10, Cancellation)).Count);

        var lines = await Look(program, clerk, (Level, "301,200"), (Growth, "33%"));
        Assert.Equal(ImportChange.Same, lines[1].Change);
    }

    [Fact]
    public async Task Nobody_but_a_clerk_imports_or_looks()
    {
        var (program, _) = await Office();
        var reader = await program.Person("wu", Duty.Reviewer, Duty.Administrator);
        Assert.Equal(Refusal.NotAllowed, (await Import(program, reader, (Level, "30万", ""))).Why);
        Assert.Null(await program.Get<ImportPreviews>().Read(reader.AccountId, [], Cancellation));
        Assert.Equal("refused", Assert.Single(await program.Get<AuditLog>().Read(null, "", 10, Cancellation)).Act);
    }

    [Fact]
    public async Task The_look_says_of_every_cell_what_would_become_of_it()
    {
        var (program, clerk) = await Office();
        await Import(program, clerk, (Level, "30.12万", ""), (Service, "400万", ""));
        var lines = await Look(
            program, clerk,
            (Level, "301,200"), (Growth, "0.33"), (Service, "410万"), (Service with { Measure = Measure.Growth }, "约三成多"), (Level with { Region = "999999" }, "1"), (Level with { Period = Period.YearToDate(2027, 9) }, "1"));
        Assert.Equal([ImportChange.Changes, ImportChange.New, ImportChange.Changes, ImportChange.New, ImportChange.Refused, ImportChange.Refused], lines.Select(line => line.Change));
        Assert.Equal([null, null, null, null, Refusal.NotFound, Refusal.PeriodNotReported], lines.Select(line => line.Why));
        Assert.True(lines[1].Asks);
        Assert.True(lines[4].IsInTheWay);
        Assert.Equal("400万", lines[2].Draft);
        Assert.Equal(["30.12万", "400万"], (await Stored(program)).Select(row => row.Text)); // nothing was stored by looking
    }

    [Fact]
    public async Task The_checks_see_the_whole_sheet()
    {
        var (program, clerk) = await Office();
        var nation = Level with { Region = Region.NationCode };
        var lines = await Look(program, clerk, (Level, "90万"), (nation, "829,352"));
        Assert.Contains(lines.SelectMany(line => line.Findings), finding => finding.Gravity == Gravity.Hard);
        Assert.DoesNotContain((await Look(program, clerk, (Level, "30万"), (nation, "829,352"))).SelectMany(line => line.Findings), finding => finding.Gravity == Gravity.Hard);
    }

    [Fact]
    public async Task What_we_released_is_the_same_or_corrected()
    {
        var (program, clerk) = await Office();
        await Import(program, clerk, (Level, "30万", ""));
        await Released(program);
        Assert.Equal(ImportChange.Same, Assert.Single(await Look(program, clerk, (Level, "30万"))).Change);
        var other = Assert.Single(await Look(program, clerk, (Level, "31万")));
        Assert.Equal((ImportChange.Corrects, Figure.Exact(300_000, 10_000)), (other.Change, other.Released));
        Assert.Equal(1, (await Import(program, clerk, (Level, "31万", ""))).Changed);
        Assert.Equal("31万", Assert.Single(await Stored(program)).Text);
    }

    private async Task<(TestProgram Program, Actor Clerk)> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = new(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc);
        return (program, await program.Person("chen", Duty.Clerk));
    }

    private static Task<ImportOutcome> Import(TestProgram program, Actor actor, params (FigureKey Key, string Text, string Seen)[] cells) =>
        program.Get<EntryDesk>().Import(actor, "十月.xlsx", [.. cells.Select(cell => new CellInput(cell.Key, cell.Text, cell.Seen, Own))], Cancellation);

    private static async Task<IReadOnlyList<ImportLine>> Look(TestProgram program, Actor actor, params (FigureKey Key, string Text)[] cells) =>
        (await program.Get<ImportPreviews>().Read(actor.AccountId, [.. cells.Select((cell, i) => new ImportedCell(cell.Key, $"数据!F{i + 8}", cell.Text))], Cancellation))!;

    private static async Task<List<EntryRow>> Stored(TestProgram program)
    {
        await using var db = await program.Open(Cancellation);
        return await db.Entries.Where(row => row.Open == 1).OrderBy(row => row.Indicator).ThenBy(row => row.Measure).ToListAsync(Cancellation);
    }

    private static async Task SetStage(TestProgram program, Stage stage)
    {
        await using var db = await program.Open(Cancellation);
        (await db.Entries.SingleAsync(Cancellation)).Stage = stage;
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>As a release a day ago would have left the only entry.</summary>
    private static async Task Released(TestProgram program)
    {
        await using var db = await program.Open(Cancellation);
        var at = program.Clock.Now!.Value.AddDays(-1);
        var release = new ReleaseRow { At = at, TitleZh = "九月", TitleEn = "September", NoticeZh = "", NoticeEn = "", State = ReleaseState.Scheduled };
        db.Releases.Add(release);
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
        await db.SaveChangesAsync(Cancellation);
        var entry = await db.Entries.SingleAsync(Cancellation);
        (entry.Stage, entry.ReleaseId) = (Stage.Approved, release.Id);
        db.Observations.Add(ObservationRow.Of(entry.ToObservation(1, new(at, false), release.Id)));
        await db.SaveChangesAsync(Cancellation);
    }
}

public sealed class ImportOnSqlite(TestEngines engines) : ImportSpec(engines.Sqlite);

public sealed class ImportOnPostgres(TestEngines engines) : ImportSpec(engines.Postgres);
