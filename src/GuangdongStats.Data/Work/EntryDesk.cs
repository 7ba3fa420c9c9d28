using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work.Entering;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>Where figures are entered: every cell is stored as it is left, as it was typed, whether it was understood or not.</summary>
public sealed partial class EntryDesk(WorkWriter writer, CatalogueReader catalogue, EntryExaminations examinations, IndicatorRowsAsOf released, TimeProvider clock)
{
    private const string SaveAct = "entry.save", UndoAct = "entry.undo", DescribeAct = "entry.describe", DiscardAct = "entry.discard", SubmitAct = "entry.submit";

    /// <summary>Stores what was typed into a cell.</summary>
    public async Task<CellOutcome> Save(Actor actor, CellInput input, CancellationToken cancellation)
    {
        input = input with { Text = input.Text.Trim(), Source = input.Source?.Tidied() };
        if (WhyNotStore(input) is { } part)
        {
            return new CellOutcome.Refused(Refusal.TextNotAccepted, part);
        }

        return await Change(actor, input.Key, async (unit, indicator, entry) =>
        {
            if (entry is null && input.Text.Length == 0)
            {
                return (null, null);
            }

            if (entry is not null && entry.Text != input.Seen && entry.Text != input.Text)
            {
                return (Refusal.ChangedMeanwhile, entry);
            }

            var before = entry?.Text ?? "";
            entry ??= Add(unit, input.Key, await OwnStatus(indicator, input.Key, unit.Now, cancellation));
            Take(entry, input, indicator.Unit);
            if (unit.Db.Entry(entry).State != EntityState.Unchanged || !entry.AuthorIds.Contains(unit.Person.Id))
            {
                Sign(entry, unit);
                unit.Audit(SaveAct, input.Key.ToString(), before, entry.Text);
            }

            return (null, entry);
        }, cancellation);
    }

    /// <summary>Stores source, status, explanation, and what a correction needs.</summary>
    /// <param name="version">Of the entry that the person saw.</param>
    public async Task<CellOutcome> Describe(Actor actor, FigureKey key, long version, EntryDetails details, CancellationToken cancellation)
    {
        details = details with { Source = details.Source.Tidied(), Explanation = Lines(details.Explanation), Notice = new(Lines(details.Notice.Chinese), Lines(details.Notice.English)) };
        if (details.Source.WhyNot() is { } part)
        {
            return new CellOutcome.Refused(Refusal.TextNotAccepted, part);
        }

        if (!WrittenText.IsAccepted(details.Explanation))
        {
            return new CellOutcome.Refused(Refusal.TextNotAccepted, EntryPart.Explanation);
        }

        if (!WrittenText.IsAccepted(details.Notice.Chinese) || !WrittenText.IsAccepted(details.Notice.English))
        {
            return new CellOutcome.Refused(Refusal.TextNotAccepted, EntryPart.Notice);
        }

        return await Change(actor, key, async (unit, indicator, entry) =>
        {
            if (entry is null)
            {
                return (Refusal.NotFound, null);
            }

            if (entry.Version != version)
            {
                return (Refusal.ChangedMeanwhile, entry);
            }

            var own = await Own(indicator, key, unit.Now, cancellation);
            if (details.Status is Status.AsPublished || (own?.Status is { } firm && details.Status < firm))
            {
                return (Refusal.StatusGoesBack, null);
            }

            var before = Words(entry);
            (entry.IsOwnStatistics, entry.Status, entry.Explanation, entry.Reason) = (details.Source.IsOwnStatistics, details.Status, details.Explanation, details.Reason);
            (entry.DocumentTitle, entry.DocumentUrl, entry.DocumentPage) = (details.Source.Document.Title, details.Source.Document.Url, details.Source.Document.Page);
            (entry.NoticeZh, entry.NoticeEn) = (details.Notice.Chinese, details.Notice.English);
            if (Words(entry) is var after && after != before)
            {
                Sign(entry, unit);
                unit.Audit(DescribeAct, key.ToString(), before, after);
            }

            return (null, entry);
        }, cancellation);
    }

    /// <summary>Gives one source to many figures. Those that are locked or not entered stay as they are.</summary>
    /// <returns>Null: at least one has it now.</returns>
    public async Task<Refusal?> SetSource(Actor actor, IReadOnlyCollection<FigureKey> keys, EntrySource source, CancellationToken cancellation)
    {
        source = source.Tidied();
        if (source.WhyNot() is not null)
        {
            return Refusal.TextNotAccepted;
        }

        return await writer.Do(actor, "entries", async unit =>
        {
            var changed = 0;
            foreach (var key in keys.Distinct())
            {
                var (entry, isInRelease) = await OpenEntries.Find(unit, key);
                if (EntryRules.WhyNotEdit(unit.Person, entry?.Stage, isInRelease) is { } refusal)
                {
                    if (refusal == Refusal.NotAllowed)
                    {
                        return refusal;
                    }
                }
                else if (entry is not null)
                {
                    var before = Words(entry);
                    (entry.IsOwnStatistics, entry.DocumentTitle, entry.DocumentUrl, entry.DocumentPage) = (source.IsOwnStatistics, source.Document.Title, source.Document.Url, source.Document.Page);
                    changed++;
                    if (Words(entry) is var after && after != before)
                    {
                        Sign(entry, unit);
                        unit.Audit(DescribeAct, key.ToString(), before, after);
                    }
                }
            }

            return changed == 0 ? Refusal.Nothing : null;
        }, cancellation);
    }

    /// <summary>Puts back what stood in a cell before one's own last change to it; again goes further back, until the last submission.</summary>
    public Task<CellOutcome> Undo(Actor actor, FigureKey key, CancellationToken cancellation) => Change(actor, key, async (unit, indicator, entry) =>
    {
        if (entry is null)
        {
            return (Refusal.Nothing, null);
        }

        var subject = key.ToString();
        var done = await unit.Db.Audit.AsNoTracking().Where(row => row.Subject == subject && row.Act.StartsWith("entry.") && row.Act != DescribeAct)
            .OrderByDescending(row => row.Number).Take(200).ToListAsync(cancellation);
        var undone = 0;
        foreach (var step in done)
        {
            if (step.Act == UndoAct)
            {
                undone++;
            }
            else if (step.Act != SaveAct || step.Person != unit.Person.Id)
            {
                break;
            }
            else if (undone-- <= 0)
            {
                var before = entry.Text;
                Take(entry, new(key, step.Before, before), indicator.Unit);
                Sign(entry, unit);
                unit.Audit(UndoAct, subject, before, entry.Text);
                return (null, entry);
            }
        }

        return (Refusal.Nothing, null);
    }, cancellation);

    /// <summary>Takes a draft out of the way. Only one who typed in it may.</summary>
    /// <param name="version">Of the entry that the person saw.</param>
    public Task<CellOutcome> Discard(Actor actor, FigureKey key, long version, CancellationToken cancellation) => Change(actor, key, (unit, _, entry) =>
    {
        if (entry is null)
        {
            return Task.FromResult<(Refusal?, EntryRow?)>((Refusal.NotFound, null));
        }

        if (entry.Version != version)
        {
            return Task.FromResult<(Refusal?, EntryRow?)>((Refusal.ChangedMeanwhile, entry));
        }

        if (!entry.AuthorIds.Contains(unit.Person.Id))
        {
            return Task.FromResult<(Refusal?, EntryRow?)>((Refusal.NotAllowed, null));
        }

        entry.Open = null;
        unit.Audit(DiscardAct, key.ToString(), entry.Text, "");
        return Task.FromResult<(Refusal?, EntryRow?)>((null, null));
    }, cancellation);

    internal static EntryRow New(FigureKey key, string by, string byName, DateTime now, Status status) => new()
    {
        Id = Guid.CreateVersion7(),
        Indicator = key.Indicator,
        Region = key.Region,
        Period = key.Period,
        Measure = key.Measure,
        Stage = Stage.Draft,
        Text = "",
        Relation = Relation.Exact,
        Status = status,
        IsOwnStatistics = false,
        DocumentTitle = "",
        DocumentUrl = "",
        DocumentPage = "",
        Evidence = "",
        Explanation = "",
        NoticeZh = "",
        NoticeEn = "",
        Authors = "",
        EditedBy = by,
        EditedByName = byName,
        EditedAt = now,
        ReturnMessage = "",
    };

    /// <summary>One change to one cell: what may not be entered, or not now, is refused before <paramref name="change"/> runs.</summary>
    private async Task<CellOutcome> Change(
        Actor actor, FigureKey key, Func<WorkUnit, Indicator, EntryRow?, Task<(Refusal? Why, EntryRow? Entry)>> change, CancellationToken cancellation)
    {
        var places = await catalogue.Read(cancellation);
        if (Enterable.WhyNot(key, places, ReleaseTime.DayAt(clock.GetUtcNow().UtcDateTime)) is { } impossible)
        {
            return new CellOutcome.Refused(impossible);
        }

        var (indicator, isInRelease) = (places.Indicator(key.Indicator)!, false);
        await released.Get(indicator, clock.GetUtcNow().UtcDateTime, cancellation); // kept for the change: everybody waits while it is made
        EntryRow? result = null;
        var refusal = await writer.Do(actor, key.ToString(), async unit =>
        {
            (var entry, isInRelease) = await OpenEntries.Find(unit, key);
            if (EntryRules.WhyNotEdit(unit.Person, entry?.Stage, isInRelease) is { } locked)
            {
                return locked;
            }

            (var why, result) = await change(unit, indicator, entry);
            return why;
        }, cancellation);
        var state = result is null ? null : EntryState.Of(result, indicator.Unit, isInRelease);
        return refusal is not { } no ? new CellOutcome.Saved(state)
            : no == Refusal.ChangedMeanwhile && state is not null ? new CellOutcome.Conflict(state)
            : new CellOutcome.Refused(no);
    }

    private static EntryPart? WhyNotStore(CellInput input) =>
        CellText.Read(input.Text, Unit.Percent, input.Key.Measure) is CellReading.NotUnderstood { Reason: CellRefusal.TooLong or CellRefusal.ControlCharacters } ? EntryPart.Text
        : !WrittenText.IsAccepted(input.Evidence) ? EntryPart.Evidence
        : input.Source?.WhyNot();

    private static EntryRow Add(WorkUnit unit, FigureKey key, Status status)
    {
        var entry = New(key, unit.Person.Id, unit.Person.Name, unit.Now, status);
        unit.Db.Entries.Add(entry);
        return entry;
    }

    /// <summary>The words of a press text prove the figure that was read in them, not another one typed over it.</summary>
    private static void Take(EntryRow entry, CellInput input, Unit unit)
    {
        if (entry.Text != input.Text)
        {
            entry.Set(input.Text, CellText.Read(input.Text, unit, entry.Measure).Figure);
            entry.Evidence = input.Evidence;
        }

        if (input.Source is { } source)
        {
            (entry.IsOwnStatistics, entry.DocumentTitle, entry.DocumentUrl, entry.DocumentPage) = (source.IsOwnStatistics, source.Document.Title, source.Document.Url, source.Document.Page);
        }
    }

    private static void Sign(EntryRow entry, WorkUnit unit)
    {
        if (!entry.AuthorIds.Contains(unit.Person.Id))
        {
            entry.Authors = $"{(entry.Authors.Length == 0 ? ";" : entry.Authors)}{unit.Person.Id};";
        }

        (entry.EditedBy, entry.EditedByName, entry.EditedAt) = (unit.Person.Id, unit.Person.Name, unit.Now);
    }

    private async Task<Observation?> Own(Indicator indicator, FigureKey key, DateTime now, CancellationToken cancellation) =>
        (await released.Get(indicator, now, cancellation))
            .Where(row => row.Source.Kind == SourceKind.OwnRelease && row.Region == key.Region && row.Period == key.Period && row.Measure == key.Measure)
            .MaxBy(row => row.Vintage);

    private async Task<Status> OwnStatus(Indicator indicator, FigureKey key, DateTime now, CancellationToken cancellation) =>
        (await Own(indicator, key, now, cancellation))?.Status ?? Status.Preliminary;

    private static bool IsIn(EntryRow? entry, IReadOnlySet<int> scheduled) => entry?.ReleaseId is { } release && scheduled.Contains(release);

    private static string Lines(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");

    /// <summary>Everything beside the number, for the log.</summary>
    private static string Words(EntryRow entry) => string.Join(" | ", new[]
    {
        entry.Status.ToString(), SourceLine(entry), entry.Explanation, entry.Reason?.ToString() ?? "", entry.NoticeZh, entry.NoticeEn,
    }.Where(part => part.Length > 0));

    private static string SourceLine(EntryRow entry) => entry.IsOwnStatistics
        ? "本部门统计 / own statistics"
        : string.Join(" · ", new[] { entry.DocumentTitle, entry.DocumentPage, entry.DocumentUrl }.Where(part => part.Length > 0));
}
