using System.Reflection;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.SheetLayouts;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Bulletins;
using GuangdongStats.Data.Work.Claiming;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Data.Work.Importing;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Data.Work.Press;
using GuangdongStats.Data.Work.Registers;
using GuangdongStats.Data.Work.Reviewing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

/// <summary>Everything that can be done or read at a desk, tried by a person with each duty: whatever page or message it comes from, the desk decides.</summary>
public abstract class DeskDutiesSpec(TestEngine engine) : EngineSpec(engine)
{
    private const int Planned = 1, Scheduled = 2;
    private const long Old = 999;

    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc), Later = Now.AddDays(1);
    private static readonly FigureKey Cell = Submitted.Level with { Period = Period.YearToDate(2026, 10) };
    private static readonly DueLine Line = new("industrial-robots", "440000", Span.YearToDate, 1, 25, Period.YearToDate(2026, 10), null, null);
    private static readonly ReleaseDraft Draft = new(Later, new("虚构", "Made up"), new("", ""));
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Document Paper = new("虚构", "https://example.cn/", "");
    private static readonly EnteredClaim Claim = new("industrial-robots", "440000", Period.YearToDate(2026, 10), ClaimKind.Streak, 6, Relation.Exact, "连续六年", Paper, Today);
    private static readonly Core.Claims.Claim Found = new("industrial-robots", "440000", Period.YearToDate(2026, 10), ClaimKind.Record, null, "", Relation.Exact, Department.Source, default, "");
    private static readonly Indicator Robots = new("industrial-robots", new("", ""), IndicatorKind.Flow, new("sets", new("", "")), "", true, new("", ""), 0, true);
    private static readonly Region Guangdong = new("440000", new("广东", "Guangdong"), RegionLevel.Province, null);
    private static readonly QueuedClaim Proposed = new("made-up", ClaimCheck.Evaluate(Found), Robots, Guangdong, null, "", null, false);
    private static readonly ClaimDecision Decided = new(Found, Robots, Guangdong, true, "", Now, "zhang");
    private static readonly MatterKey Park = Support.Matters.Park;
    private static readonly IReadOnlySet<Duty> None = new HashSet<Duty>(), Everything = Enum.GetValues<Duty>().ToHashSet();

    /// <summary>By the name of the method; each answers whether the person was let in.</summary>
    private static readonly Dictionary<string, Act> Acts = new(StringComparer.Ordinal)
    {
        ["EntryDesk.Save"] = For(Duty.Clerk, async (program, actor) => LetIn(await program.Get<EntryDesk>().Save(actor, new(Cell, "12万", ""), Cancellation))),
        ["EntryDesk.Describe"] = For(Duty.Clerk, async (program, actor) => LetIn(await program.Get<EntryDesk>().Describe(actor, Cell, Old, new(EntrySource.None, Status.Preliminary, "", null, new("", "")), Cancellation))),
        ["EntryDesk.SetSource"] = For(Duty.Clerk, async (program, actor) => LetIn(await program.Get<EntryDesk>().SetSource(actor, [Cell], new(true, new("", "", "")), Cancellation))),
        ["EntryDesk.Import"] = For(Duty.Clerk, async (program, actor) => LetIn((await program.Get<EntryDesk>().Import(actor, "a.xlsx", [new(Cell, "12万", "11万")], Cancellation)).Why)),
        ["EntryDesk.Undo"] = For(Duty.Clerk, async (program, actor) => LetIn(await program.Get<EntryDesk>().Undo(actor, Cell, Cancellation))),
        ["EntryDesk.Discard"] = For(Duty.Clerk, async (program, actor) => LetIn(await program.Get<EntryDesk>().Discard(actor, Cell, Old, Cancellation))),
        ["EntryDesk.Submit"] = For(Duty.Clerk, async (program, actor) => LetIn((await program.Get<EntryDesk>().Submit(actor, [new(Cell, Old)], "", Cancellation)).Why)),
        ["EntrySheets.Read(SheetQuestion)"] = For(Duty.Clerk, async (program, actor) => await program.Get<EntrySheets>().Read(actor.AccountId, new SheetQuestion(2026, 10, EntryScope.Due, "industrial-robots"), Cancellation) is not null),
        ["EntrySheets.Read(IReadOnlyCollection`1)"] = For(Duty.Clerk, async (program, actor) => await program.Get<EntrySheets>().Read(actor.AccountId, [(Cell.Indicator, Cell.Region, Cell.Period)], Cancellation) is not null),
        ["EntrySheets.Look"] = For(Duty.Clerk, async (program, actor) => await program.Get<EntrySheets>().Look(actor.AccountId, Cell, "12万", Cancellation) is not null),
        ["EntrySheets.History"] = For(Duty.Clerk, async (program, actor) => await program.Get<EntrySheets>().History(actor.AccountId, Cell, Cancellation) is not null),
        ["ImportPreviews.Read"] = For(Duty.Clerk, async (program, actor) => await program.Get<ImportPreviews>().Read(actor.AccountId, [new(Cell, "数据!F8", "12万")], Cancellation) is not null),
        ["SheetLayoutDesk.Save"] = For(Duty.Clerk, async (program, actor) => LetIn(await program.Get<SheetLayoutDesk>().Save(actor, "虚构", SheetFingerprint.Of(["地区"]), new(LineMeaning.Nothing, null, [], []), Old, Cancellation))),
        ["SheetLayoutDesk.Remove"] = For(Duty.Clerk, async (program, actor) => LetIn(await program.Get<SheetLayoutDesk>().Remove(actor, Guid.Empty, Old, Cancellation))),
        ["SheetLayoutDesk.Restore"] = For(Duty.Clerk, async (program, actor) => LetIn(await program.Get<SheetLayoutDesk>().Restore(actor, Guid.Empty, Old, Cancellation))),
        ["SheetLayoutDesk.Read"] = For(Duty.Clerk, async (program, actor) => await program.Get<SheetLayoutDesk>().Read(actor.AccountId, Cancellation) is not null),
        ["PressDesk.Keep"] = For(Duty.Clerk, async (program, actor) => LetIn(await program.Get<PressDesk>().Keep(actor, new("虚构", Today, Paper, false, ""), Cancellation))),
        ["PressDesk.Read"] = For(Duty.Clerk, async (program, actor) => await program.Get<PressDesk>().Read(actor.AccountId, Cancellation) is not null), // what the act before has kept
        ["PressDesk.Clear"] = For(Duty.Clerk, async (program, actor) => LetIn(await program.Get<PressDesk>().Clear(actor, Cancellation))),
        ["PressDesk.Enter"] = For(Duty.Clerk, async (program, actor) => LetIn(await program.Get<PressDesk>().Enter(actor, Claim, Cancellation))),
        ["PressDesk.TakeBack"] = For(Duty.Clerk, async (program, actor) => LetIn(await program.Get<PressDesk>().TakeBack(actor, Claim with { Number = 9 }, Cancellation))),
        ["Submissions.Waiting"] = For([Duty.Clerk, Duty.Reviewer], async (program, actor) => (await program.Get<Submissions>().Waiting(actor.AccountId, Cancellation)).Count > 0),
        ["Submissions.Decided"] = For([Duty.Clerk, Duty.Reviewer], async (program, actor) => (await program.Get<Submissions>().Decided(actor.AccountId, 10, Cancellation)).Count > 0),
        ["Submissions.Read"] = For([Duty.Clerk, Duty.Reviewer], async (program, actor) => await program.Get<Submissions>().Read(actor.AccountId, 1, Cancellation) is not null),
        ["Submissions.History"] = For([Duty.Clerk, Duty.Reviewer], async (program, actor) => (await program.Get<Submissions>().History(actor.AccountId, Cell, Cancellation)).Count > 0),
        ["ReviewDesk.Approve"] = For(Duty.Reviewer, async (program, actor) => LetIn((await program.Get<ReviewDesk>().Approve(actor, 1, [new(1, Old)], Cancellation)).Refusal)),
        ["ReviewDesk.Return"] = For(Duty.Reviewer, async (program, actor) => LetIn((await program.Get<ReviewDesk>().Return(actor, 1, new(1, Old), "再核对", Cancellation)).Refusal)),
        ["ClaimDesk.Read"] = For(Duty.Reviewer, async (program, actor) => await program.Get<ClaimDesk>().Read(actor.AccountId, Cancellation) is not null),
        ["ClaimDesk.Accept"] = For(Duty.Reviewer, async (program, actor) => LetIn(await program.Get<ClaimDesk>().Accept(actor, Proposed, Cancellation))),
        ["ClaimDesk.Reject"] = For(Duty.Reviewer, async (program, actor) => LetIn(await program.Get<ClaimDesk>().Reject(actor, Proposed, "再核对", Cancellation))),
        ["ClaimDesk.TakeBack"] = For(Duty.Reviewer, async (program, actor) => LetIn(await program.Get<ClaimDesk>().TakeBack(actor, Decided, "再核对", Cancellation))),
        ["ReleaseDesk.Plan"] = For(Duty.Releaser, async (program, actor) => LetIn((await program.Get<ReleaseDesk>().Plan(actor, Draft, Cancellation)).Refusal)),
        ["ReleaseDesk.Edit"] = For(Duty.Releaser, async (program, actor) => LetIn((await program.Get<ReleaseDesk>().Edit(actor, Planned, Old, Draft, Cancellation)).Refusal)),
        ["ReleaseDesk.Choose"] = For(Duty.Releaser, async (program, actor) => LetIn((await program.Get<ReleaseDesk>().Choose(actor, Planned, Old, [Guid.Empty], Cancellation)).Refusal)),
        ["ReleaseDesk.Unchoose"] = For(Duty.Releaser, async (program, actor) => LetIn((await program.Get<ReleaseDesk>().Unchoose(actor, Planned, Old, [Guid.Empty], Cancellation)).Refusal)),
        ["ReleaseDesk.GiveBack"] = For(Duty.Releaser, async (program, actor) => LetIn(await program.Get<ReleaseDesk>().GiveBack(actor, Guid.Empty, Old, "再核对", Cancellation))),
        ["ReleaseDesk.SetViewers"] = For(Duty.Releaser, async (program, actor) => LetIn((await program.Get<ReleaseDesk>().SetViewers(actor, Planned, Old, [], Cancellation)).Refusal)),
        ["ReleaseDesk.Schedule"] = For(Duty.Releaser, async (program, actor) => LetIn((await program.Get<ReleaseDesk>().Schedule(actor, Planned, Old, Cancellation)).Refusal)),
        ["ReleaseDesk.Cancel"] = For(Duty.Releaser, async (program, actor) => LetIn((await program.Get<ReleaseDesk>().Cancel(actor, Planned, Old, Cancellation)).Refusal)),
        ["ReleaseDesk.Withdraw"] = For(Duty.Releaser, async (program, actor) => LetIn((await program.Get<ReleaseDesk>().Withdraw(actor, Planned, Old, new("撤回", "Taken back"), Cancellation)).Refusal)),
        ["ReleaseDesk.Restore"] = For(Duty.Releaser, async (program, actor) => LetIn((await program.Get<ReleaseDesk>().Restore(actor, Planned, Old, new("恢复", "Restored"), Cancellation)).Refusal)),
        ["MatterDesk.Save"] = For(Duty.Clerk, async (program, actor) => LetIn((await program.Get<MatterDesk>().Save(actor, Park, "", new("", ""), Old, Cancellation)).Refusal)),
        ["MatterDesk.Import"] = For(Duty.Clerk, async (program, actor) => LetIn((await program.Get<MatterDesk>().Import(actor, "a.xlsx", [(Park, "{}", Old)], Cancellation)).Refusal)),
        ["RegisterImports.Read"] = For(Duty.Clerk, async (program, actor) => await program.Get<RegisterImports>().Read(actor.AccountId, [Support.Matters.MadeUpPark()], new HashSet<string>(), Cancellation) is not null),
        ["MapDesk.Upload"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<MapDesk>().Upload(actor, "a.json", "", "{}"u8.ToArray(), Cancellation)).Refusal)),
        ["MapDesk.Remove"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<MapDesk>().Remove(actor, 1, Old, Cancellation)).Refusal)),
        ["TargetDesk.Link"] = For(Duty.Administrator, async (program, actor) => LetIn(await program.Get<TargetDesk>().Link(actor, new("policy-gd-agi", "", "", "", ""), null, null, Cancellation))),
        ["MatterDesk.Discard"] = For(Duty.Clerk, async (program, actor) => LetIn((await program.Get<MatterDesk>().Discard(actor, Park, Old, Cancellation)).Refusal)),
        ["MatterDesk.Submit"] = For(Duty.Clerk, async (program, actor) => LetIn((await program.Get<MatterDesk>().Submit(actor, Park, Old, "", Cancellation)).Refusal)),
        ["MatterDesk.Approve"] = For(Duty.Reviewer, async (program, actor) => LetIn((await program.Get<MatterDesk>().Approve(actor, new(1, Old), Cancellation)).Refusal)),
        ["MatterDesk.Return"] = For(Duty.Reviewer, async (program, actor) => LetIn((await program.Get<MatterDesk>().Return(actor, new(1, Old), "虚构", Cancellation)).Refusal)),
        ["MatterDrafts.List"] = For([Duty.Clerk, Duty.Reviewer], async (program, actor) => (await program.Get<MatterDrafts>().List(actor.AccountId, [MatterKind.Park], Cancellation)).Count > 0),
        ["MatterDrafts.Read"] = For([Duty.Clerk, Duty.Reviewer], async (program, actor) => await program.Get<MatterDrafts>().Read(actor.AccountId, Park, Cancellation) is not null),
        ["MatterDrafts.Judge"] = For([Duty.Clerk, Duty.Reviewer], async (program, actor) => await program.Get<MatterDrafts>().Judge(actor.AccountId, Park, "", Cancellation) is not null),
        ["MatterDrafts.History"] = For([Duty.Clerk, Duty.Reviewer], async (program, actor) => (await program.Get<MatterDrafts>().History(actor.AccountId, Park, Cancellation)).Count > 0),
        ["BulletinDrafts.Months"] = For([Duty.Clerk, Duty.Reviewer], async (program, actor) => (await program.Get<BulletinDrafts>().Months(actor.AccountId, Cancellation)).Count > 0),
        ["BulletinDrafts.Read"] = For([Duty.Clerk, Duty.Reviewer], async (program, actor) => await program.Get<BulletinDrafts>().Read(actor.AccountId, Period.YearToDate(2025, 5), Cancellation) is not null),
        ["SubmittedMatters.Waiting"] = For([Duty.Clerk, Duty.Reviewer], async (program, actor) => (await program.Get<SubmittedMatters>().Waiting(actor.AccountId, Cancellation)).Count > 0),
        ["SubmittedMatters.Decided"] = For([Duty.Clerk, Duty.Reviewer], async (program, actor) => (await program.Get<SubmittedMatters>().Decided(actor.AccountId, 1, Cancellation)).Count > 0),
        ["SubmittedMatters.Read"] = For([Duty.Clerk, Duty.Reviewer], async (program, actor) => await program.Get<SubmittedMatters>().Read(actor.AccountId, 1, Cancellation) is not null),
        ["ReleasePreviews.Open"] = For(Duty.Releaser, async (program, actor) => await program.Get<ReleasePreviews>().Open(actor, Scheduled, "/", Cancellation) is not null),
        ["CatalogueDesk.Set(Indicator)"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<CatalogueDesk>().Set(actor, await program.Indicator("industrial-robots", Cancellation), false, new(2026, 12, 1), "", Cancellation)).Refusal)),
        ["CatalogueDesk.Set(Region)"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<CatalogueDesk>().Set(actor, (await Catalogue(program)).Region(Region.GuangdongCode)!, 1, false, new(2026, 12, 1), "", Cancellation)).Refusal)),
        ["CatalogueDesk.Set(Source)"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<CatalogueDesk>().Set(actor, new Source("made-up", "虚构", "虚构", "https://example.cn/", "2026", "zh", SourceKind.NationalStatistics, Confidence.Normal, ""), true, new(2026, 12, 1), "", Cancellation)).Refusal)),
        ["CatalogueDesk.SetThresholds"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<CatalogueDesk>().SetThresholds(actor, "industrial-robots", Thresholds.Default, Old, Cancellation)).Refusal)),
        ["CalendarDesk.Add"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<CalendarDesk>().Add(actor, Line, Cancellation)).Refusal)),
        ["CalendarDesk.Set"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<CalendarDesk>().Set(actor, 1, Old, Line, Cancellation)).Refusal)),
        ["CalendarDesk.Remove"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<CalendarDesk>().Remove(actor, 1, Old, Cancellation)).Refusal)),
        ["CalendarDesk.AdoptDefault"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<CalendarDesk>().AdoptDefault(actor, Cancellation)).Refusal)),
        ["CalendarDesk.SayDays"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<CalendarDesk>().SayDays(actor, Today, Today, false, "", Cancellation)).Refusal)),
        ["CalendarDesk.ForgetDay"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<CalendarDesk>().ForgetDay(actor, Today.AddDays(1), Cancellation)).Refusal)),
        ["AccountDesk.Add"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<AccountDesk>().Add(actor, new("made-up", "虚构", null, Language.Chinese), Everything, Cancellation)).Fault)),
        ["AccountDesk.Edit"] = For(Duty.Administrator, async (program, actor) => LetIn(await program.Get<AccountDesk>().Edit(actor, "victim", "虚构", null, Language.Chinese, Cancellation))),
        ["AccountDesk.SetDuties"] = For(Duty.Administrator, async (program, actor) => LetIn(await program.Get<AccountDesk>().SetDuties(actor, "victim", Everything, Cancellation))),
        ["AccountDesk.SetDisabled"] = For(Duty.Administrator, async (program, actor) => LetIn(await program.Get<AccountDesk>().SetDisabled(actor, "victim", true, Cancellation))),
        ["AccountDesk.Unlock"] = For(Duty.Administrator, async (program, actor) => LetIn(await program.Get<AccountDesk>().Unlock(actor, "victim", Cancellation))),
        ["AccountDesk.EndSessions"] = For(Duty.Administrator, async (program, actor) => LetIn(await program.Get<AccountDesk>().EndSessions(actor, "victim", Cancellation))),
        ["AccountDesk.ResetSecondFactor"] = For(Duty.Administrator, async (program, actor) => LetIn(await program.Get<AccountDesk>().ResetSecondFactor(actor, "nobody", Cancellation))),
        ["AccountDesk.ResetPassword"] = For(Duty.Administrator, async (program, actor) => LetIn((await program.Get<AccountDesk>().ResetPassword(actor, "nobody", Cancellation)).Fault)),
        ["AuditDesk.BeginExport"] = For(Duty.Auditor, async (program, actor) => LetIn(await program.Get<AuditDesk>().BeginExport(actor, "csv", Cancellation))),
        ["SavedReportDesk.Save"] = For([], async (program, actor) => LetIn((await program.Get<SavedReportDesk>().Save(actor, "虚构", new(["industrial-robots"]), false, Cancellation)).Refusal)),
        ["SavedReportDesk.Set"] = For([], async (program, actor) => LetIn(await program.Get<SavedReportDesk>().Set(actor, Guid.Empty, Old, "虚构", false, Cancellation))),
        ["SavedReportDesk.Remove"] = For([], async (program, actor) => LetIn(await program.Get<SavedReportDesk>().Remove(actor, Guid.Empty, Old, Cancellation))),
        ["SavedReportDesk.Restore"] = For([], async (program, actor) => LetIn(await program.Get<SavedReportDesk>().Restore(actor, Guid.Empty, Old, Cancellation))),
        // Everybody's own; another's is not found, and whoever has no account does nothing.
        ["NoticeDesk.MarkRead"] = For([], async (program, actor) => LetIn(await program.Get<NoticeDesk>().MarkRead(actor, 1, Cancellation))),
        ["NoticeDesk.MarkAllRead"] = For([], async (program, actor) => LetIn(await program.Get<NoticeDesk>().MarkAllRead(actor, Cancellation))),
    };

    /// <summary>What takes a person, wherever in the work it is: somebody who adds an act is reminded here to say whose it is.</summary>
    private static IEnumerable<MethodInfo> Methods => typeof(WorkWriter).Assembly.GetExportedTypes()
        .Where(type => type != typeof(WorkWriter) && (type == typeof(AccountDesk) || type.Namespace!.StartsWith("GuangdongStats.Data.Work", StringComparison.Ordinal)))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType)
            && method.GetParameters() is [var first, ..] && (first.ParameterType == typeof(Actor) || (first.ParameterType == typeof(string) && first.Name == "accountId")));

    [Fact]
    public void Every_act_of_a_desk_is_tried_here()
    {
        Assert.Equal([], Methods.Select(NameOf).Except(Acts.Keys, StringComparer.Ordinal));
        Assert.Equal([], Acts.Keys.Except(Methods.Select(NameOf), StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_act_is_open_to_its_duty_and_to_no_other_and_each_attempt_is_logged()
    {
        var program = await Office();
        var people = new List<(Actor Actor, IReadOnlySet<Duty> Duties)> { (await program.Person("none"), None) };
        foreach (var duty in Everything)
        {
            people.Add((await program.Person($"only-{duty}", duty), new HashSet<Duty> { duty }));
            var others = Everything.Where(other => other != duty).ToHashSet();
            people.Add((await program.Person($"all-but-{duty}", [.. others]), others));
        }

        var wrong = new List<string>();
        foreach (var (name, act) in Acts)
        {
            foreach (var (actor, duties) in people)
            {
                var expected = act.Keepers.Count == 0 || act.Keepers.Any(duties.Contains);
                if (act.Keepers.Count > 0 && expected && duties.Count > 1)
                {
                    continue; // the one with this duty alone has shown it
                }

                var before = await LastEntry(program);
                if (await act.Do(program, actor) != expected)
                {
                    wrong.Add($"{actor.AccountId} {(expected ? "may not" : "may")} {name}");
                }

                if (!expected && IsLogged(name) && await LastEntry(program) != before + 1)
                {
                    wrong.Add($"{name} by {actor.AccountId} left no entry in the log");
                }
            }

            if (await act.Do(program, new("stranger", "192.0.2.9")))
            {
                wrong.Add($"somebody without an account may {name}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task A_disabled_account_may_nothing()
    {
        var program = await Office();
        var gone = await program.Person("gone", [.. Everything]);
        await using (var db = await program.Open(Cancellation))
        {
            await db.Users.Where(row => row.Id == "gone").ExecuteUpdateAsync(row => row.SetProperty(r => r.IsDisabled, true), Cancellation);
        }

        var let = new List<string>();
        foreach (var (name, act) in Acts)
        {
            if (await act.Do(program, gone))
            {
                let.Add(name);
            }
        }

        Assert.Equal([], let);
    }

    private static Act For(Duty keeper, Func<TestProgram, Actor, Task<bool>> act) => new([keeper], act);

    private static Act For(IReadOnlyList<Duty> keepers, Func<TestProgram, Actor, Task<bool>> act) => new(keepers, act);

    private static bool LetIn(Refusal? refusal) => refusal != Refusal.NotAllowed;

    private static bool LetIn(CellOutcome outcome) => outcome is not CellOutcome.Refused { Why: Refusal.NotAllowed };

    private static bool LetIn(AccountFault fault) => fault != AccountFault.NotAdministrator;

    private static Task<Core.Catalogue.Catalogue> Catalogue(TestProgram program) => program.Get<CatalogueReader>().Read(Cancellation);

    private static string NameOf(MethodInfo method)
    {
        var name = $"{method.DeclaringType!.Name}.{method.Name}";
        return Methods.Count(other => other.DeclaringType == method.DeclaringType && other.Name == method.Name) == 1 ? name : $"{name}({method.GetParameters()[1].ParameterType.Name})";
    }

    /// <summary>An attempt to act is; one to read leaves nothing to see and no entry.</summary>
    private static bool IsLogged(string name) => Methods.First(method => NameOf(method) == name).GetParameters()[0].ParameterType == typeof(Actor);

    private static async Task<long> LastEntry(TestProgram program)
    {
        await using var db = await program.Open(Cancellation);
        return await db.AuditHead.Select(head => head.Number).SingleAsync(Cancellation);
    }

    /// <summary>A submission that waits and one that is decided, a cell with a history, a planned release and a scheduled one, and somebody to be done things to.</summary>
    private async Task<TestProgram> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = Now;
        await program.Person("victim");
        var clerk = await program.Person("seed", Duty.Clerk);
        var reviewer = await program.Person("seed-reviewer", Duty.Reviewer);
        Assert.IsType<CellOutcome.Saved>(await program.Get<EntryDesk>().Save(clerk, new(Cell, "11万", ""), Cancellation));
        Assert.Equal(1, await Submitted.RobotsOfApril(program, "seed"));
        var decided = await Submitted.By(program, "seed", (Submitted.Level with { Period = Period.YearToDate(2026, 3) }, "9万", Figure.Exact(90_000, 1)));
        Assert.True((await program.Get<ReviewDesk>().Approve(reviewer, decided, await Submitted.Seen(program, decided), Cancellation)).IsDone);
        await program.Approved(clerk, reviewer, Support.Matters.MadeUpPark());
        await program.Submitted(clerk, Support.Matters.MadeUpPark(code: "park-made-up-too"));
        await using var db = await program.Open(Cancellation);
        foreach (var (id, state) in new[] { (Planned, ReleaseState.Planned), (Scheduled, ReleaseState.Scheduled) })
        {
            var release = new ReleaseRow { At = Later, TitleZh = "虚构", TitleEn = "Made up", NoticeZh = "", NoticeEn = "", State = state };
            db.Releases.Add(release);
            await db.SaveChangesAsync(Cancellation);
            Assert.Equal(id, release.Id);
        }

        return program;
    }

    /// <param name="Keepers">Empty: everybody who has an account.</param>
    private sealed record Act(IReadOnlyList<Duty> Keepers, Func<TestProgram, Actor, Task<bool>> Do);
}

public sealed class DeskDutiesOnSqlite(TestEngines engines) : DeskDutiesSpec(engines.Sqlite);

public sealed class DeskDutiesOnPostgres(TestEngines engines) : DeskDutiesSpec(engines.Postgres);
