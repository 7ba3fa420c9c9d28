using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Releases.Checklist;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

public abstract class ReleaseDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc), Minute = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);
    private static readonly LocalizedName Notice = new("数据有误，暂时撤回", "A figure is wrong and was taken back");

    [Fact]
    public async Task A_scheduled_figure_is_public_from_its_minute_and_not_a_moment_before()
    {
        var (program, releaser) = await Office();
        var id = await Scheduled(program, releaser, Minute, 251_200);

        Assert.Null(await Shown(program, Minute.AddTicks(-10)));
        var shown = await Shown(program, Minute);
        Assert.Equal((251_200, 1, id, SourceKind.OwnRelease), (shown!.Figure.Value, shown.Vintage, shown.ReleaseId!.Value, shown.Source.Kind));
        Assert.Equal("Made up for this test", shown.Explanation);
        Assert.True(shown.Document!.IsOwnStatistics);
        Assert.Equal(Minute, shown.Release.At);
    }

    [Fact]
    public async Task Another_process_shows_it_at_the_same_moment()
    {
        var (program, releaser) = await Office();
        var other = Start(program.Options);
        Assert.Null(await Shown(other, Minute)); // it has cached that there is nothing
        await Scheduled(program, releaser, Minute, 251_200);

        await other.Get<DataWatch>().Look(Cancellation);
        Assert.Null(await Shown(other, Minute.AddTicks(-10)));
        Assert.Equal(251_200, (await Shown(other, Minute))?.Figure.Value);
    }

    [Fact]
    public async Task Two_releases_that_are_scheduled_add_the_source_once()
    {
        var (program, releaser) = await Office();
        await Scheduled(program, releaser, Minute, 251_200);
        await program.Approved(ApprovedFigures.NationLevel, Figure.Exact(612_300, 1));
        await ScheduleWaiting(program, releaser, Minute.AddHours(1));

        await using var db = await program.Open(Cancellation);
        Assert.Equal(1, await db.Sources.CountAsync(source => source.Id == Department.Source.Id, Cancellation));
        Assert.Equal(Department.Source, (await program.Get<CatalogueReader>().Read(Cancellation)).Source(Department.Source.Id));
    }

    [Fact]
    public async Task A_release_that_is_called_off_never_shows_and_frees_its_figures()
    {
        var (program, releaser) = await Office();
        var id = await Scheduled(program, releaser, Minute, 251_200);
        Assert.Null((await program.Get<ReleaseDesk>().Cancel(releaser, id, await Version(program, id), Cancellation)).Refusal);

        Assert.Null(await Shown(program, Minute.AddDays(1)));
        var second = await ScheduleWaiting(program, releaser, Minute.AddHours(2));
        var shown = await Shown(program, Minute.AddHours(2));
        Assert.Equal((251_200, second, 1), (shown!.Figure.Value, shown.ReleaseId!.Value, shown.Vintage)); // what nobody saw is no vintage
        Assert.Null(await Shown(program, Minute.AddHours(1)));
    }

    [Fact]
    public async Task A_public_release_is_not_called_off_but_withdrawn_and_restored_with_notices()
    {
        var (program, releaser) = await Office();
        var desk = program.Get<ReleaseDesk>();
        var id = await Scheduled(program, releaser, Minute, 251_200);
        Assert.Equal(Refusal.NotReleased, (await desk.Withdraw(releaser, id, await Version(program, id), Notice, Cancellation)).Refusal);

        program.Clock.Now = Minute;
        Assert.Equal(Refusal.AlreadyReleased, (await desk.Cancel(releaser, id, await Version(program, id), Cancellation)).Refusal);
        Assert.Equal(Refusal.NoticeMissing, (await desk.Withdraw(releaser, id, await Version(program, id), new("撤回", ""), Cancellation)).Refusal);
        Assert.NotNull(await Shown(program, Minute));
        Assert.Null((await desk.Withdraw(releaser, id, await Version(program, id), Notice, Cancellation)).Refusal);
        Assert.Null(await Shown(program, Minute));

        var calendar = program.Get<ReleaseCalendar>();
        var withdrawn = (await calendar.Find(id, Minute, Cancellation))!;
        Assert.Equal((ReleaseStanding.Withdrawn, 0, Notice), (withdrawn.Standing, withdrawn.Figures, Assert.Single(withdrawn.Steps).Notice));
        Assert.Empty(await program.Get<ReleaseContents>().Read(id, Minute, Cancellation));
        var robots = await program.Indicator("industrial-robots", Cancellation);
        var guangdong = (await program.Get<CatalogueReader>().Read(Cancellation)).Region("440000")!;
        Assert.Equal(Notice, Assert.Single(await program.Get<WithdrawnFigures>().Read(robots, guangdong, Minute, Cancellation)).Notice);
        Assert.Empty(await program.Get<WithdrawnFigures>().Read(robots, guangdong, Minute.AddTicks(-10), Cancellation));

        Assert.Null((await desk.Restore(releaser, id, await Version(program, id), new("已核实", "Verified"), Cancellation)).Refusal);
        Assert.Equal(251_200, (await Shown(program, Minute))?.Figure.Value);
        Assert.Empty(await program.Get<WithdrawnFigures>().Read(robots, guangdong, Minute, Cancellation));
        Assert.Equal([ReleaseStep.Withdrawn, ReleaseStep.Restored], (await calendar.Find(id, Minute, Cancellation))!.Steps.Select(step => step.Step));
    }

    [Theory]
    [InlineData("exact", 260_000, 1)]
    [InlineData("coarser", 260_000, 10_000)]
    [InlineData("bound", 260_000, 0)]
    public async Task A_correction_is_shown_in_place_of_the_figure_it_corrects(string kind, decimal number, decimal precision)
    {
        Assert.NotEmpty(kind);
        await Corrected(precision == 0 ? Figure.Bound(Relation.Over, number) : Figure.Exact(number, precision));
    }

    [Fact]
    public Task A_correction_may_be_an_absence() => Corrected(Figure.Absent(Absence.NotAvailable));

    private async Task Corrected(Figure corrected)
    {
        var (program, releaser) = await Office();
        var first = await Scheduled(program, releaser, Minute, 251_200);
        var later = Minute.AddDays(3);
        program.Clock.Now = Minute.AddDays(1);
        await Close(program);
        await program.Approved(ApprovedFigures.Level, corrected, entry =>
            (entry.Reason, entry.Status, entry.NoticeZh, entry.NoticeEn) = (RevisionReason.SourceCorrected, Status.Revised, "来源更正", "The source corrected itself"));
        var second = await ScheduleWaiting(program, releaser, later);

        Assert.Equal(251_200, (await Shown(program, later.AddTicks(-10)))!.Figure.Value);
        var shown = (await Shown(program, later))!;
        Assert.Equal((corrected, 2, Status.Revised, RevisionReason.SourceCorrected), (shown.Figure, shown.Vintage, shown.Status, shown.Revision!.Reason));
        Assert.Equal(251_200, (await Shown(program, Minute.AddDays(2)))!.Figure.Value); // ?asof of a day between

        var contents = program.Get<ReleaseContents>();
        var figure = Assert.Single(await contents.Read(second, later, Cancellation));
        Assert.Equal((251_200, corrected, true), (figure.Before!.Figure.Value, figure.Row.Figure, figure.IsRevision));
        Assert.Equal(corrected, Assert.Single(await contents.Read(first, later, Cancellation)).After!.Figure);
        Assert.Null(Assert.Single(await contents.Read(first, later.AddTicks(-10), Cancellation)).After);
        Assert.Empty(await contents.Read(second, later.AddTicks(-10), Cancellation));
    }

    [Fact]
    public async Task A_correction_of_a_withdrawn_figure_stands_alone_until_the_first_is_restored()
    {
        var (program, releaser) = await Office();
        var first = await Scheduled(program, releaser, Minute, 251_200);
        program.Clock.Now = Minute.AddHours(1);
        Assert.Null((await program.Get<ReleaseDesk>().Withdraw(releaser, first, await Version(program, first), Notice, Cancellation)).Refusal);
        await Close(program);
        await program.Approved(ApprovedFigures.Level, Figure.Exact(215_200, 100));
        await ScheduleWaiting(program, releaser, Minute.AddHours(3));

        var shown = (await Shown(program, Minute.AddHours(3)))!;
        Assert.Equal((215_200, 2), (shown.Figure.Value, shown.Vintage));
        Assert.Null((await program.Get<ReleaseDesk>().Restore(releaser, first, await Version(program, first), Notice, Cancellation)).Refusal);
        Assert.Equal(215_200, (await Shown(program, Minute.AddHours(3)))!.Figure.Value);
        Assert.Equal(251_200, (await Shown(program, Minute.AddHours(2)))!.Figure.Value);
    }

    [Fact]
    public async Task What_the_checklist_blocks_is_not_scheduled_and_nothing_is_written()
    {
        var (program, releaser) = await Office();
        await program.Approved(ApprovedFigures.NationLevel, Figure.Exact(100, 1));
        await program.Approved(ApprovedFigures.Level, Figure.Exact(251_200, 100)); // more than the nation
        var id = await Planned(program, releaser, Minute);
        await ChooseAll(program, releaser, id);
        var outcome = await program.Get<ReleaseDesk>().Schedule(releaser, id, await Version(program, id), Cancellation);

        Assert.Equal(Refusal.HardFinding, outcome.Refusal);
        Assert.Contains(outcome.Checklist!.Items, item => item is { Subject: ChecklistSubject.HardFindings, Outcome: ChecklistOutcome.Error, Findings.Count: > 0 });
        await using var db = await program.Open(Cancellation);
        Assert.False(await db.Observations.AnyAsync(row => row.ReleaseId != null, Cancellation));
        Assert.Equal(ReleaseState.Planned, (await db.Releases.SingleAsync(Cancellation)).State);
    }

    [Fact]
    public async Task The_checks_know_what_an_earlier_release_will_have_made_public_by_then()
    {
        var (program, releaser) = await Office();
        await program.Approved(ApprovedFigures.NationLevel, Figure.Exact(100, 1));
        await ScheduleWaiting(program, releaser, Minute);
        await program.Approved(ApprovedFigures.Level, Figure.Exact(251_200, 100));

        foreach (var (at, expected) in new[] { (Minute.AddHours(-1), (Refusal?)null), (Minute.AddHours(1), Refusal.HardFinding) })
        {
            var id = await Planned(program, releaser, at);
            await ChooseAll(program, releaser, id);
            var plan = (await program.Get<ReleasePlans>().Read(id, Cancellation))!;
            Assert.Equal(expected, plan.Checklist!.WhyNot);
            Assert.Null((await program.Get<ReleaseDesk>().Cancel(releaser, id, plan.Version, Cancellation)).Refusal);
        }
    }

    [Fact]
    public async Task The_checklist_knows_the_offices_days()
    {
        var (program, releaser) = await Office();
        await program.Approved(ApprovedFigures.Level, Figure.Exact(251_200, 100));
        var noon = Minute.Date.AddDays(((int)DayOfWeek.Wednesday - (int)Minute.DayOfWeek + 7) % 7 + 7).AddHours(4); // of a Wednesday in Guangdong
        var id = await Planned(program, releaser, noon);
        Assert.Equal(ChecklistOutcome.Ok, await WorkingHours());
        var zhou = await program.Person("zhou", Duty.Administrator);
        Assert.True((await program.Get<CalendarDesk>().SayDays(zhou, DateOnly.FromDateTime(noon), DateOnly.FromDateTime(noon), false, "假日", Cancellation)).IsDone);
        Assert.Equal(ChecklistOutcome.Warning, await WorkingHours());

        async Task<ChecklistOutcome> WorkingHours() =>
            (await program.Get<ReleasePlans>().Read(id, Cancellation))!.Checklist!.Items.Single(item => item.Subject == ChecklistSubject.WorkingHours).Outcome;
    }

    [Fact]
    public async Task A_figure_changed_behind_its_approval_does_not_go_out()
    {
        var (program, releaser) = await Office();
        await program.Approved(ApprovedFigures.Level, Figure.Exact(251_200, 100), entry => entry.Number = 999_900);
        Assert.Equal(Refusal.NotApproved, await TrySchedule(program, releaser));
    }

    [Fact]
    public async Task A_figure_approved_by_one_who_typed_in_it_does_not_go_out()
    {
        var (program, releaser) = await Office();
        await program.Approved(ApprovedFigures.Level, Figure.Exact(251_200, 100), entry => entry.Authors = ";chen;zhang;");
        Assert.Equal(Refusal.NotApproved, await TrySchedule(program, releaser));
    }

    [Fact]
    public async Task A_figure_that_stays_behind_and_a_missing_national_figure_are_pointed_out()
    {
        var (program, releaser) = await Office();
        await program.Approved(ApprovedFigures.Level, Figure.Exact(251_200, 100));
        await program.Approved(ApprovedFigures.Level with { Measure = Measure.Growth }, Figure.Exact(12, 1));
        var id = await Planned(program, releaser, Minute);
        var waiting = (await program.Get<ReleasePlans>().Read(id, Cancellation))!.Waiting;
        Assert.Null((await program.Get<ReleaseDesk>().Choose(releaser, id, await Version(program, id), [waiting.Single(figure => figure.Key == ApprovedFigures.Level).EntryId], Cancellation)).Refusal);

        var items = (await program.Get<ReleasePlans>().Read(id, Cancellation))!.Checklist!.Items;
        Assert.Equal([ApprovedFigures.Level with { Measure = Measure.Growth }], items.Single(item => item.Subject == ChecklistSubject.LeftOut).Figures);
        var nation = items.Single(item => item.Subject == ChecklistSubject.NationalFigures);
        var isKnown = (await program.Get<SeriesCache>().Get(await program.Indicator("industrial-robots", Cancellation), "000000", Span.YearToDate, Minute, Cancellation))
            .At(ApprovedFigures.Level.Period).Level is { Figure.HasNumber: true };
        Assert.Equal(isKnown ? [] : [ApprovedFigures.Level], nation.Figures);
    }

    [Theory]
    [InlineData(Duty.Clerk)]
    [InlineData(Duty.Reviewer)]
    [InlineData(Duty.Administrator)]
    [InlineData(Duty.Auditor)]
    public async Task Only_a_releaser_acts_on_releases(Duty duty)
    {
        var (program, releaser) = await Office();
        var entry = await program.Approved(ApprovedFigures.Level, Figure.Exact(251_200, 100));
        var id = await Planned(program, releaser, Minute);
        var version = await Version(program, id);
        var other = await program.Person("li", duty);
        var desk = program.Get<ReleaseDesk>();
        var draft = new ReleaseDraft(Minute, new("题", "Title"), new("", ""));

        Assert.Equal(Refusal.NotAllowed, (await desk.Plan(other, draft, Cancellation)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await desk.Edit(other, id, version, draft, Cancellation)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await desk.Choose(other, id, version, [entry.Id], Cancellation)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await desk.Unchoose(other, id, version, [entry.Id], Cancellation)).Refusal);
        Assert.Equal(Refusal.NotAllowed, await desk.GiveBack(other, entry.Id, entry.Version, "no", Cancellation));
        Assert.Equal(Refusal.NotAllowed, (await desk.SetViewers(other, id, version, ["li"], Cancellation)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await desk.Schedule(other, id, version, Cancellation)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await desk.Cancel(other, id, version, Cancellation)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await desk.Withdraw(other, id, version, Notice, Cancellation)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await desk.Restore(other, id, version, Notice, Cancellation)).Refusal);
        Assert.Equal(new(Refusal.NotAllowed, null), await desk.Schedule(other, 4_711, 0, Cancellation)); // not even whether it exists
        Assert.Equal(version, await Version(program, id));
        Assert.Equal(11, (await program.Get<AuditLog>().Read(null, "", 50, Cancellation)).Count(logged => logged.Act == "refused" && logged.Person == "li"));
    }

    [Fact]
    public async Task Of_two_releasers_who_act_at_once_one_is_told_to_look_again()
    {
        var (program, releaser) = await Office();
        var second = await program.Person("wu", Duty.Releaser);
        var other = Start(program.Options);
        other.Clock.Now = Now;
        await program.Approved(ApprovedFigures.Level, Figure.Exact(251_200, 100));
        var id = await Planned(program, releaser, Minute);
        await ChooseAll(program, releaser, id);
        var version = await Version(program, id);

        var outcomes = await Task.WhenAll(
            Task.Run(() => program.Get<ReleaseDesk>().Schedule(releaser, id, version, Cancellation), Cancellation),
            Task.Run(() => other.Get<ReleaseDesk>().Schedule(second, id, version, Cancellation), Cancellation));

        Assert.Equal([null, Refusal.ChangedMeanwhile], outcomes.Select(outcome => outcome.Refusal).Order());
        await using var db = await program.Open(Cancellation);
        Assert.Equal(1, await db.Observations.CountAsync(row => row.ReleaseId == id, Cancellation));
    }

    [Fact]
    public async Task A_figure_that_was_chosen_since_makes_the_confirmation_stale()
    {
        var (program, releaser) = await Office();
        await program.Approved(ApprovedFigures.Level, Figure.Exact(251_200, 100));
        var id = await Planned(program, releaser, Minute);
        await ChooseAll(program, releaser, id);
        var seen = await Version(program, id);
        await program.Approved(ApprovedFigures.Level with { Measure = Measure.Growth }, Figure.Exact(12, 1));
        await ChooseAll(program, releaser, id);
        Assert.Equal(Refusal.ChangedMeanwhile, (await program.Get<ReleaseDesk>().Schedule(releaser, id, seen, Cancellation)).Refusal);
    }

    [Fact]
    public async Task A_figure_is_in_one_release_only_and_approved()
    {
        var (program, releaser) = await Office();
        var desk = program.Get<ReleaseDesk>();
        var approved = await program.Approved(ApprovedFigures.Level, Figure.Exact(251_200, 100));
        var draft = await program.Approved(ApprovedFigures.NationLevel, Figure.Exact(612_300, 1), entry => entry.Stage = Stage.Submitted);
        var (first, second) = (await Planned(program, releaser, Minute), await Planned(program, releaser, Minute.AddHours(1)));
        Assert.Null((await desk.Choose(releaser, first, await Version(program, first), [approved.Id], Cancellation)).Refusal);

        Assert.Equal(Refusal.ChangedMeanwhile, (await desk.Choose(releaser, second, await Version(program, second), [approved.Id], Cancellation)).Refusal);
        Assert.Equal(Refusal.NotApproved, (await desk.Choose(releaser, second, await Version(program, second), [draft.Id], Cancellation)).Refusal);
        Assert.Equal(Refusal.NotFound, (await desk.Choose(releaser, second, await Version(program, second), [Guid.NewGuid()], Cancellation)).Refusal);
        Assert.Equal(Refusal.Nothing, (await desk.Choose(releaser, second, await Version(program, second), [], Cancellation)).Refusal);
        Assert.Null((await desk.Unchoose(releaser, first, await Version(program, first), [approved.Id], Cancellation)).Refusal);
        Assert.Null((await desk.Choose(releaser, second, await Version(program, second), [approved.Id], Cancellation)).Refusal);
    }

    [Fact]
    public async Task An_approved_figure_goes_back_to_its_clerk_with_a_message()
    {
        var (program, releaser) = await Office();
        var entry = await program.Approved(ApprovedFigures.Level, Figure.Exact(251_200, 100));
        var id = await Planned(program, releaser, Minute);
        await ChooseAll(program, releaser, id);
        var desk = program.Get<ReleaseDesk>();
        Assert.Equal(Refusal.MessageMissing, await desk.GiveBack(releaser, entry.Id, 1, " ", Cancellation));
        Assert.Equal(Refusal.TextNotAccepted, await desk.GiveBack(releaser, entry.Id, 1, new('x', 100_000), Cancellation));
        Assert.Null(await desk.GiveBack(releaser, entry.Id, 1, "The unit is wrong", Cancellation));

        await using var db = await program.Open(Cancellation);
        var after = await db.Entries.SingleAsync(Cancellation);
        Assert.Equal((Stage.Returned, "The unit is wrong", null), (after.Stage, after.ReturnMessage, after.ReleaseId));
        Assert.Equal("chen", Assert.Single(await db.Notices.ToListAsync(Cancellation)).To);
    }

    [Fact]
    public async Task A_scheduled_figure_does_not_go_back()
    {
        var (program, releaser) = await Office();
        await Scheduled(program, releaser, Minute, 251_200);
        await using var db = await program.Open(Cancellation);
        var entry = await db.Entries.AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal(Refusal.Scheduled, await program.Get<ReleaseDesk>().GiveBack(releaser, entry.Id, entry.Version, "too late", Cancellation));
    }

    [Fact]
    public async Task A_planned_release_is_moved_and_renamed_and_the_log_says_from_what_to_what()
    {
        var (program, releaser) = await Office();
        var id = await Planned(program, releaser, Minute);
        Assert.Equal(Refusal.TitleMissing, (await Edit(new("新题", ""))).Refusal);
        Assert.Null((await Edit(new("新题", "New title"))).Refusal);

        var entry = (await program.Get<AuditLog>().Read(null, $"release/{id}", 1, Cancellation))[0];
        Assert.Equal(("release.edit", true, true), (entry.Act, entry.Before.Contains("Monthly figures", StringComparison.Ordinal), entry.After.Contains("New title", StringComparison.Ordinal)));
        var plan = (await program.Get<ReleasePlans>().Read(id, Cancellation))!;
        Assert.Equal((Minute.AddHours(5), "New title"), (plan.At, plan.Title.English));

        async Task<ReleaseOutcome> Edit(LocalizedName title) =>
            await program.Get<ReleaseDesk>().Edit(releaser, id, await Version(program, id), new(Minute.AddHours(5).AddSeconds(7), title, new("", "")), Cancellation);
    }

    [Fact]
    public async Task A_moment_in_the_past_is_refused_and_nothing_is_announced()
    {
        var (program, releaser) = await Office();
        var outcome = await program.Get<ReleaseDesk>().Plan(releaser, new(Now.AddMinutes(-1), new("题", "Title"), new("", "")), Cancellation);
        Assert.Equal(new(Refusal.MomentTooSoon, null), outcome);
        Assert.Empty(await program.Get<ReleaseCalendar>().Read(Now, Cancellation));
    }

    [Fact]
    public async Task The_calendar_tells_titles_and_dates_and_neither_figures_nor_counts_before_the_minute()
    {
        var (program, releaser) = await Office();
        var id = await Scheduled(program, releaser, Minute, 251_200);
        var announced = (await program.Get<ReleaseCalendar>().Find(id, Minute.AddTicks(-10), Cancellation))!;
        Assert.Equal((ReleaseStanding.Announced, 0, 0, "Monthly figures"), (announced.Standing, announced.Figures, announced.Revised, announced.Title.English));
        Assert.True(announced.Notice.IsEmpty);
        Assert.Equal(id, (await program.Get<ReleaseCalendar>().Next(Now, Cancellation))!.Id);
        Assert.Null(await program.Get<ReleaseCalendar>().Find(id, Now.AddDays(-1), Cancellation)); // not announced by then

        var released = (await program.Get<ReleaseCalendar>().Find(id, Minute, Cancellation))!;
        Assert.Equal((ReleaseStanding.Public, 1, 0), (released.Standing, released.Figures, released.Revised));
        Assert.Equal("说明", released.Notice.Chinese);
        Assert.Null(await program.Get<ReleaseCalendar>().Next(Minute, Cancellation));
    }

    [Fact]
    public async Task A_release_whose_minute_passes_without_figures_is_late()
    {
        var (program, releaser) = await Office();
        var id = await Planned(program, releaser, Minute);
        Assert.Equal(ReleaseStanding.Delayed, (await program.Get<ReleaseCalendar>().Find(id, Minute, Cancellation))!.Standing);
        Assert.Null((await program.Get<ReleaseDesk>().Cancel(releaser, id, await Version(program, id), Cancellation)).Refusal);
        Assert.Equal(ReleaseStanding.Cancelled, (await program.Get<ReleaseCalendar>().Find(id, Minute, Cancellation))!.Standing);
    }

    [Fact]
    public async Task Viewers_are_accounts_and_are_told()
    {
        var (program, releaser) = await Office();
        await program.Person("guest");
        var id = await Planned(program, releaser, Minute);
        Assert.Equal(Refusal.NotFound, (await program.Get<ReleaseDesk>().SetViewers(releaser, id, await Version(program, id), ["guest", "nobody"], Cancellation)).Refusal);
        Assert.Null((await program.Get<ReleaseDesk>().SetViewers(releaser, id, await Version(program, id), ["guest"], Cancellation)).Refusal);
        Assert.Equal(["guest"], (await program.Get<ReleasePlans>().Read(id, Cancellation))!.Viewers);
        await using (var db = await program.Open(Cancellation))
        {
            Assert.Equal(["guest"], await db.Notices.Select(notice => notice.To).ToListAsync(Cancellation));
        }

        Assert.Null((await program.Get<ReleaseDesk>().SetViewers(releaser, id, await Version(program, id), [], Cancellation)).Refusal);
        Assert.Empty((await program.Get<ReleasePlans>().Read(id, Cancellation))!.Viewers);
        var logged = (await program.Get<AuditLog>().Read(null, $"release/{id}", 10, Cancellation)).Where(entry => entry.Act == "release.viewers");
        Assert.Equal([("guest (guest)", ""), ("", "guest (guest)")], logged.Select(entry => (entry.Before, entry.After)));
    }

    private async Task<(TestProgram Program, Actor Releaser)> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = Now;
        return (program, await program.Person("he", Duty.Releaser));
    }

    private static async Task<int> Planned(TestProgram program, Actor releaser, DateTime at)
    {
        var outcome = await program.Get<ReleaseDesk>().Plan(releaser, new(at, new("月度数据", "Monthly figures"), new("说明", "A note")), Cancellation);
        Assert.Null(outcome.Refusal);
        return outcome.ReleaseId!.Value;
    }

    private static async Task ChooseAll(TestProgram program, Actor releaser, int id)
    {
        var plan = (await program.Get<ReleasePlans>().Read(id, Cancellation))!;
        Assert.Null((await program.Get<ReleaseDesk>().Choose(releaser, id, plan.Version, [.. plan.Waiting.Select(figure => figure.EntryId)], Cancellation)).Refusal);
    }

    private static async Task<int> ScheduleWaiting(TestProgram program, Actor releaser, DateTime at)
    {
        var id = await Planned(program, releaser, at);
        await ChooseAll(program, releaser, id);
        var outcome = await program.Get<ReleaseDesk>().Schedule(releaser, id, await Version(program, id), Cancellation);
        Assert.True(outcome.Refusal is null, $"{outcome.Refusal}: {string.Join("; ", outcome.Checklist?.Items.Where(item => item.Outcome == ChecklistOutcome.Error).SelectMany(item => item.Findings) ?? [])}");
        return id;
    }

    private static async Task<int> Scheduled(TestProgram program, Actor releaser, DateTime at, decimal level)
    {
        await program.Approved(ApprovedFigures.Level, Figure.Exact(level, 100));
        return await ScheduleWaiting(program, releaser, at);
    }

    private static async Task<Refusal?> TrySchedule(TestProgram program, Actor releaser)
    {
        var id = await Planned(program, releaser, Minute);
        await ChooseAll(program, releaser, id);
        return (await program.Get<ReleaseDesk>().Schedule(releaser, id, await Version(program, id), Cancellation)).Refusal;
    }

    /// <summary>What entering does when a correction is begun.</summary>
    private static async Task Close(TestProgram program)
    {
        await using var db = await program.Open(Cancellation);
        (await db.Entries.SingleAsync(entry => entry.Open == 1, Cancellation)).Open = null;
        await db.SaveChangesAsync(Cancellation);
    }

    private static async Task<long> Version(TestProgram program, int id) => (await program.Get<ReleasePlans>().Read(id, Cancellation))!.Version;

    /// <summary>What every page shows for the level at a moment.</summary>
    private static async Task<Observation?> Shown(TestProgram program, DateTime knownAt)
    {
        var key = ApprovedFigures.Level;
        var series = await program.Get<SeriesCache>().Get(await program.Indicator(key.Indicator, Cancellation), key.Region, key.Period.Span, knownAt, Cancellation);
        return series.At(key.Period).Level?.Shown;
    }
}

public sealed class ReleaseDeskOnSqlite(TestEngines engines) : ReleaseDeskSpec(engines.Sqlite);

public sealed class ReleaseDeskOnPostgres(TestEngines engines) : ReleaseDeskSpec(engines.Postgres);
