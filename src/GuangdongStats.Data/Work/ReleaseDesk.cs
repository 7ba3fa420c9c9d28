using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Releases.Checklist;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work.Matters;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>
/// Plans releases, chooses their figures, schedules, calls off, withdraws and restores them. Every act asks the version of the release
/// that the person looked at, and is refused when another was made since.
/// </summary>
public sealed class ReleaseDesk(WorkWriter writer, ReleaseReading reading)
{
    /// <summary>Announces a release: its title and moment are in the public calendar from now on.</summary>
    public async Task<ReleaseOutcome> Plan(Actor actor, ReleaseDraft draft, CancellationToken cancellation)
    {
        int? id = null;
        var refusal = await writer.Do(actor, "release", async unit =>
        {
            if (draft.WhyInvalid() is { } invalid)
            {
                return invalid;
            }

            if (ReleaseRules.WhyNotPlan(unit.Person, null, draft.At, unit.Now) is { } refused)
            {
                return refused;
            }

            var release = new ReleaseRow
            {
                At = OnTheMinute(draft.At),
                TitleZh = draft.Title.Chinese.Trim(),
                TitleEn = draft.Title.English.Trim(),
                NoticeZh = draft.Notice.Chinese.Trim(),
                NoticeEn = draft.Notice.English.Trim(),
                State = ReleaseState.Planned,
            };
            release.Events.Add(Step(unit, ReleaseStep.Planned));
            unit.Db.Releases.Add(release);
            await unit.Db.SaveChangesAsync(unit.Cancellation);
            id = release.Id;
            unit.Audit("release.plan", Subject(release.Id), "", Words(release));
            return null;
        }, cancellation);
        return new(refusal, refusal is null ? id : null);
    }

    public Task<ReleaseOutcome> Edit(Actor actor, int id, long version, ReleaseDraft draft, CancellationToken cancellation) => Change(actor, id, version, (unit, release) =>
    {
        if (draft.WhyInvalid() is { } invalid)
        {
            return Answer(invalid);
        }

        if (ReleaseRules.WhyNotPlan(unit.Person, release.State, draft.At, unit.Now) is { } refused)
        {
            return Answer(refused);
        }

        var before = Words(release);
        release.At = OnTheMinute(draft.At);
        (release.TitleZh, release.TitleEn) = (draft.Title.Chinese.Trim(), draft.Title.English.Trim());
        (release.NoticeZh, release.NoticeEn) = (draft.Notice.Chinese.Trim(), draft.Notice.English.Trim());
        unit.Audit("release.edit", Subject(id), before, Words(release));
        return Answer(null);
    }, cancellation);

    /// <summary>Adds approved figures, and approved matters, to a planned release.</summary>
    /// <param name="entries">Ids of entries and of matters.</param>
    public Task<ReleaseOutcome> Choose(Actor actor, int id, long version, IReadOnlyCollection<Guid> entries, CancellationToken cancellation) => Change(actor, id, version, async (unit, release) =>
    {
        if (WhyNotChoose(unit.Person, release) is { } refused)
        {
            return refused;
        }

        var rows = await unit.Db.Entries.Where(entry => entries.Contains(entry.Id) && entry.Open == 1).ToListAsync(unit.Cancellation);
        var matters = await unit.Db.Matters.Where(matter => entries.Contains(matter.Id) && matter.Open == 1).ToListAsync(unit.Cancellation);
        if (rows.Count + matters.Count is var found && (found == 0 || found < entries.Count))
        {
            return entries.Count == 0 ? Refusal.Nothing : Refusal.NotFound;
        }

        foreach (var matter in matters)
        {
            if (matter.Stage != Stage.Approved)
            {
                return Refusal.NotApproved;
            }

            if (matter.ReleaseId is { } other && other != id)
            {
                return Refusal.ChangedMeanwhile;
            }

            matter.ReleaseId = id;
            unit.Audit("release.choose", matter.Key.ToString(), "", Subject(id));
        }

        foreach (var entry in rows)
        {
            if (entry.Stage != Stage.Approved)
            {
                return Refusal.NotApproved;
            }

            if (entry.ReleaseId is { } other && other != id)
            {
                return Refusal.ChangedMeanwhile;
            }

            entry.ReleaseId = id;
            unit.Audit("release.choose", entry.Key.ToString(), "", Subject(id));
        }

        Touch(unit, release);
        return null;
    }, cancellation);

    /// <summary>Takes figures and matters out of a planned release; they stay approved.</summary>
    public Task<ReleaseOutcome> Unchoose(Actor actor, int id, long version, IReadOnlyCollection<Guid> entries, CancellationToken cancellation) => Change(actor, id, version, async (unit, release) =>
    {
        if (WhyNotChoose(unit.Person, release) is { } refused)
        {
            return refused;
        }

        var rows = await unit.Db.Entries.Where(entry => entries.Contains(entry.Id) && entry.ReleaseId == id).ToListAsync(unit.Cancellation);
        var matters = await unit.Db.Matters.Where(matter => entries.Contains(matter.Id) && matter.ReleaseId == id).ToListAsync(unit.Cancellation);
        if (rows.Count + matters.Count is var found && (found == 0 || found < entries.Count))
        {
            return entries.Count == 0 ? Refusal.Nothing : Refusal.NotFound;
        }

        Free(unit, release, rows, matters);
        Touch(unit, release);
        return null;
    }, cancellation);

    /// <summary>Gives an approved figure or matter that is in no scheduled release back to its clerk: a releaser cannot edit it either.</summary>
    public async Task<Refusal?> GiveBack(Actor actor, Guid entryId, long entryVersion, string message, CancellationToken cancellation) => await writer.Do(actor, $"entry/{entryId}", async unit =>
    {
        if (!unit.Person.Has(Duty.Releaser))
        {
            return Refusal.NotAllowed;
        }

        if (string.IsNullOrWhiteSpace(message))
        {
            return Refusal.MessageMissing;
        }

        if (!WrittenText.IsAccepted(message))
        {
            return Refusal.TextNotAccepted;
        }

        if (await unit.Db.Matters.SingleOrDefaultAsync(row => row.Id == entryId && row.Open == 1, unit.Cancellation) is { } matter)
        {
            return await GiveBack(unit, matter, entryVersion, message.Trim());
        }

        if (await unit.Db.Entries.SingleOrDefaultAsync(row => row.Id == entryId && row.Open == 1, unit.Cancellation) is not { } entry)
        {
            return Refusal.NotFound;
        }

        if (entry.Version != entryVersion)
        {
            return Refusal.ChangedMeanwhile;
        }

        if (entry.Stage != Stage.Approved)
        {
            return Refusal.NotApproved;
        }

        if (await TakeOut(unit, entry.ReleaseId) is { } refusal)
        {
            return refusal;
        }

        entry.ReleaseId = null;
        entry.Stage = Stage.Returned;
        entry.ReturnMessage = message.Trim();
        unit.Audit("release.give-back", entry.Key.ToString(), Stage.Approved.ToString(), entry.ReturnMessage);
        foreach (var author in entry.AuthorIds)
        {
            Tell(unit, author, "已审核通过的数据被退回，请修改", "An approved figure was given back to you", $"/work/entry?period={entry.Period.IsoMonth}");
        }

        return null;
    }, cancellation);

    /// <summary>Names the persons who may see the release at the real addresses before its minute, besides the releasers.</summary>
    public Task<ReleaseOutcome> SetViewers(Actor actor, int id, long version, IReadOnlyCollection<string> accounts, CancellationToken cancellation) => Change(actor, id, version, async (unit, release) =>
    {
        if (!unit.Person.Has(Duty.Releaser))
        {
            return Refusal.NotAllowed;
        }

        if (release.State is not (ReleaseState.Planned or ReleaseState.Scheduled) || (release.State == ReleaseState.Scheduled && release.At <= unit.Now))
        {
            return Refusal.NotScheduled;
        }

        var wanted = accounts.ToHashSet(StringComparer.Ordinal);
        var viewers = await unit.Db.ReleaseViewers.Where(viewer => viewer.ReleaseId == id).ToListAsync(unit.Cancellation);
        var known = viewers.Select(viewer => viewer.AccountId).Union(wanted, StringComparer.Ordinal).ToList();
        var people = await unit.Db.Users.AsNoTracking().Where(account => known.Contains(account.Id)).ToDictionaryAsync(account => account.Id, unit.Cancellation);
        if (wanted.Any(account => !people.TryGetValue(account, out var person) || person.IsDisabled))
        {
            return Refusal.NotFound;
        }

        var before = Names(viewers.Select(viewer => viewer.AccountId));
        unit.Db.ReleaseViewers.RemoveRange(viewers.Where(viewer => !wanted.Contains(viewer.AccountId)));
        foreach (var account in wanted.Except(viewers.Select(viewer => viewer.AccountId), StringComparer.Ordinal))
        {
            unit.Db.ReleaseViewers.Add(new() { ReleaseId = id, AccountId = account });
            Tell(unit, account, $"您可预览待发布内容：{release.TitleZh}", $"You may preview a release: {release.TitleEn}", PreviewPath(id));
        }

        Touch(unit, release);
        unit.Audit("release.viewers", Subject(id), before, Names(wanted));
        return null;

        string Names(IEnumerable<string> accounts) => string.Join(", ", accounts.Select(account => $"{people[account].DisplayName} ({people[account].UserName})").Order(StringComparer.Ordinal));
    }, cancellation);

    /// <summary>Fixes the figures: they are appended as observations, and become public at the minute by the clock alone.</summary>
    public async Task<ReleaseOutcome> Schedule(Actor actor, int id, long version, CancellationToken cancellation)
    {
        ReleaseChecklist? checklist = null;
        var outcome = await Change(actor, id, version, async (unit, release) =>
        {
            var chosen = await unit.Db.Entries.Where(entry => entry.ReleaseId == id && entry.Open == 1).ToListAsync(unit.Cancellation);
            var matters = await unit.Db.Matters.Where(matter => matter.ReleaseId == id && matter.Open == 1).ToListAsync(unit.Cancellation);
            if (ReleaseRules.WhyNotSchedule(unit.Person, release.State, release.At, chosen.Count + matters.Count, unit.Now) is { } refused)
            {
                return refused;
            }

            checklist = ReleaseChecklist.Of(await reading.Facts(unit.Db, release, chosen, matters, unit.Now, unit.Cancellation));
            if (checklist.WhyNot is { } reason)
            {
                return reason;
            }

            await Append(unit, release, chosen);
            await Append(unit, release, matters);
            release.State = ReleaseState.Scheduled;
            release.Events.Add(Step(unit, ReleaseStep.Scheduled));
            unit.Audit("release.schedule", Subject(id), "", $"{Words(release)} · {chosen.Count + matters.Count}");
            foreach (var viewer in await unit.Db.ReleaseViewers.Where(viewer => viewer.ReleaseId == id).Select(viewer => viewer.AccountId).ToListAsync(unit.Cancellation))
            {
                Tell(unit, viewer, $"已定时，可在正式页面预览：{release.TitleZh}", $"Scheduled, and open for your preview: {release.TitleEn}", PreviewPath(id));
            }

            return null;
        }, cancellation);
        return outcome with { Checklist = checklist };
    }

    /// <summary>Calls a planned or scheduled release off before its minute; its figures stay approved and can go into another.</summary>
    public Task<ReleaseOutcome> Cancel(Actor actor, int id, long version, CancellationToken cancellation) => Change(actor, id, version, async (unit, release) =>
    {
        if (ReleaseRules.WhyNotCancel(unit.Person, release.State, release.At, unit.Now) is { } refused)
        {
            return refused;
        }

        Free(
            unit,
            release,
            await unit.Db.Entries.Where(entry => entry.ReleaseId == id && entry.Open == 1).ToListAsync(unit.Cancellation),
            await unit.Db.Matters.Where(matter => matter.ReleaseId == id && matter.Open == 1).ToListAsync(unit.Cancellation));
        unit.Audit("release.cancel", Subject(id), release.State.ToString(), Words(release));
        release.State = ReleaseState.Cancelled;
        release.Events.Add(Step(unit, ReleaseStep.Cancelled));
        return null;
    }, cancellation);

    /// <summary>Takes a public release back: its figures are hidden everywhere until it is restored, and readers are told why.</summary>
    public Task<ReleaseOutcome> Withdraw(Actor actor, int id, long version, LocalizedName notice, CancellationToken cancellation) => Change(actor, id, version, (unit, release) =>
    {
        if (ReleaseRules.WhyNotWithdraw(unit.Person, release.State, release.At, notice, unit.Now) is { } refused)
        {
            return Answer(refused);
        }

        if (ReleaseDraft.WhyNoticeInvalid(notice) is { } invalid)
        {
            return Answer(invalid);
        }

        release.State = ReleaseState.Withdrawn;
        release.Events.Add(Step(unit, ReleaseStep.Withdrawn, notice));
        unit.Audit("release.withdraw", Subject(id), Words(release), notice.ToString());
        return Answer(null);
    }, cancellation);

    /// <summary>Makes a withdrawn release public again as it was, with a notice.</summary>
    public Task<ReleaseOutcome> Restore(Actor actor, int id, long version, LocalizedName notice, CancellationToken cancellation) => Change(actor, id, version, (unit, release) =>
    {
        if (ReleaseRules.WhyNotRestore(unit.Person, release.State, notice) is { } refused)
        {
            return Answer(refused);
        }

        if (ReleaseDraft.WhyNoticeInvalid(notice) is { } invalid)
        {
            return Answer(invalid);
        }

        release.State = ReleaseState.Scheduled;
        release.Events.Add(Step(unit, ReleaseStep.Restored, notice));
        unit.Audit("release.restore", Subject(id), Words(release), notice.ToString());
        return Answer(null);
    }, cancellation);

    private async Task<ReleaseOutcome> Change(Actor actor, int id, long version, Func<WorkUnit, ReleaseRow, Task<Refusal?>> change, CancellationToken cancellation)
    {
        var exists = false;
        var refusal = await writer.Do(actor, Subject(id), async unit =>
        {
            // Whoever may not act on releases does not learn which there are.
            if (!unit.Person.Has(Duty.Releaser))
            {
                return Refusal.NotAllowed;
            }

            if (await unit.Db.Releases.SingleOrDefaultAsync(row => row.Id == id, unit.Cancellation) is not { } release)
            {
                return Refusal.NotFound;
            }

            exists = true;
            return release.Version != version ? Refusal.ChangedMeanwhile : await change(unit, release);
        }, cancellation);
        return new(refusal, exists ? id : null);
    }

    private static Refusal? WhyNotChoose(Person person, ReleaseRow release) =>
        !person.Has(Duty.Releaser) ? Refusal.NotAllowed : release.State != ReleaseState.Planned ? Refusal.NotScheduled : null;

    /// <summary>Each as the next vintage of the department's own line: of what was public, be it withdrawn. One that was called off never was a vintage.</summary>
    private static async Task Append(WorkUnit unit, ReleaseRow release, List<EntryRow> chosen)
    {
        if (!await unit.Db.Sources.AnyAsync(source => source.Id == Department.Source.Id, unit.Cancellation))
        {
            unit.Db.Sources.Add(SourceRow.Of(Department.Source));
        }

        foreach (var entry in chosen)
        {
            var last = await unit.Db.Observations
                .Where(row => row.Indicator == entry.Indicator && row.Region == entry.Region && row.Period == entry.Period && row.Measure == entry.Measure && row.SourceId == Department.Source.Id
                    && !unit.Db.Releases.Any(other => other.Id == row.ReleaseId && other.State == ReleaseState.Cancelled))
                .MaxAsync(row => (int?)row.Vintage, unit.Cancellation) ?? 0;
            unit.Db.Observations.Add(ObservationRow.Of(entry.ToObservation(last + 1, new(release.At, false), release.Id)));
            unit.Audit("release.figure", entry.Key.ToString(), "", $"{Subject(release.Id)} · {entry.Text}");
        }
    }

    /// <summary>Each as the next edition of what was public, like a figure.</summary>
    private static async Task Append(WorkUnit unit, ReleaseRow release, List<MatterRow> matters)
    {
        foreach (var matter in matters)
        {
            var last = await unit.Db.MatterVersions
                .Where(row => row.Kind == matter.Kind && row.Code == matter.Code && !unit.Db.Releases.Any(other => other.Id == row.ReleaseId && other.State == ReleaseState.Cancelled))
                .MaxAsync(row => (int?)row.Vintage, unit.Cancellation) ?? 0;
            unit.Db.MatterVersions.Add(new()
            {
                Kind = matter.Kind,
                Code = matter.Code,
                Vintage = last + 1,
                Json = matter.Json,
                TitleZh = matter.TitleZh,
                TitleEn = matter.TitleEn,
                NoticeZh = matter.NoticeZh,
                NoticeEn = matter.NoticeEn,
                ReleasedAt = release.At,
                ReleaseId = release.Id,
            });
            unit.Audit("release.matter", matter.Key.ToString(), "", $"{Subject(release.Id)} · {matter.Title}");
        }
    }

    private static async Task<Refusal?> GiveBack(WorkUnit unit, MatterRow matter, long seen, string message)
    {
        if ((matter.Version != seen ? Refusal.ChangedMeanwhile : matter.Stage != Stage.Approved ? Refusal.NotApproved : await TakeOut(unit, matter.ReleaseId)) is { } refusal)
        {
            return refusal;
        }

        (matter.ReleaseId, matter.Stage, matter.ReturnMessage) = (null, Stage.Returned, message);
        unit.Audit("release.give-back", matter.Key.ToString(), Stage.Approved.ToString(), message);
        foreach (var author in matter.AuthorIds)
        {
            Tell(unit, author, $"已审核通过的“{matter.Title.In(Language.Chinese)}”被退回：{message}", $"“{matter.Title.In(Language.English)}” was approved and has been given back to you: {message}", MatterPaths.Edit(matter.Key));
        }

        return null;
    }

    /// <summary>Lets something leave the release that it was chosen for, if it was.</summary>
    private static async Task<Refusal?> TakeOut(WorkUnit unit, int? releaseId)
    {
        if (releaseId is not { } id)
        {
            return null;
        }

        var release = await unit.Db.Releases.SingleAsync(row => row.Id == id, unit.Cancellation);
        if (release.State != ReleaseState.Planned)
        {
            return Refusal.Scheduled;
        }

        Touch(unit, release);
        return null;
    }

    private static void Free(WorkUnit unit, ReleaseRow release, List<EntryRow> rows, List<MatterRow> matters)
    {
        foreach (var matter in matters)
        {
            matter.ReleaseId = null;
            unit.Audit("release.unchoose", matter.Key.ToString(), Subject(release.Id), "");
        }

        foreach (var entry in rows)
        {
            entry.ReleaseId = null;
            unit.Audit("release.unchoose", entry.Key.ToString(), Subject(release.Id), "");
        }
    }

    /// <summary>Whoever looked at the release before has to look again.</summary>
    private static void Touch(WorkUnit unit, ReleaseRow release) => unit.Db.Entry(release).State = EntityState.Modified;

    private static ReleaseEventRow Step(WorkUnit unit, ReleaseStep step, LocalizedName notice = default) => new()
    {
        Step = step,
        At = unit.Now,
        By = unit.Person.Id,
        ByName = unit.Person.Name,
        NoticeZh = notice.Chinese?.Trim() ?? "",
        NoticeEn = notice.English?.Trim() ?? "",
    };

    private static void Tell(WorkUnit unit, string account, string chinese, string english, string path) =>
        unit.Db.Notices.Add(new() { To = account, At = unit.Now, TextZh = chinese, TextEn = english, Path = path });

    private static DateTime OnTheMinute(DateTime utc) => utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMinute));

    private static string PreviewPath(int id) => $"/releases/{id}?preview={id}";

    private static string Subject(int id) => $"release/{id}";

    private static string Words(ReleaseRow release) =>
        $"{release.At:yyyy-MM-ddTHH:mmZ} · {release.TitleZh} / {release.TitleEn}{(release.NoticeZh.Length > 0 ? $" · {release.NoticeZh} / {release.NoticeEn}" : "")}";

    private static Task<Refusal?> Answer(Refusal? refusal) => Task.FromResult(refusal);
}
