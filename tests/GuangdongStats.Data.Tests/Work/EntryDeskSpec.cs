using System.Text.RegularExpressions;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Entering;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

public abstract class EntryDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly Period September = Period.YearToDate(2026, 9);

    private static readonly FigureKey
        Level = new("industrial-robots", Region.GuangdongCode, September, Measure.Level),
        Growth = Level with { Measure = Measure.Growth },
        Nation = Level with { Region = Region.NationCode };

    private static readonly EntrySource Own = new(true, Document.OwnStatistics);

    [Theory]
    [InlineData("30.12万", 301_200, 100)]
    [InlineData("301,234", 301_234, 1)]
    [InlineData("３０．１２万", 301_200, 100)]
    public async Task What_is_typed_is_stored_with_what_it_means(string text, int value, int precision)
    {
        var (program, clerk) = await Office();
        var entry = Saved(await Save(program, clerk, Level, text));

        Assert.Equal((text, Stage.Draft, "chen"), (entry.Text, entry.Stage, entry.EditedBy));
        Assert.Equal(Figure.Exact(value, precision), Assert.IsType<CellReading.Understood>(entry.Reading).Value);
        Assert.Equal(text, (await Stored(program, Level))!.Text);
        var log = Assert.Single(await program.Get<AuditLog>().Read(null, "", 10, Cancellation));
        Assert.Equal(("entry.save", "industrial-robots/440000/ytd-2026-09/level", "", text), (log.Act, log.Subject, log.Before, log.After));
    }

    [Fact]
    public async Task Leaving_a_cell_asks_the_database_little_while_all_others_wait()
    {
        var (program, clerk) = await Office();
        Saved(await Save(program, clerk, Level, "30.12万"));
        var before = program.Commands.Value;
        Saved(await Save(program, clerk, Level, "30.13万", "30.12万"));

        // The end of the log, the person with its duties, the entry with its release, and what is written.
        Assert.InRange(program.Commands.Value - before, 1, 6);
    }

    [Theory]
    [InlineData("12.47", CellDoubt.ScaleMissing)]
    [InlineData("30%", CellDoubt.PercentInLevel)]
    public async Task A_doubtful_text_is_stored_and_asks(string text, CellDoubt doubt)
    {
        var (program, clerk) = await Office();
        Assert.Equal(doubt, Assert.IsType<CellReading.Doubtful>(Saved(await Save(program, clerk, Level, text)).Reading).Reason);
        var row = await Stored(program, Level);
        Assert.Equal((text, null, null), (row!.Text, row.Number, row.Absence));

        var slot = await Slot(program, clerk, Level);
        Assert.IsType<CellReading.Doubtful>(slot.Cell(Measure.Level)!.Entry!.Reading);
    }

    [Theory]
    [InlineData("<b>12</b>")]
    [InlineData("'; DROP TABLE Entries; --")]
    [InlineData("待核实")]
    public async Task What_is_not_understood_is_stored_as_typed(string text)
    {
        var (program, clerk) = await Office();
        Assert.IsType<CellReading.NotUnderstood>(Saved(await Save(program, clerk, Level, text)).Reading);
        Assert.Equal(text, (await Stored(program, Level))!.Text);
    }

    [Fact]
    public async Task Absences_and_bounds_are_figures()
    {
        var (program, clerk) = await Office();
        await Save(program, clerk, Level, "未公布");
        await Save(program, clerk, Growth, "超30%");
        Assert.Equal(Figure.Absent(Absence.NotYetPublished), (await Stored(program, Level))!.Figure);
        Assert.Equal(Figure.Bound(Relation.Over, 30), (await Stored(program, Growth))!.Figure);
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(201)]
    public async Task A_text_that_no_figure_has_is_refused_and_leaves_what_was_there(int length)
    {
        var (program, clerk) = await Office();
        await Save(program, clerk, Level, "30万");
        Assert.Equal(new CellOutcome.Refused(Refusal.TextNotAccepted, EntryPart.Text), await Save(program, clerk, Level, new('1', length), "30万"));
        Assert.Equal("30万", (await Stored(program, Level))!.Text);
    }

    [Theory]
    [InlineData(@"12\u0000")]
    [InlineData(@"12\u001b[31m")]
    [InlineData(@"12\u202e34")]
    [InlineData(@"12\ud83d")] // half a character
    public async Task Characters_that_cannot_be_typed_are_refused(string escaped)
    {
        var (program, clerk) = await Office();
        Assert.Equal(new CellOutcome.Refused(Refusal.TextNotAccepted, EntryPart.Text), await Save(program, clerk, Level, Regex.Unescape(escaped)));
        Assert.Null(await Stored(program, Level));
    }

    [Theory]
    [InlineData("industrial-robots", "440000", "month-2026-01", Measure.Level, Refusal.PeriodNotReported)]
    [InlineData("industrial-robots", "440000", "month-2026-02", Measure.Level, Refusal.PeriodNotReported)]
    [InlineData("industrial-robots", "440000", "ytd-2026-01", Measure.Level, Refusal.PeriodNotReported)]
    [InlineData("industrial-robots", "440000", "ytd-2026-12", Measure.Level, Refusal.PeriodNotReported)] // has not begun
    [InlineData("industrial-robots", "440000", "point-2026-09", Measure.Level, Refusal.PeriodNotReported)] // a flow
    [InlineData("industrial-robots", "000000", "ytd-2026-09", Measure.Share, Refusal.NotFound)] // the nation is the whole
    [InlineData("industrial-robots", "999999", "ytd-2026-09", Measure.Level, Refusal.NotFound)]
    [InlineData("no-such", "440000", "ytd-2026-09", Measure.Level, Refusal.NotFound)]
    [InlineData("industrial-robots", "440000", "ytd-2026-09", (Measure)9, Refusal.NotFound)]
    public async Task What_nobody_reports_cannot_be_entered(string indicator, string region, string period, Measure measure, Refusal why)
    {
        var (program, clerk) = await Office();
        var key = new FigureKey(indicator, region, Period.Parse(period), measure);
        Assert.Equal(new CellOutcome.Refused(why), await Save(program, clerk, key, "1"));
        await using var db = await program.Open(Cancellation);
        Assert.Equal(0, await db.Entries.CountAsync(Cancellation));
    }

    [Theory]
    [InlineData(Duty.Reviewer)]
    [InlineData(Duty.Releaser)]
    [InlineData(Duty.Administrator)]
    [InlineData(Duty.Auditor)]
    public async Task Only_clerks_enter_and_see_drafts(Duty duty)
    {
        var (program, clerk) = await Office();
        var version = Saved(await Save(program, clerk, Level, "30万")).Version;
        var other = await program.Person("other", duty);
        var desk = program.Get<EntryDesk>();

        Assert.Equal(new CellOutcome.Refused(Refusal.NotAllowed), await Save(program, other, Level, "31万", "30万"));
        Assert.Equal(new CellOutcome.Refused(Refusal.NotAllowed), await desk.Describe(other, Level, version, Details(), Cancellation));
        Assert.Equal(new CellOutcome.Refused(Refusal.NotAllowed), await desk.Undo(other, Level, Cancellation));
        Assert.Equal(new CellOutcome.Refused(Refusal.NotAllowed), await desk.Discard(other, Level, version, Cancellation));
        Assert.Equal(Refusal.NotAllowed, await desk.SetSource(other, [Level], Own, Cancellation));
        Assert.Equal(Refusal.NotAllowed, (await desk.Submit(other, [new(Level, version)], "", Cancellation)).Why);
        Assert.Null(await program.Get<EntrySheets>().Read("other", new SheetQuestion(2026, 9), Cancellation));
        Assert.Null(await program.Get<EntrySheets>().Look("other", Level, "1", Cancellation));
        Assert.Null(await program.Get<EntrySheets>().History("other", Level, Cancellation));
        Assert.Equal("30万", (await Stored(program, Level))!.Text);
        Assert.Equal(6, (await program.Get<AuditLog>().Read(null, "", 100, Cancellation)).Count(entry => entry.Act == "refused"));
    }

    [Fact]
    public async Task The_second_in_a_cell_sees_the_others_value_and_nothing_is_overwritten()
    {
        var (program, chen) = await Office();
        var li = await program.Person("li", Duty.Clerk);
        await Save(program, chen, Level, "30万");
        Assert.IsType<CellOutcome.Saved>(await Save(program, li, Level, "31万", "30万"));

        var conflict = Assert.IsType<CellOutcome.Conflict>(await Save(program, chen, Level, "32万", "30万"));
        Assert.Equal(("31万", "li"), (conflict.Other.Text, conflict.Other.EditedByName));
        Assert.Equal("31万", (await Stored(program, Level))!.Text);

        // Having seen both, one chooses.
        Assert.Equal("32万", Saved(await Save(program, chen, Level, "32万", conflict.Other.Text)).Text);
        Assert.Equal(["chen", "li"], (await Stored(program, Level))!.AuthorIds.Order());
    }

    [Fact]
    public async Task Two_who_type_the_same_do_not_disagree_and_both_are_authors()
    {
        var (program, chen) = await Office();
        var li = await program.Person("li", Duty.Clerk);
        await Save(program, chen, Level, "30万");
        Assert.IsType<CellOutcome.Saved>(await Save(program, li, Level, "30万"));
        Assert.Equal(["chen", "li"], (await Stored(program, Level))!.AuthorIds.Order());
    }

    [Fact]
    public async Task Two_at_once_from_two_processes_make_one_entry_and_one_conflict()
    {
        var (program, chen) = await Office();
        var li = await program.Person("li", Duty.Clerk);
        var second = Start(program.Options);
        second.Clock.Now = program.Clock.Now;
        var outcomes = await Task.WhenAll(
            Task.Run(() => Save(program, chen, Level, "30万"), Cancellation),
            Task.Run(() => Save(second, li, Level, "31万"), Cancellation));

        var kept = Saved(Assert.Single(outcomes, outcome => outcome is CellOutcome.Saved));
        var told = Assert.IsType<CellOutcome.Conflict>(Assert.Single(outcomes, outcome => outcome is CellOutcome.Conflict));
        Assert.Equal(kept.Text, told.Other.Text);
        await using var db = await program.Open(Cancellation);
        Assert.Equal(kept.Text, (await db.Entries.SingleAsync(Cancellation)).Text);
    }

    [Fact]
    public async Task Saving_the_same_again_changes_nothing()
    {
        var (program, clerk) = await Office();
        var first = Saved(await Save(program, clerk, Level, "30万"));
        var again = Saved(await Save(program, clerk, Level, "30万")); // a replayed message that saw the empty cell
        Assert.Equal((first.Id, first.Version), (again.Id, again.Version));
        Assert.Single(await program.Get<AuditLog>().Read(null, "", 10, Cancellation));
    }

    [Fact]
    public async Task Undo_goes_back_step_by_step_through_ones_own_changes()
    {
        var (program, clerk) = await Office();
        foreach (var (text, seen) in new[] { ("30万", ""), ("31万", "30万"), ("32万", "31万") })
        {
            await Save(program, clerk, Level, text, seen);
        }

        var desk = program.Get<EntryDesk>();
        Assert.Equal("31万", Saved(await desk.Undo(clerk, Level, Cancellation)).Text);
        Assert.Equal("30万", Saved(await desk.Undo(clerk, Level, Cancellation)).Text);
        await Save(program, clerk, Level, "33万", "30万");
        Assert.Equal("30万", Saved(await desk.Undo(clerk, Level, Cancellation)).Text);
        Assert.Equal("", Saved(await desk.Undo(clerk, Level, Cancellation)).Text);
        Assert.Equal(new CellOutcome.Refused(Refusal.Nothing), await desk.Undo(clerk, Level, Cancellation));
    }

    [Fact]
    public async Task Undo_does_not_take_back_what_somebody_else_typed()
    {
        var (program, chen) = await Office();
        var li = await program.Person("li", Duty.Clerk);
        await Save(program, chen, Level, "30万");
        await Save(program, li, Level, "31万", "30万");
        Assert.Equal(new CellOutcome.Refused(Refusal.Nothing), await program.Get<EntryDesk>().Undo(chen, Level, Cancellation));
        Assert.Equal("31万", (await Stored(program, Level))!.Text);
    }

    [Fact]
    public async Task A_draft_is_discarded_by_one_who_typed_in_it_only()
    {
        var (program, chen) = await Office();
        var li = await program.Person("li", Duty.Clerk);
        var desk = program.Get<EntryDesk>();
        var version = Saved(await Save(program, chen, Level, "30万")).Version;
        Assert.Equal(new CellOutcome.Refused(Refusal.NotAllowed), await desk.Discard(li, Level, version, Cancellation));
        Assert.IsType<CellOutcome.Conflict>(await desk.Discard(chen, Level, version + 7, Cancellation));
        Assert.Equal(new CellOutcome.Saved(null), await desk.Discard(chen, Level, version, Cancellation));
        Assert.Null((await Slot(program, chen, Level)).Cell(Measure.Level)!.Entry);
        Assert.Equal(new CellOutcome.Refused(Refusal.NotFound), await desk.Discard(chen, Level, version, Cancellation));

        Assert.Equal("31万", Saved(await Save(program, chen, Level, "31万")).Text); // a new one can be begun
    }

    [Theory]
    [InlineData("javascript:alert(1)", EntryPart.Address)]
    [InlineData("not an address", EntryPart.Address)]
    [InlineData("file:///etc/passwd", EntryPart.Address)]
    public async Task An_address_is_one_of_the_web(string url, EntryPart part)
    {
        var (program, clerk) = await Office();
        var version = Saved(await Save(program, clerk, Level, "30万")).Version;
        var details = Details() with { Source = new(false, new("公报", url, "")) };
        Assert.Equal(new CellOutcome.Refused(Refusal.TextNotAccepted, part), await program.Get<EntryDesk>().Describe(clerk, Level, version, details, Cancellation));
        Assert.Equal("", (await Stored(program, Level))!.DocumentTitle);
    }

    [Fact]
    public async Task Explanations_and_notices_are_bounded_and_free_of_control_characters()
    {
        var (program, clerk) = await Office();
        var version = Saved(await Save(program, clerk, Level, "30万")).Version;
        foreach (var (details, part) in new[]
        {
            (Details() with { Explanation = new('长', 2_001) }, EntryPart.Explanation),
            (Details() with { Explanation = "a\u0007b" }, EntryPart.Explanation),
            (Details() with { Notice = new(new('长', 2_001), "x") }, EntryPart.Notice),
            (Details() with { Source = new(false, new(new('t', 301), "", "")) }, EntryPart.Title),
            (Details() with { Source = new(false, new("t\nu", "", "")) }, EntryPart.Title),
            (Details() with { Source = new(false, new("t", "", new('p', 101))) }, EntryPart.Page),
        })
        {
            Assert.Equal(new CellOutcome.Refused(Refusal.TextNotAccepted, part), await program.Get<EntryDesk>().Describe(clerk, Level, version, details, Cancellation));
        }

        var kept = Saved(await program.Get<EntryDesk>().Describe(clerk, Level, version, Details() with { Explanation = "补报\r\n三家" }, Cancellation));
        Assert.Equal("补报\n三家", kept.Details.Explanation);
    }

    [Fact]
    public async Task One_source_is_given_to_many()
    {
        var (program, clerk) = await Office();
        await Save(program, clerk, Level, "30万");
        await Save(program, clerk, Growth, "20%");
        var source = new EntrySource(false, new("统计月报", "https://example.org/m9", "第3页"));
        Assert.Null(await program.Get<EntryDesk>().SetSource(clerk, [Level, Growth, Nation], source, Cancellation));
        Assert.Equal("统计月报", (await Stored(program, Growth))!.DocumentTitle);
        Assert.Null(await Stored(program, Nation));
        Assert.Equal(Refusal.Nothing, await program.Get<EntryDesk>().SetSource(clerk, [Nation], source, Cancellation));
    }

    [Fact]
    public async Task What_is_submitted_is_locked_and_kept_as_it_was()
    {
        var (program, clerk) = await Office();
        await program.Person("wang", Duty.Reviewer);
        var version = Saved(await Save(program, clerk, Level, "30.12万", source: Own)).Version;
        var outcome = await program.Get<EntryDesk>().Submit(clerk, [new(Level, version)], "九月", Cancellation);

        Assert.Null(outcome.Why);
        Assert.Null(Assert.Single(outcome.Cells).Why);
        await using var db = await program.Open(Cancellation);
        var submission = await db.Submissions.Include(row => row.Figures).SingleAsync(Cancellation);
        var figure = Assert.Single(submission.Figures);
        Assert.Equal((outcome.Submission, "chen", "九月"), (submission.Id, submission.By, submission.Note));
        Assert.Equal(("30.12万", Figure.Exact(301_200, 100), Decision.Waiting), (figure.Text, figure.Figure, figure.Decision));
        Assert.Equal(("wang", $"/work/review/{submission.Id}"), await db.Notices.Select(notice => new ValueTuple<string, string>(notice.To, notice.Path)).SingleAsync(Cancellation));

        Assert.Equal(new CellOutcome.Refused(Refusal.Submitted), await Save(program, clerk, Level, "31万", "30.12万"));
        Assert.Equal(new CellOutcome.Refused(Refusal.Submitted), await program.Get<EntryDesk>().Discard(clerk, Level, version + 1, Cancellation));
        Assert.Equal(new CellOutcome.Refused(Refusal.Submitted), await program.Get<EntryDesk>().Undo(clerk, Level, Cancellation));
        var again = await program.Get<EntryDesk>().Submit(clerk, [new(Level, version + 1)], "", Cancellation);
        Assert.Equal((Refusal.Nothing, Refusal.Submitted), (again.Why, Assert.Single(again.Cells).Why));
        Assert.Equal(Refusal.Submitted, (await Slot(program, clerk, Level)).Cell(Measure.Level)!.Locked);
    }

    [Fact]
    public async Task What_can_go_on_does_and_the_rest_says_why()
    {
        var (program, clerk) = await Office();
        var level = Saved(await Save(program, clerk, Level, "30.12万", source: Own));
        var growth = Saved(await Save(program, clerk, Growth, "二三十", source: Own));
        var nation = Saved(await Save(program, clerk, Nation, "829,352"));
        await Save(program, clerk, Nation with { Measure = Measure.Growth }, "29.1%");
        var outcome = await program.Get<EntryDesk>().Submit(
            clerk, [new(Level, level.Version), new(Growth, growth.Version), new(Nation, nation.Version), new(Level with { Measure = Measure.Share }, 0)], "", Cancellation);

        Assert.Null(outcome.Why);
        Assert.Equal(
            [(Level, null), (Growth, Refusal.NotUnderstood), (Nation, Refusal.SourceMissing), (Level with { Measure = Measure.Share }, Refusal.NotFound)],
            outcome.Cells.Select(cell => (cell.Key, cell.Why)));
        Assert.Equal(Stage.Draft, (await Stored(program, Nation))!.Stage);
    }

    [Fact]
    public async Task Nobody_submits_a_value_they_have_not_seen()
    {
        var (program, chen) = await Office();
        var li = await program.Person("li", Duty.Clerk);
        var seen = Saved(await Save(program, chen, Level, "30万", source: Own)).Version;
        await Save(program, li, Level, "31万", "30万");
        var outcome = await program.Get<EntryDesk>().Submit(chen, [new(Level, seen)], "", Cancellation);
        Assert.Equal(Refusal.ChangedMeanwhile, Assert.Single(outcome.Cells).Why);
        Assert.Equal(Stage.Draft, (await Stored(program, Level))!.Stage);
    }

    [Fact]
    public async Task Figures_that_cannot_all_be_right_are_blocked_until_they_agree_or_a_revision_is_stated()
    {
        var (program, clerk) = await Office();
        var month = Nation with { Period = Period.Month(2026, 9) };
        await Save(program, clerk, month, "100,000", source: Own);
        var wrong = Saved(await Save(program, clerk, Nation, "820,000", source: Own)); // 729,352 and 100,000 are 829,352
        var blocked = await program.Get<EntryDesk>().Submit(clerk, [new(Nation, wrong.Version)], "", Cancellation);

        var cell = Assert.Single(blocked.Cells);
        Assert.Equal((Refusal.Nothing, Refusal.HardFinding), (blocked.Why, cell.Why));
        var finding = Assert.Single(cell.Findings, finding => finding.Gravity == Gravity.Hard);
        Assert.Equal((Check.CumulativeEqualsParts, -9_352m), (finding.Check, finding.Difference!.Value));
        Assert.Contains(finding, (await Slot(program, clerk, Nation)).Cell(Measure.Level)!.Findings, FindingKey.Comparer);

        var stated = Saved(await program.Get<EntryDesk>().Describe(
            clerk, Nation, wrong.Version, Details() with { Explanation = "前期数据修订：两家企业核减上半年产量" }, Cancellation));
        var passed = await program.Get<EntryDesk>().Submit(clerk, [new(Nation, stated.Version)], "", Cancellation);
        Assert.DoesNotContain(Assert.Single(passed.Cells).Findings, finding => finding.Gravity == Gravity.Hard);
        Assert.Null(Assert.Single(passed.Cells).Why);
    }

    [Fact]
    public async Task A_soft_finding_needs_an_explanation_that_travels_on()
    {
        var (program, clerk) = await Office();
        var entry = Saved(await Save(program, clerk, Nation, "8.3万套", source: Own)); // a tenth of what was known a month before
        var asked = await program.Get<EntryDesk>().Submit(clerk, [new(Nation, entry.Version)], "", Cancellation);
        var cell = Assert.Single(asked.Cells);
        Assert.Equal(Refusal.ExplanationMissing, cell.Why);
        Assert.All(cell.Findings, finding => Assert.Equal(Gravity.Soft, finding.Gravity));

        var explained = Saved(await program.Get<EntryDesk>().Describe(clerk, Nation, entry.Version, Details() with { Explanation = "口径缩小" }, Cancellation));
        Assert.Null((await program.Get<EntryDesk>().Submit(clerk, [new(Nation, explained.Version)], "", Cancellation)).Why);
        await using var db = await program.Open(Cancellation);
        var row = await db.SubmittedFigures.SingleAsync(Cancellation);
        Assert.Equal("口径缩小", row.Explanation);
        Assert.Equal(cell.Findings.Count, row.FindingsZh.Split('\n').Length);
        Assert.NotEqual(row.FindingsZh, row.FindingsEn);
    }

    [Theory]
    [InlineData(Stage.Approved, Refusal.Approved)]
    [InlineData(Stage.Submitted, Refusal.Submitted)]
    public async Task A_locked_cell_is_not_typed_in(Stage stage, Refusal why)
    {
        var (program, clerk) = await Office();
        await Save(program, clerk, Level, "30万");
        await SetStage(program, Level, stage);
        Assert.Equal(new CellOutcome.Refused(why), await Save(program, clerk, Level, "31万", "30万"));
        Assert.Equal("30万", (await Stored(program, Level))!.Text);
    }

    [Fact]
    public async Task A_returned_cell_is_open_again_and_shows_the_message_until_it_is_resubmitted()
    {
        var (program, clerk) = await Office();
        await Save(program, clerk, Level, "30万", source: Own);
        await SetStage(program, Level, Stage.Returned, "请核对口径");
        var entry = Saved(await Save(program, clerk, Level, "31.2万", "30万"));
        Assert.Equal((Stage.Returned, "请核对口径"), (entry.Stage, entry.ReturnMessage));
        Assert.Null((await program.Get<EntryDesk>().Submit(clerk, [new(Level, entry.Version)], "", Cancellation)).Why);
        Assert.Equal((Stage.Submitted, ""), (await Stored(program, Level) is { } row ? (row.Stage, row.ReturnMessage) : default));
    }

    [Fact]
    public async Task A_released_figure_is_corrected_by_a_new_entry_with_reason_and_notice()
    {
        var (program, clerk) = await Office();
        await Release(program, Level, "30.12万", Status.Revised);
        var slot = await Slot(program, clerk, Level);
        Assert.Equal((null, Status.Revised), (slot.Cell(Measure.Level)!.Entry, slot.Cell(Measure.Level)!.Released));
        Assert.Equal(Figure.Exact(301_200, 100), slot.Released.LevelFigure);

        var entry = Saved(await Save(program, clerk, Level, "30.21万", source: Own));
        Assert.Equal(Status.Revised, entry.Details.Status);
        Assert.Equal(Refusal.ReasonMissing, await Submitted(entry.Version));
        Assert.Equal(new CellOutcome.Refused(Refusal.StatusGoesBack), await program.Get<EntryDesk>().Describe(
            clerk, Level, entry.Version, Details() with { Status = Status.Preliminary, Reason = RevisionReason.EntryError }, Cancellation));

        var reasoned = Saved(await program.Get<EntryDesk>().Describe(clerk, Level, entry.Version, Details() with { Status = Status.Revised, Reason = RevisionReason.EntryError }, Cancellation));
        Assert.Equal(Refusal.NoticeMissing, await Submitted(reasoned.Version));
        var noticed = Saved(await program.Get<EntryDesk>().Describe(
            clerk, Level, reasoned.Version, Details() with { Status = Status.Revised, Reason = RevisionReason.EntryError, Notice = new("更正", "corrected") }, Cancellation));
        Assert.Null(await Submitted(noticed.Version));

        async Task<Refusal?> Submitted(long version) =>
            Assert.Single((await program.Get<EntryDesk>().Submit(clerk, [new(Level, version)], "", Cancellation)).Cells).Why;
    }

    [Fact]
    public async Task An_entry_that_waits_for_its_minute_is_locked_and_one_that_is_out_makes_room()
    {
        var (program, clerk) = await Office();
        await Save(program, clerk, Level, "30万");
        await SetStage(program, Level, Stage.Approved);
        var at = program.Clock.Now!.Value.AddHours(1);
        await using (var db = await program.Open(Cancellation))
        {
            var release = new ReleaseRow { At = at, TitleZh = "九月", TitleEn = "September", NoticeZh = "", NoticeEn = "", State = ReleaseState.Scheduled };
            db.Releases.Add(release);
            await db.SaveChangesAsync(Cancellation);
            (await db.Entries.SingleAsync(Cancellation)).ReleaseId = release.Id;
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal(new CellOutcome.Refused(Refusal.Scheduled), await Save(program, clerk, Level, "31万", "30万"));
        program.Clock.Now = at;
        Assert.Null((await Slot(program, clerk, Level)).Cell(Measure.Level)!.Entry);
        Assert.Equal("31万", Saved(await Save(program, clerk, Level, "31万")).Text);
        await using var after = await program.Open(Cancellation);
        Assert.Equal(["30万", "31万"], (await after.Entries.ToListAsync(Cancellation)).Select(row => row.Text).Order());
    }

    [Fact]
    public async Task The_words_of_a_press_text_stay_until_another_figure_is_typed_over_them()
    {
        var (program, clerk) = await Office();
        await program.Get<EntryDesk>().Save(clerk, new(Level, "30.12万", "", Own, "产量30.12万套"), Cancellation);
        Assert.Equal("产量30.12万套", (await Stored(program, Level))!.Evidence);
        await Save(program, clerk, Level, "30.13万", "30.12万");
        Assert.Equal("", (await Stored(program, Level))!.Evidence);
    }

    [Fact]
    public async Task Growth_and_share_beside_the_cell_count_what_is_entered()
    {
        var (program, clerk) = await Office();
        var october = Level with { Period = Period.YearToDate(2026, 9) };
        await Save(program, clerk, Nation, "829,352");
        var look = await program.Get<EntrySheets>().Look("chen", october, "36.07万", Cancellation);
        Assert.Equal(360_700m / 829_352m * 100, look!.Explanation.Share!.Value);
        Assert.Equal("43.5", look.Explanation.Share.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(await Stored(program, october)); // looking stores nothing

        await Save(program, clerk, october, "36.07万");
        Assert.Equal(look.Explanation.Share.Value, (await Slot(program, clerk, october)).Explanation.Share!.Value);
        Assert.Equal(729_352m, (await Slot(program, clerk, Nation)).Before.LevelFigure.Value); // January–August
    }

    [Fact]
    public async Task Without_a_calendar_the_sheet_proposes_the_headlines_of_province_and_nation()
    {
        var (program, clerk) = await Office();
        var sheet = (await program.Get<EntrySheets>().Read("chen", new SheetQuestion(2026, 2), Cancellation))!;
        Assert.False(sheet.IsFromCalendar);
        Assert.All(sheet.Slots, slot => Assert.True(slot.Indicator.IsHeadline));
        Assert.DoesNotContain(sheet.Slots, slot => slot.Indicator.IsMonthlyOutput && slot.Period.Span == Span.Month); // February alone
        Assert.Equal(
            [("440000", "ytd-2026-02"), ("000000", "ytd-2026-02")],
            sheet.Slots.Where(slot => slot.Indicator.Code == "industrial-robots").Select(slot => (slot.Region.Code, slot.Period.Slug)));
        Assert.Empty((await program.Get<EntrySheets>().Read("chen", new SheetQuestion(2027, 9), Cancellation))!.Slots); // not begun
    }

    [Fact]
    public async Task The_calendar_says_which_rows_a_month_has_and_drafts_beyond_it_are_shown_too()
    {
        var (program, clerk) = await Office();
        await using (var db = await program.Open(Cancellation))
        {
            db.Dues.Add(new() { Indicator = "service-robots", Region = "440000", Span = Span.YearToDate, EveryMonths = 3, DaysAfter = 20, From = Period.YearToDate(2026, 3), To = Period.YearToDate(2026, 9) });
            await db.SaveChangesAsync(Cancellation);
        }

        await Save(program, clerk, Level, "30万");
        Assert.Equal(["industrial-robots", "service-robots"], await Rows(9));
        Assert.Equal(["service-robots"], await Rows(6));
        Assert.True((await Rows(8)).Count > 1); // no end of a quarter: the proposal

        async Task<List<string>> Rows(int month) =>
            [.. (await program.Get<EntrySheets>().Read("chen", new SheetQuestion(2026, month), Cancellation))!.Slots.Select(slot => slot.Indicator.Code).Order()];
    }

    [Fact]
    public async Task Every_step_of_a_cell_is_told_newest_first()
    {
        var (program, clerk) = await Office();
        await Save(program, clerk, Level, "30万");
        await Save(program, clerk, Level, "31万", "30万");
        await Save(program, clerk, Growth, "20%");
        Assert.Equal(["31万", "30万"], (await program.Get<EntrySheets>().History("chen", Level, Cancellation))!.Select(entry => entry.After));
    }

    private async Task<(TestProgram Program, Actor Clerk)> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = new(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc);
        return (program, await program.Person("chen", Duty.Clerk));
    }

    private static EntryDetails Details() => new(Own, Status.Preliminary, "", null, default);

    private static Task<CellOutcome> Save(TestProgram program, Actor actor, FigureKey key, string text, string seen = "", EntrySource? source = null) =>
        program.Get<EntryDesk>().Save(actor, new(key, text, seen, source), Cancellation);

    private static EntryState Saved(CellOutcome outcome) => Assert.IsType<CellOutcome.Saved>(outcome).Entry!;

    private static async Task<EntrySlot> Slot(TestProgram program, Actor actor, FigureKey key) =>
        Assert.Single((await program.Get<EntrySheets>().Read(actor.AccountId, [(key.Indicator, key.Region, key.Period)], Cancellation))!);

    private static async Task<EntryRow?> Stored(TestProgram program, FigureKey key)
    {
        await using var db = await program.Open(Cancellation);
        return await db.Entries.SingleOrDefaultAsync(row => row.Indicator == key.Indicator && row.Region == key.Region && row.Period == key.Period && row.Measure == key.Measure && row.Open == 1, Cancellation);
    }

    private static async Task SetStage(TestProgram program, FigureKey key, Stage stage, string message = "")
    {
        await using var db = await program.Open(Cancellation);
        var row = await db.Entries.SingleAsync(entry => entry.Indicator == key.Indicator && entry.Measure == key.Measure, Cancellation);
        (row.Stage, row.ReturnMessage) = (stage, message);
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>As a release a month ago would have left it.</summary>
    private static async Task Release(TestProgram program, FigureKey key, string text, Status status)
    {
        await using var db = await program.Open(Cancellation);
        var at = program.Clock.Now!.Value.AddDays(-30);
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
        var release = new ReleaseRow { At = at, TitleZh = "九月", TitleEn = "September", NoticeZh = "", NoticeEn = "", State = ReleaseState.Scheduled };
        db.Releases.Add(release);
        await db.SaveChangesAsync(Cancellation);
        var figure = ((CellReading.Understood)CellText.Read(text, (await program.Indicator(key.Indicator, Cancellation)).Unit, key.Measure)).Value;
        db.Observations.Add(ObservationRow.Of(new(key.Indicator, key.Region, key.Period, key.Measure, figure, Basis.Reported, status, Department.Source, 1, new(at, false), "") { ReleaseId = release.Id }));
        await db.SaveChangesAsync(Cancellation);
    }

    private sealed class FindingKey : IEqualityComparer<Finding>
    {
        public static FindingKey Comparer { get; } = new();

        public bool Equals(Finding? x, Finding? y) => x?.Key == y?.Key;

        public int GetHashCode(Finding obj) => obj.Key.GetHashCode(StringComparison.Ordinal);
    }
}

public sealed class EntryDeskOnSqlite(TestEngines engines) : EntryDeskSpec(engines.Sqlite);

public sealed class EntryDeskOnPostgres(TestEngines engines) : EntryDeskSpec(engines.Postgres);
