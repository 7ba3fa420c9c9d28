using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.SheetLayouts;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Importing;

/// <summary>Keeps how the office reads sheets that others laid out, so that next month's are known again. They belong to all its clerks.</summary>
public sealed class SheetLayoutDesk(WorkWriter writer, IDbContextFactory<StatsDb> databases)
{
    /// <summary>Of the office; more are never looked through.</summary>
    public const int Most = 500;

    /// <summary>What the subjects of all saved layouts begin with.</summary>
    public const string Subject = "layout/";

    /// <summary>Saves one, or another in the place of that of the same name.</summary>
    /// <param name="version">Of the one of that name as it was seen; null: none was.</param>
    public async Task<Refusal?> Save(Actor actor, string name, SheetFingerprint fingerprint, SheetMapping mapping, long? version, CancellationToken cancellation)
    {
        var written = mapping.ToString();
        return await writer.Do(actor, Subject + name, async unit =>
        {
            if (!unit.Person.Has(Duty.Clerk))
            {
                return Refusal.NotAllowed;
            }

            if (SheetLayoutName.Of(name) is not { } clean || written.Length > SheetMapping.Longest)
            {
                return Refusal.TextNotAccepted;
            }

            var rows = await unit.Db.SheetLayouts.Where(row => row.RemovedAt == null).ToListAsync(unit.Cancellation);
            var row = rows.Find(row => string.Equals(row.Name, clean, StringComparison.OrdinalIgnoreCase));
            if (row?.Version != version)
            {
                return Refusal.ChangedMeanwhile;
            }

            if (row is null && rows.Count >= Most)
            {
                return Refusal.TextNotAccepted;
            }

            var before = row?.Mapping ?? "";
            if (row is null)
            {
                row = new() { Id = Guid.NewGuid(), Name = clean, Fingerprint = fingerprint.ToString(), Mapping = written, SavedBy = unit.Person.Id, SavedAt = unit.Now };
                unit.Db.SheetLayouts.Add(row);
            }
            else
            {
                (row.Name, row.Fingerprint, row.Mapping, row.SavedBy, row.SavedAt) = (clean, fingerprint.ToString(), written, unit.Person.Id, unit.Now);
            }

            unit.Audit("layout.save", Subject + row.Id, before, $"{clean}; {written}");
            return null;
        }, cancellation);
    }

    /// <param name="version">As it was seen.</param>
    public Task<Refusal?> Remove(Actor actor, Guid id, long version, CancellationToken cancellation) => Change(actor, id, version, isRemoved: false, (unit, row) =>
    {
        row.RemovedAt = unit.Now;
        unit.Audit("layout.remove", Subject + id, row.Name, "");
    }, cancellation);

    /// <summary>Takes a removal back, unless another has its name by now.</summary>
    public Task<Refusal?> Restore(Actor actor, Guid id, long version, CancellationToken cancellation) => Change(actor, id, version, isRemoved: true, (unit, row) =>
    {
        row.RemovedAt = null;
        unit.Audit("layout.restore", Subject + id, "", row.Name);
    }, cancellation);

    /// <returns>Those of the office, by name; null for anybody but a clerk.</returns>
    public async Task<IReadOnlyList<SavedSheetLayout>?> Read(string accountId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await PeopleReader.Read(db, accountId, cancellation) is not { } person || !person.Has(Duty.Clerk))
        {
            return null;
        }

        var rows = await db.SheetLayouts.AsNoTracking().Where(row => row.RemovedAt == null).ToListAsync(cancellation);
        return [.. rows.Select(Of).OfType<SavedSheetLayout>().OrderBy(layout => layout.Name, StringComparer.Ordinal)];
    }

    private Task<Refusal?> Change(Actor actor, Guid id, long version, bool isRemoved, Action<WorkUnit, SheetLayoutRow> change, CancellationToken cancellation) =>
        writer.Do(actor, Subject + id, async unit =>
        {
            if (!unit.Person.Has(Duty.Clerk))
            {
                return Refusal.NotAllowed;
            }

            var row = await unit.Db.SheetLayouts.SingleOrDefaultAsync(row => row.Id == id, unit.Cancellation);
            if (row is null || (row.RemovedAt is not null) != isRemoved)
            {
                return Refusal.NotFound;
            }

            if (row.Version != version || (isRemoved && await unit.Db.SheetLayouts.AnyAsync(other => other.RemovedAt == null && other.Name == row.Name, unit.Cancellation)))
            {
                return Refusal.ChangedMeanwhile;
            }

            change(unit, row);
            return null;
        }, cancellation);

    private static SavedSheetLayout? Of(SheetLayoutRow row) => SheetMapping.Parse(row.Mapping) is { } mapping
        ? new(row.Id, row.Name, SheetFingerprint.Parse(row.Fingerprint), mapping, row.SavedAt, row.Version)
        : null;
}
