using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Releases.Checklist;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Matters;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work.Matters;

/// <summary>What is entered without being a figure goes the way of figures. Parks stand for all kinds; what is said of programmes is theirs alone.</summary>
public abstract class MatterDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc), Minute = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_draft_is_kept_as_it_is_left_and_locked_while_somebody_else_looks_at_it()
    {
        var (program, clerk, reviewer, _) = await Office();
        var desk = program.Get<MatterDesk>();
        var half = RegisterEntry.Empty(Support.Matters.Park).With(RegisterLayout.City, "nowhere");
        var first = await program.Saved(clerk, half);
        Assert.Equal("nowhere", RegisterEntry.Read(first.Key, first.Json)[RegisterLayout.City]);

        var refused = await desk.Submit(clerk, first.Key, first.Version, "", Cancellation);
        Assert.Equal(Refusal.HardFinding, refused.Refusal);
        Assert.Contains(refused.Problems, problem => problem.Chinese.StartsWith("所在地：目录中没有代码为“nowhere”的地区", StringComparison.Ordinal));

        var seen = await program.Submitted(clerk, Support.Matters.MadeUpPark());
        var locked = await desk.Save(clerk, first.Key, half.ToJson(), new("", ""), 99, Cancellation);
        Assert.Equal(Refusal.Submitted, locked.Refusal);
        Assert.Equal("虚构园", RegisterEntry.Read(first.Key, locked.Now!.Json).Name.Chinese);

        Assert.Equal(Refusal.MessageMissing, (await desk.Return(reviewer, seen, " ", Cancellation)).Refusal);
        Assert.Null((await desk.Return(reviewer, seen, "城市不对", Cancellation)).Refusal);
        var back = (await program.Get<MatterDrafts>().Read("chen", first.Key, Cancellation))!;
        Assert.Equal((Stage.Returned, "城市不对", false), (back.Stage, back.ReturnMessage, back.IsLocked));
        Assert.Contains(await Notices(program, "chen"), notice => notice.Contains("城市不对", StringComparison.Ordinal));

        var again = await program.Submitted(clerk, Support.Matters.MadeUpPark("虚构科技园"));
        var reviewed = (await program.Get<SubmittedMatters>().Read("zhang", again.Id, Cancellation))!;
        Assert.Equal(("城市不对", "虚构园"), (reviewed.EarlierMessage, reviewed.Earlier![0].Text));
        Assert.Equal("虚构科技园", reviewed.Reading.Lines[0].Text);
        Assert.Null(reviewed.Reading.Before);
    }

    [Fact]
    public async Task Nobody_approves_what_they_wrote_and_of_two_who_decide_at_once_one_is_told()
    {
        var (program, clerk, reviewer, _) = await Office();
        var both = await program.Person("both", Duty.Clerk, Duty.Reviewer);
        var other = Start(program.Options);
        other.Clock.Now = Now;
        await program.Saved(both, Support.Matters.MadeUpPark("初稿"));
        var seen = await program.Submitted(clerk, Support.Matters.MadeUpPark());
        Assert.Equal(Refusal.ApproverIsAuthor, (await program.Get<MatterDesk>().Approve(both, seen, Cancellation)).Refusal);

        var second = await program.Person("wu", Duty.Reviewer);
        var outcomes = await Task.WhenAll(
            Task.Run(() => program.Get<MatterDesk>().Approve(reviewer, seen, Cancellation), Cancellation),
            Task.Run(() => other.Get<MatterDesk>().Return(second, seen, "不对", Cancellation), Cancellation));

        Assert.Equal([null, Refusal.ChangedMeanwhile], outcomes.Select(outcome => outcome.Refusal).Order());
        Assert.Single((await program.Get<SubmittedMatters>().Decided("zhang", 5, Cancellation)));
    }

    [Fact]
    public async Task Of_two_clerks_who_write_at_once_the_second_sees_both()
    {
        var (program, clerk, _, _) = await Office();
        var second = await program.Person("liu", Duty.Clerk);
        var seen = await program.Saved(clerk, Support.Matters.MadeUpPark("一"));
        await program.Saved(second, Support.Matters.MadeUpPark("二"));

        var conflict = await program.Get<MatterDesk>().Save(clerk, seen.Key, Support.Matters.MadeUpPark("三").ToJson(), new("", ""), seen.Version, Cancellation);
        Assert.Equal(Refusal.ChangedMeanwhile, conflict.Refusal);
        Assert.Equal(("二", "liu"), (RegisterEntry.Read(seen.Key, conflict.Now!.Json).Name.Chinese, conflict.Now.EditedByName));
        Assert.Equal(Refusal.ChangedMeanwhile, (await program.Get<MatterDesk>().Save(clerk, seen.Key, "{}", new("", ""), null, Cancellation)).Refusal); // opened as if there were none
    }

    [Fact]
    public async Task Only_its_authors_take_a_draft_away()
    {
        var (program, clerk, _, _) = await Office();
        var stranger = await program.Person("liu", Duty.Clerk);
        var draft = await program.Saved(clerk, Support.Matters.MadeUpPark());
        Assert.Equal(new(Refusal.NotAllowed, null, null), await program.Get<MatterDesk>().Discard(stranger, draft.Key, draft.Version, Cancellation));
        Assert.Null((await program.Get<MatterDesk>().Discard(clerk, draft.Key, draft.Version, Cancellation)).Refusal);
        Assert.Null(await program.Get<MatterDrafts>().Read("chen", draft.Key, Cancellation));
        await program.Saved(clerk, Support.Matters.MadeUpPark()); // and begins anew
    }

    [Fact]
    public async Task It_is_public_from_the_minute_of_its_release_and_not_a_moment_before()
    {
        var (program, clerk, reviewer, releaser) = await Office();
        Assert.Null(await Park(program, Minute.AddYears(1)));
        var id = await program.Released(clerk, reviewer, releaser, Minute, Support.Matters.MadeUpPark());

        Assert.Null(await Park(program, Minute.AddTicks(-10)));
        Assert.Empty(await program.Get<ReleasedMatters>().Read(id, Minute.AddTicks(-10), Cancellation));
        Assert.Equal(0, (await program.Get<ReleaseCalendar>().Find(id, Minute.AddTicks(-10), Cancellation))!.Matters);
        Assert.Equal("虚构园", await Park(program, Minute));
        Assert.Equal(Support.Matters.Park, Assert.Single(await program.Get<ReleasedMatters>().Read(id, Minute, Cancellation)).Key);
        Assert.Equal((1, 0), ((await program.Get<ReleaseCalendar>().Find(id, Minute, Cancellation))!.Matters, (await program.Get<ReleaseCalendar>().Find(id, Minute, Cancellation))!.Figures));
        Assert.Equal(Minute, await program.Get<ReleasesAsOf>().NextAfter(Minute.AddTicks(-10), Cancellation)); // pages are kept until then and no longer

        var other = Start(program.Options);
        Assert.Equal("虚构园", await Park(other, Minute));
        var acts = (await program.Get<AuditLog>().Read(null, Support.Matters.Park.ToString(), 20, Cancellation)).Select(entry => entry.Act).Reverse();
        Assert.Equal(["matter.save", "matter.submit", "review.approve", "release.choose", "release.matter"], acts);
        Assert.Null((await program.Get<AuditLog>().Verify(Cancellation)).Fault);
    }

    [Fact]
    public async Task A_change_needs_a_notice_and_the_edition_before_stays_readable()
    {
        var (program, clerk, reviewer, releaser) = await Office();
        await program.Released(clerk, reviewer, releaser, Minute, Support.Matters.MadeUpPark());
        program.Clock.Now = Minute.AddHours(1);

        var saved = await program.Saved(clerk, Support.Matters.MadeUpPark());
        Assert.Equal(Refusal.Nothing, (await program.Get<MatterDesk>().Submit(clerk, saved.Key, saved.Version, "", Cancellation)).Refusal);
        saved = await program.Saved(clerk, Support.Matters.MadeUpPark("虚构新园"));
        Assert.Equal(Refusal.NoticeMissing, (await program.Get<MatterDesk>().Submit(clerk, saved.Key, saved.Version, "", Cancellation)).Refusal);
        var second = await program.Released(clerk, reviewer, releaser, Minute.AddDays(2), Support.Matters.MadeUpPark("虚构新园"), Support.Matters.Notice);

        Assert.Equal("虚构园", await Park(program, Minute.AddDays(2).AddTicks(-10)));
        Assert.Equal("虚构新园", await Park(program, Minute.AddDays(2)));
        var history = await program.Get<RegistersAsOf>().History(Support.Matters.Park, Minute.AddDays(3), Cancellation);
        Assert.Equal([("虚构园", ""), ("虚构新园", Support.Matters.Notice.English)], history.Select(edition => (edition.Entry.Name.Chinese, edition.Notice.English)));
        Assert.Equal(second, history[^1].ReleaseId);
        Assert.Empty(history[0].Changes); // it was new
        Assert.Equal([("虚构园", "虚构新园")], history[1].Changes.Select(change => (change.Old, change.Now)));
        await using var db = await program.Open(Cancellation);
        db.MatterVersions.Remove(await db.MatterVersions.OrderBy(row => row.Id).FirstAsync(Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancellation));
    }

    [Fact]
    public async Task What_a_released_edition_changes_of_a_reference_entry_is_told_field_by_field()
    {
        var (program, clerk, reviewer, releaser) = await Office();
        var known = (await program.Get<RegistersAsOf>().Entries(MatterKind.Park, Minute, Cancellation))[0];
        await program.Released(clerk, reviewer, releaser, Minute, known.With(RegisterLayout.Focus, "虚构方向"), Support.Matters.Notice);

        var edition = Assert.Single(await program.Get<RegistersAsOf>().History(known.Key, Minute, Cancellation));
        var (_, old, now) = Assert.Single(edition.Changes);
        Assert.Equal((known[RegisterLayout.Focus], "虚构方向"), (old, now));
    }

    [Fact]
    public async Task An_entry_of_the_reference_files_is_changed_and_taken_off_the_list_as_of_a_day()
    {
        var (program, clerk, reviewer, releaser) = await Office();
        var registers = program.Get<RegistersAsOf>();
        var before = (await registers.Read(Now, Cancellation)).Parks;
        var known = before.Single(park => park.Code == "park-sz-bay");
        await program.Released(clerk, reviewer, releaser, Minute, RegisterEntry.Of(known).With(RegisterLayout.Focus, "虚构方向"), Support.Matters.Notice);

        var after = (await registers.Read(Minute, Cancellation)).Parks;
        Assert.Equal(before.Select(park => park.Code), after.Select(park => park.Code)); // in its place
        Assert.Equal(known with { Focus = "虚构方向" }, after.Single(park => park.Code == "park-sz-bay"));
        Assert.Equal(known, (await registers.Read(Minute.AddTicks(-10), Cancellation)).Parks.Single(park => park.Code == "park-sz-bay"));

        program.Clock.Now = Minute.AddHours(1);
        await program.Released(clerk, reviewer, releaser, Minute.AddDays(1), RegisterEntry.Of(known).With(RegisterLayout.Removed, "true"), Support.Matters.Notice);
        Assert.Equal(before.Count - 1, (await registers.Read(Minute.AddDays(1), Cancellation)).Parks.Count);
        Assert.Equal(before.Count, (await registers.Read(Minute, Cancellation)).Parks.Count);
    }

    [Fact]
    public async Task A_withdrawn_release_hides_it_on_every_day_and_restoring_brings_it_back()
    {
        var (program, clerk, reviewer, releaser) = await Office();
        var desk = program.Get<ReleaseDesk>();
        var id = await program.Released(clerk, reviewer, releaser, Minute, Support.Matters.MadeUpPark());
        program.Clock.Now = Minute;
        Assert.Null((await desk.Withdraw(releaser, id, await program.VersionOf(id), new("撤回", "Taken back"), Cancellation)).Refusal);
        Assert.Null(await Park(program, Minute));
        Assert.Empty(await program.Get<ReleasedMatters>().Read(id, Minute, Cancellation));
        Assert.Null((await desk.Restore(releaser, id, await program.VersionOf(id), new("恢复", "Restored"), Cancellation)).Refusal);
        Assert.Equal("虚构园", await Park(program, Minute));
    }

    [Fact]
    public async Task A_release_that_is_called_off_frees_it_for_another()
    {
        var (program, clerk, reviewer, releaser) = await Office();
        var desk = program.Get<ReleaseDesk>();
        var id = await program.Released(clerk, reviewer, releaser, Minute, Support.Matters.MadeUpPark());
        Assert.Equal(Refusal.Scheduled, (await program.Get<MatterDesk>().Save(clerk, Support.Matters.Park, "{}", new("", ""), 9, Cancellation)).Refusal);
        Assert.Null((await desk.Cancel(releaser, id, await program.VersionOf(id), Cancellation)).Refusal);
        Assert.Null(await Park(program, Minute));

        var waiting = Assert.Single((await program.Get<ReleasePlans>().Read(await program.PlannedWith(releaser, Minute.AddHours(2), [.. await Waiting(program)]), Cancellation))!.ChosenMatters);
        Assert.Equal("虚构园", waiting.Title.Chinese);
    }

    [Fact]
    public async Task A_figure_and_a_matter_go_out_together_and_the_matter_can_be_given_back()
    {
        var (program, clerk, reviewer, releaser) = await Office();
        var desk = program.Get<ReleaseDesk>();
        var figure = await program.Approved(ApprovedFigures.Level, Figure.Exact(251_200, 100));
        var matter = await program.Approved(clerk, reviewer, Support.Matters.MadeUpPark());
        var id = await program.PlannedWith(releaser, Minute, figure.Id, matter);
        var plan = (await program.Get<ReleasePlans>().Read(id, Cancellation))!;
        Assert.Equal((1, 1, 2), (plan.Chosen.Count, plan.ChosenMatters.Count, plan.Count));
        Assert.Null(plan.Checklist!.WhyNot);

        Assert.Null((await desk.Unchoose(releaser, id, plan.Version, [matter], Cancellation)).Refusal);
        plan = (await program.Get<ReleasePlans>().Read(id, Cancellation))!;
        Assert.Equal(Refusal.MessageMissing, await desk.GiveBack(releaser, matter, plan.WaitingMatters[0].Version, "", Cancellation));
        Assert.Null(await desk.GiveBack(releaser, matter, plan.WaitingMatters[0].Version, "再核对", Cancellation));
        var back = (await program.Get<MatterDrafts>().Read("chen", Support.Matters.Park, Cancellation))!;
        Assert.Equal((Stage.Returned, "再核对"), (back.Stage, back.ReturnMessage));
    }

    [Fact]
    public async Task What_became_wrong_since_it_was_approved_blocks_the_release_and_says_why()
    {
        var (program, clerk, reviewer, releaser) = await Office();
        var matter = await program.Approved(clerk, reviewer, Support.Matters.MadeUpPark());
        var id = await program.PlannedWith(releaser, Minute, matter);
        await using (var db = await program.Open(Cancellation))
        {
            await db.Matters.ExecuteUpdateAsync(row => row.SetProperty(stored => stored.Json, Support.Matters.MadeUpPark().With(RegisterLayout.Level, "galactic").ToJson()), Cancellation);
        }

        var outcome = await program.Get<ReleaseDesk>().Schedule(releaser, id, await program.VersionOf(id), Cancellation);
        Assert.Equal(Refusal.NotApproved, outcome.Refusal); // not as it was approved
        var wrong = outcome.Checklist!.Items.Single(item => item.Subject == ChecklistSubject.HardFindings);
        Assert.Contains("galactic", Assert.Single(Assert.Single(wrong.Matters).Problems).English, StringComparison.Ordinal);
        Assert.Null(await Park(program, Minute));
    }

    [Fact]
    public async Task Programmes_that_would_refer_in_a_circle_are_refused_also_when_they_go_out_together()
    {
        var (program, clerk, reviewer, releaser) = await Office();
        var (first, second) = (Plan("plan-made-up-a", "甲方案", "plan-made-up-b"), Plan("plan-made-up-b", "乙方案", ""));
        var ids = new List<Guid> { await program.Approved(clerk, reviewer, second) };
        await program.PlannedAndScheduled(releaser, Minute, ids[0]);

        program.Clock.Now = Now.AddHours(1);
        await program.Approved(clerk, reviewer, first); // 甲 belongs to 乙: no circle yet
        program.Clock.Now = Minute.AddHours(1);
        await program.Saved(clerk, second.With(RegisterLayout.Parent, "plan-made-up-a"), Support.Matters.Notice);
        var draft = (await program.Get<MatterDrafts>().Read("chen", second.Key, Cancellation))!;
        Assert.True((await program.Get<MatterDesk>().Submit(clerk, second.Key, draft.Version, "", Cancellation)) is { Refusal: Refusal.HardFinding } refusedUnknown
            && refusedUnknown.Problems.Any(problem => problem.Chinese.Contains("plan-made-up-a", StringComparison.Ordinal))); // not public yet: unknown

        await program.PlannedAndScheduled(releaser, Minute.AddDays(1), [.. await Waiting(program)]); // 甲
        program.Clock.Now = Minute.AddDays(1).AddHours(1);
        var circular = await program.Get<MatterDesk>().Submit(clerk, second.Key, draft.Version, "", Cancellation);
        Assert.Equal(Refusal.HardFinding, circular.Refusal);
        Assert.Equal("上级（所属规划等）：形成了循环引用：乙方案 → 甲方案 → 乙方案。", Assert.Single(circular.Problems).Chinese);
        Assert.Equal(Refusal.HardFinding, (await program.Get<MatterDesk>().Submit(clerk, (await program.Saved(clerk, Plan("plan-made-up-c", "丙方案", "plan-made-up-c"))).Key, 0, "", Cancellation)).Refusal); // itself
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(0x202e)]
    [InlineData('长')] // a hundred kilobytes of them
    public async Task What_cannot_be_a_text_is_refused_in_every_field_and_nothing_is_half_written(int code)
    {
        var (program, clerk, reviewer, _) = await Office();
        var text = code == '长' ? new string('长', 100_000) : $"文{(char)code}字";
        var desk = program.Get<MatterDesk>();
        foreach (var field in RegisterLayout.Of(MatterKind.Park).Fields.Where(field => field.Input is RegisterInput.Line or RegisterInput.Words or RegisterInput.Address))
        {
            Assert.Equal(Refusal.TextNotAccepted, (await desk.Save(clerk, Support.Matters.Park, Support.Matters.MadeUpPark().With(field.Code, text).ToJson(), new("", ""), null, Cancellation)).Refusal);
        }

        Assert.Equal(Refusal.TextNotAccepted, (await desk.Save(clerk, Support.Matters.Park, "{}", new("", text), null, Cancellation)).Refusal);
        Assert.Equal(Refusal.TextNotAccepted, (await desk.Save(clerk, new(MatterKind.Park, "Park/../x"), "{}", new("", ""), null, Cancellation)).Refusal);
        Assert.Equal(Refusal.TextNotAccepted, (await desk.Return(reviewer, new(1, 0), text, Cancellation)).Refusal);
        Assert.Empty(await program.Get<MatterDrafts>().List("chen", [MatterKind.Park], Cancellation));
    }

    private static RegisterEntry Plan(string code, string name, string parent) => RegisterEntry.Of(new(MatterKind.Programme, code),
    [
        new(RegisterLayout.KindOf, "plan"), new(RegisterLayout.NameZh, name), new(RegisterLayout.Parent, parent), new(RegisterLayout.DocumentTitle, "虚构的公告"),
    ], []);

    private async Task<(TestProgram Program, Actor Clerk, Actor Reviewer, Actor Releaser)> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = Now;
        return (program, await program.Person("chen", Duty.Clerk), await program.Person("zhang", Duty.Reviewer), await program.Person("li", Duty.Releaser));
    }

    private static async Task<string?> Park(TestProgram program, DateTime knownAt) =>
        (await program.Get<RegistersAsOf>().Read(knownAt, Cancellation)).Parks.FirstOrDefault(park => park.Code == Support.Matters.Park.Code)?.Name.Chinese;

    private static async Task<IReadOnlyList<Guid>> Waiting(TestProgram program)
    {
        await using var db = await program.Open(Cancellation);
        return await db.Matters.Where(row => row.Open == 1 && row.Stage == Stage.Approved && row.ReleaseId == null).Select(row => row.Id).ToListAsync(Cancellation);
    }

    private static async Task<IReadOnlyList<string>> Notices(TestProgram program, string account)
    {
        await using var db = await program.Open(Cancellation);
        return await db.Notices.Where(notice => notice.To == account).Select(notice => notice.TextZh).ToListAsync(Cancellation);
    }
}

public sealed class MatterDeskOnSqlite(TestEngines engines) : MatterDeskSpec(engines.Sqlite);

public sealed class MatterDeskOnPostgres(TestEngines engines) : MatterDeskSpec(engines.Postgres);
