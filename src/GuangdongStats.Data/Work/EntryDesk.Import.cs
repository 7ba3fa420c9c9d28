using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Data.Work.Importing;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

public sealed partial class EntryDesk
{
    private const string ImportAct = "entry.import";

    private const int LongestFileName = 260;

    /// <summary>
    /// Takes over a sheet into drafts, all of it or nothing: one cell that cannot be stored, or that somebody changed since the person looked,
    /// and no cell is.
    /// </summary>
    /// <param name="file">The name of the file, for the log.</param>
    /// <param name="cells">Each figure once; those whose text stands already are left alone.</param>
    public async Task<ImportOutcome> Import(Actor actor, string file, IReadOnlyList<CellInput> cells, CancellationToken cancellation)
    {
        var inputs = cells.Select(cell => cell with { Text = cell.Text.Trim(), Source = cell.Source?.Tidied() }).ToList();
        var places = await catalogue.Read(cancellation);
        var today = ReleaseTime.DayAt(clock.GetUtcNow().UtcDateTime);
        foreach (var input in inputs)
        {
            if (WhyNotStore(input) is { } part)
            {
                return new(Refusal.TextNotAccepted, input.Key, part, 0);
            }

            if (Enterable.WhyNot(input.Key, places, today) is { } impossible)
            {
                return new(impossible, input.Key, null, 0);
            }
        }

        FigureKey? at = null;
        var changed = 0;
        var refusal = await writer.Do(actor, "entries", async unit =>
        {
            if (EntryRules.WhyNotEdit(unit.Person, null, false) is { } notAllowed)
            {
                return notAllowed;
            }

            var scheduled = await OpenEntries.Scheduled(unit.Db, unit.Now, cancellation);
            foreach (var group in inputs.GroupBy(input => input.Key.Indicator))
            {
                var indicator = places.Indicator(group.Key)!;
                var entries = await OpenOf(unit, group.Key);
                foreach (var input in group)
                {
                    at = input.Key;
                    var entry = entries.GetValueOrDefault(input.Key);
                    if (EntryRules.WhyNotEdit(unit.Person, entry?.Stage, IsIn(entry, scheduled)) is { } locked)
                    {
                        return locked;
                    }

                    if ((entry?.Text ?? "") != input.Seen && entry?.Text != input.Text)
                    {
                        return Refusal.ChangedMeanwhile;
                    }

                    changed += await Put(unit, indicator, entry, input, cancellation) ? 1 : 0;
                }
            }

            at = null;
            if (changed > 0)
            {
                unit.Audit(ImportAct, "entries", "", $"{(WrittenText.IsAccepted(file, LongestFileName) ? file : "?")} · {changed}");
            }

            return null;
        }, cancellation);
        return new(refusal, refusal is null ? null : at, null, refusal is null ? changed : 0);
    }

    private async Task<bool> Put(WorkUnit unit, Indicator indicator, EntryRow? entry, CellInput input, CancellationToken cancellation)
    {
        if (input.Text.Length == 0 || entry?.Text == input.Text)
        {
            return false;
        }

        var before = entry?.Text ?? "";
        entry ??= Add(unit, input.Key, await OwnStatus(indicator, input.Key, unit.Now, cancellation));
        Take(entry, input, indicator.Unit);
        Sign(entry, unit);
        unit.Audit(SaveAct, input.Key.ToString(), before, entry.Text);
        return true;
    }

    /// <summary>The open entries of an indicator, for a change; those released meanwhile are closed on the way.</summary>
    private static async Task<Dictionary<FigureKey, EntryRow>> OpenOf(WorkUnit unit, string indicator)
    {
        var all = await unit.Db.Entries.Where(entry => entry.Indicator == indicator && entry.Open == 1).ToListAsync(unit.Cancellation);
        var open = (await OpenEntries.At(unit.Db, unit.Now).Where(entry => entry.Indicator == indicator).Select(entry => entry.Id).ToListAsync(unit.Cancellation)).ToHashSet();
        foreach (var released in all.Where(entry => !open.Contains(entry.Id)))
        {
            released.Open = null;
        }

        await unit.Db.SaveChangesAsync(unit.Cancellation); // before another one of the same figure is added
        return all.Where(entry => entry.Open == 1).ToDictionary(entry => entry.Key);
    }
}
