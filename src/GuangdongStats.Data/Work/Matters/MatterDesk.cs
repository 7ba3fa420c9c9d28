using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Matters;

/// <summary>
/// Where everything is entered that is no figure, by the rules of figures: stored as it is left, given to another person, approved or
/// returned by somebody who did not write it, and locked on the way.
/// </summary>
public sealed class MatterDesk(WorkWriter writer, MatterReadings readings)
{
    /// <summary>In characters.</summary>
    public const int LongestJson = 400_000, LongestLine = 20_000;

    private const int LongestFileName = 200;

    private const string SaveAct = "matter.save", DiscardAct = "matter.discard", SubmitAct = "matter.submit";

    /// <summary>Stores what was entered, complete or not.</summary>
    /// <param name="notice">What readers are told of a change to something public; may be empty until it is submitted.</param>
    /// <param name="seen">The version that the person saw; null where there was none yet.</param>
    public Task<MatterOutcome> Save(Actor actor, MatterKey key, string json, LocalizedName notice, long? seen, CancellationToken cancellation)
    {
        notice = new(Lines(notice.Chinese), Lines(notice.English));
        return Change(actor, key, (unit, matter) => Save(unit, key, matter, json, notice, seen), cancellation);
    }

    /// <summary>Stores what a file held, all of it or nothing; a draft that is there keeps its notice.</summary>
    /// <param name="file">Its name, for the log.</param>
    /// <param name="entries">Each with the version that the person saw; null where there was none yet.</param>
    /// <returns>The refusal and what stood in the way; null and null: all is stored.</returns>
    public async Task<(Refusal? Refusal, MatterKey? Key)> Import(Actor actor, string file, IReadOnlyList<(MatterKey Key, string Json, long? Seen)> entries, CancellationToken cancellation)
    {
        MatterKey? inTheWay = null;
        var refusal = await writer.Do(actor, "matters", async unit =>
        {
            if (!unit.Person.Has(Duty.Clerk))
            {
                return Refusal.NotAllowed;
            }

            foreach (var (key, json, seen) in entries)
            {
                inTheWay = key;
                if (!readings.Has(key.Kind))
                {
                    return Refusal.NotFound;
                }

                var (matter, isInRelease) = await OpenMatters.Find(unit, key);
                if ((EntryRules.WhyNotEdit(unit.Person, matter?.Stage, isInRelease) ?? (await Save(unit, key, matter, json, matter?.Notice ?? new("", ""), seen)).Why) is { } refused)
                {
                    return refused;
                }
            }

            inTheWay = null;
            unit.Audit("matter.import", "matters", "", $"{(file.Length <= LongestFileName && WrittenText.IsAccepted(file) ? file : "")} · {entries.Count}");
            return entries.Count == 0 ? Refusal.Nothing : null;
        }, cancellation);
        return (refusal, refusal is null ? null : inTheWay);
    }

    private async Task<(Refusal? Why, MatterRow? Matter, MatterReading? Reading)> Save(WorkUnit unit, MatterKey key, MatterRow? matter, string json, LocalizedName notice, long? seen)
    {
        if (matter?.Version != seen)
        {
            return (Refusal.ChangedMeanwhile, matter, null);
        }

        if (json.Length > LongestJson || !IsCode(key.Code) || !WrittenText.IsAccepted(notice.Chinese) || !WrittenText.IsAccepted(notice.English))
        {
            return (Refusal.TextNotAccepted, matter, null);
        }

        var reading = await readings.Read(unit.Db, key, json, unit.Now, [], unit.Cancellation);
        if (!WrittenText.IsAccepted(reading.Title.Chinese) || !WrittenText.IsAccepted(reading.Title.English) || reading.Lines.Any(line => !WrittenText.IsAccepted(line.Text, LongestLine)))
        {
            return (Refusal.TextNotAccepted, matter, reading);
        }

        if (matter is null)
        {
            matter = New(key, unit);
            unit.Db.Matters.Add(matter);
        }

        var before = Words(matter);
        (matter.Json, matter.TitleZh, matter.TitleEn, matter.NoticeZh, matter.NoticeEn) = (json, reading.Title.Chinese, reading.Title.English, notice.Chinese, notice.English);
        if (Words(matter) is var after && after != before)
        {
            Sign(matter, unit);
            unit.Audit(SaveAct, key.ToString(), before, after);
        }

        return (null, matter, reading);
    }

    /// <summary>Takes a draft out of the way. Only one who typed in it may.</summary>
    public Task<MatterOutcome> Discard(Actor actor, MatterKey key, long seen, CancellationToken cancellation) => Change(actor, key, (unit, matter) =>
    {
        if (WhyNotThis(matter, seen) is { } changed)
        {
            return Task.FromResult<(Refusal?, MatterRow?, MatterReading?)>((changed, matter, null));
        }

        if (!matter!.AuthorIds.Contains(unit.Person.Id))
        {
            return Task.FromResult<(Refusal?, MatterRow?, MatterReading?)>((Refusal.NotAllowed, null, null));
        }

        matter.Open = null;
        unit.Audit(DiscardAct, key.ToString(), Words(matter), "");
        return Task.FromResult<(Refusal?, MatterRow?, MatterReading?)>((null, null, null));
    }, cancellation);

    /// <summary>Gives a matter to a reviewer, as it stands.</summary>
    /// <param name="note">The clerk's words to the reviewer; may be empty.</param>
    public Task<MatterOutcome> Submit(Actor actor, MatterKey key, long seen, string note, CancellationToken cancellation)
    {
        note = Lines(note);
        return Change(actor, key, async (unit, matter) =>
        {
            if (WhyNotThis(matter, seen) is { } changed)
            {
                return (changed, matter, null);
            }

            if (!WrittenText.IsAccepted(note))
            {
                return (Refusal.TextNotAccepted, matter, null);
            }

            var reading = await readings.Read(unit.Db, key, matter!.Json, unit.Now, [], unit.Cancellation);
            if (WhyNotStand(reading, matter.Notice) is { } refused)
            {
                return (refused, matter, reading);
            }

            unit.Db.SubmittedMatters.Add(new()
            {
                MatterId = matter.Id,
                Json = matter.Json,
                TitleZh = matter.TitleZh,
                TitleEn = matter.TitleEn,
                NoticeZh = matter.NoticeZh,
                NoticeEn = matter.NoticeEn,
                By = unit.Person.Id,
                ByName = unit.Person.Name,
                At = unit.Now,
                Note = note,
                Decision = Decision.Waiting,
                Message = "",
            });
            unit.Audit(SubmitAct, key.ToString(), matter.Stage.ToString(), Words(matter));
            (matter.Stage, matter.ReturnMessage) = (Stage.Submitted, "");
            await TellReviewers(unit, matter);
            return (null, matter, reading);
        }, cancellation);
    }

    public Task<MatterOutcome> Approve(Actor actor, SeenMatter seen, CancellationToken cancellation) => Decide(actor, seen, Decision.Approved, "", cancellation);

    /// <summary>Gives it back to its clerks. A reviewer cannot change it.</summary>
    /// <param name="message">What is to be put right.</param>
    public async Task<MatterOutcome> Return(Actor actor, SeenMatter seen, string message, CancellationToken cancellation)
    {
        var words = Lines(message);
        return words.Length == 0 ? new(Refusal.MessageMissing, null, null)
            : !WrittenText.IsAccepted(words) ? new(Refusal.TextNotAccepted, null, null)
            : await Decide(actor, seen, Decision.Returned, words, cancellation);
    }

    /// <summary>Why it can neither be submitted nor released, whoever asks; null when it can.</summary>
    internal static Refusal? WhyNotStand(MatterReading reading, LocalizedName notice) =>
        !reading.IsChange ? Refusal.Nothing
        : reading.Problems.Count > 0 ? Refusal.HardFinding
        : !reading.HasSource ? Refusal.SourceMissing
        : reading.Before is not null && (notice.Chinese.Length == 0 || notice.English.Length == 0) ? Refusal.NoticeMissing
        : null;

    private async Task<MatterOutcome> Change(
        Actor actor, MatterKey key, Func<WorkUnit, MatterRow?, Task<(Refusal? Why, MatterRow? Matter, MatterReading? Reading)>> change, CancellationToken cancellation)
    {
        MatterRow? result = null;
        MatterReading? reading = null;
        var isInRelease = false;
        var refusal = await writer.Do(actor, IsCode(key.Code) ? key.ToString() : key.Kind.ToString(), async unit =>
        {
            if (!unit.Person.Has(Duty.Clerk))
            {
                return Refusal.NotAllowed; // before anything tells what exists
            }

            if (!readings.Has(key.Kind))
            {
                return Refusal.NotFound;
            }

            (result, isInRelease) = await OpenMatters.Find(unit, key);
            if (EntryRules.WhyNotEdit(unit.Person, result?.Stage, isInRelease) is { } locked)
            {
                return locked;
            }

            (var why, result, reading) = await change(unit, result);
            return why;
        }, cancellation);
        return new(refusal, result is null || refusal == Refusal.NotAllowed ? null : MatterState.Of(result, isInRelease), reading);
    }

    private async Task<MatterOutcome> Decide(Actor actor, SeenMatter seen, Decision decision, string message, CancellationToken cancellation)
    {
        MatterRow? matter = null;
        var refusal = await writer.Do(actor, $"submission/matter-{seen.Id}", async unit =>
        {
            if (!unit.Person.Has(Duty.Reviewer))
            {
                return Refusal.NotAllowed;
            }

            if (await unit.Db.SubmittedMatters.SingleOrDefaultAsync(row => row.Id == seen.Id, unit.Cancellation) is not { } submitted)
            {
                return Refusal.NotFound;
            }

            matter = await unit.Db.Matters.SingleAsync(row => row.Id == submitted.MatterId, unit.Cancellation);
            if ((EntryRules.WhyNotDecide(unit.Person, submitted.Decision, AuthorsOf(matter, submitted.By)) ?? (submitted.Version != seen.Version ? Refusal.ChangedMeanwhile
                : matter.Stage != Stage.Submitted || matter.Open is null ? Refusal.NotSubmitted
                : null)) is { } refused)
            {
                return refused;
            }

            (submitted.Decision, submitted.Message) = (decision, message);
            (submitted.DecidedBy, submitted.DecidedByName, submitted.DecidedAt) = (unit.Person.Id, unit.Person.Name, unit.Now);
            (matter.Stage, matter.ReturnMessage) = (decision == Decision.Approved ? Stage.Approved : Stage.Returned, message);
            unit.Audit(decision == Decision.Approved ? "review.approve" : "review.return", matter.Key.ToString(), Words(matter), message);
            foreach (var author in AuthorsOf(matter, submitted.By))
            {
                Tell(
                    unit,
                    author,
                    decision == Decision.Approved ? $"“{TitleIn(matter, Language.Chinese)}”已审核通过，审核人{unit.Person.Name}。" : $"“{TitleIn(matter, Language.Chinese)}”已退回，审核人{unit.Person.Name}：{message}",
                    decision == Decision.Approved ? $"“{TitleIn(matter, Language.English)}” was approved by {unit.Person.Name}." : $"“{TitleIn(matter, Language.English)}” was returned by {unit.Person.Name}: {message}",
                    decision == Decision.Approved ? MatterPaths.Review(submitted.Id) : MatterPaths.Edit(matter.Key));
            }

            return null;
        }, cancellation);
        return new(refusal, refusal is null ? MatterState.Of(matter!, false) : null, null);
    }

    private static Refusal? WhyNotThis(MatterRow? matter, long seen) => matter is null ? Refusal.NotFound : matter.Version != seen ? Refusal.ChangedMeanwhile : null;

    private static HashSet<string> AuthorsOf(MatterRow matter, string submittedBy) => [.. matter.AuthorIds, submittedBy];

    /// <summary>Lower-case letters, digits and hyphens: what stands in an address without being escaped.</summary>
    private static bool IsCode(string code) =>
        code.Length is > 0 and <= MatterKey.LongestCode && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static MatterRow New(MatterKey key, WorkUnit unit) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = key.Kind,
        Code = key.Code,
        Stage = Stage.Draft,
        Json = "",
        TitleZh = "",
        TitleEn = "",
        NoticeZh = "",
        NoticeEn = "",
        Authors = "",
        EditedBy = unit.Person.Id,
        EditedByName = unit.Person.Name,
        EditedAt = unit.Now,
        ReturnMessage = "",
    };

    private static void Sign(MatterRow matter, WorkUnit unit)
    {
        if (!matter.AuthorIds.Contains(unit.Person.Id))
        {
            matter.Authors = $"{(matter.Authors.Length == 0 ? ";" : matter.Authors)}{unit.Person.Id};";
        }

        (matter.EditedBy, matter.EditedByName, matter.EditedAt) = (unit.Person.Id, unit.Person.Name, unit.Now);
    }

    private static async Task TellReviewers(WorkUnit unit, MatterRow matter)
    {
        await unit.Db.SaveChangesAsync(unit.Cancellation); // gives the submission its number
        var number = await unit.Db.SubmittedMatters.Where(row => row.MatterId == matter.Id).MaxAsync(row => row.Id, unit.Cancellation);
        foreach (var reviewer in await unit.Db.UserRoles.Where(row => row.RoleId == nameof(Duty.Reviewer) && row.UserId != unit.Person.Id).Select(row => row.UserId).ToListAsync(unit.Cancellation))
        {
            Tell(
                unit,
                reviewer,
                $"{unit.Person.Name}提交了“{TitleIn(matter, Language.Chinese)}”，请审核",
                $"{unit.Person.Name} submitted “{TitleIn(matter, Language.English)}” for review",
                MatterPaths.Review(number));
        }
    }

    private static string TitleIn(MatterRow matter, Language language) => matter.Title.IsEmpty ? matter.Code : matter.Title.In(language);

    private static void Tell(WorkUnit unit, string account, string chinese, string english, string path) =>
        unit.Db.Notices.Add(new() { To = account, At = unit.Now, TextZh = chinese, TextEn = english, Path = path });

    /// <summary>All of it, for the log.</summary>
    private static string Words(MatterRow matter) => matter.NoticeZh.Length + matter.NoticeEn.Length == 0 ? matter.Json : $"{matter.Json} · {matter.NoticeZh} / {matter.NoticeEn}";

    private static string Lines(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");
}
