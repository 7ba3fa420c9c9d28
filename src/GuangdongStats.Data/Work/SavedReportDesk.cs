using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>Keeps queries under a name: one's own, and those that others share. Only who saved one may change it.</summary>
public sealed class SavedReportDesk(WorkWriter writer, IDbContextFactory<StatsDb> databases, TimeProvider clock)
{
    /// <summary>Of one person; more are never found again.</summary>
    public const int Most = 200;

    /// <summary>How long one that was removed can be taken back.</summary>
    public static readonly TimeSpan Undoing = TimeSpan.FromDays(30);

    /// <summary>What the subjects of all saved reports begin with.</summary>
    public const string Subject = "report/";

    public async Task<(Refusal? Refusal, Guid Id)> Save(Actor actor, string name, ReportQuery query, bool isShared, CancellationToken cancellation)
    {
        var id = Guid.NewGuid();
        var refusal = await writer.Do(actor, Subject + id, async unit =>
        {
            if (SavedReportName.Of(name) is not { } clean || await unit.Db.SavedReports.CountAsync(row => row.Owner == unit.Person.Id && row.RemovedAt == null, unit.Cancellation) >= Most)
            {
                return Refusal.TextNotAccepted;
            }

            unit.Db.SavedReports.Add(new() { Id = id, Name = clean, Query = query.ToString(), Owner = unit.Person.Id, IsShared = isShared, SavedAt = unit.Now });
            unit.Audit("report.save", Subject + id, "", Say(clean, isShared, query.ToString()));
            return null;
        }, cancellation);
        return (refusal, id);
    }

    /// <param name="version">As it was seen.</param>
    public Task<Refusal?> Set(Actor actor, Guid id, long version, string name, bool isShared, CancellationToken cancellation) => Change(actor, id, version, (unit, row) =>
    {
        if (SavedReportName.Of(name) is not { } clean)
        {
            return Refusal.TextNotAccepted;
        }

        var before = Say(row);
        (row.Name, row.IsShared) = (clean, isShared);
        if (Say(row) != before)
        {
            unit.Audit("report.set", Subject + id, before, Say(row));
        }

        return null;
    }, cancellation);

    public Task<Refusal?> Remove(Actor actor, Guid id, long version, CancellationToken cancellation) => Change(actor, id, version, (unit, row) =>
    {
        row.RemovedAt = unit.Now;
        unit.Audit("report.remove", Subject + id, Say(row), "");
        return null;
    }, cancellation);

    /// <summary>Takes a removal back.</summary>
    public Task<Refusal?> Restore(Actor actor, Guid id, long version, CancellationToken cancellation) => Change(actor, id, version, (unit, row) =>
    {
        row.RemovedAt = null;
        unit.Audit("report.restore", Subject + id, "", Say(row));
        return null;
    }, cancellation, isRemoved: true);

    /// <summary>One's own first, those that can be taken back among them, then what others share; by name.</summary>
    /// <param name="reader">Account id.</param>
    public async Task<IReadOnlyList<SavedReport>> Read(string reader, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow().UtcDateTime - Undoing;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await (
            from row in db.SavedReports.AsNoTracking()
            join account in db.Users.AsNoTracking() on row.Owner equals account.Id
            where row.Owner == reader ? row.RemovedAt == null || row.RemovedAt > since : row.IsShared && row.RemovedAt == null
            select new { Row = row, account.DisplayName }).ToListAsync(cancellation);
        return
        [
            .. rows.Select(one => Of(one.Row, one.DisplayName, reader)).OfType<SavedReport>()
                .OrderByDescending(report => report.IsOwn).ThenBy(report => report.IsRemoved).ThenBy(report => report.Name, StringComparer.Ordinal).ThenBy(report => report.Id),
        ];
    }

    /// <param name="accountId">Null: anybody, who finds only what is shared.</param>
    /// <returns>Null when there is none, it was removed, or it is another's own.</returns>
    public async Task<SavedReport?> Find(Guid id, string? accountId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.SavedReports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.RemovedAt == null && (row.IsShared || row.Owner == accountId), cancellation);
        return row is null ? null : Of(row, "", accountId);
    }

    private Task<Refusal?> Change(Actor actor, Guid id, long version, Func<WorkUnit, SavedReportRow, Refusal?> change, CancellationToken cancellation, bool isRemoved = false) =>
        writer.Do(actor, Subject + id, async unit =>
        {
            var row = await unit.Db.SavedReports.SingleOrDefaultAsync(row => row.Id == id, unit.Cancellation);
            return row is null || (row.RemovedAt is not null) != isRemoved || (row.Owner != unit.Person.Id && !row.IsShared) ? Refusal.NotFound
                : row.Owner != unit.Person.Id ? Refusal.NotAllowed
                : row.Version != version ? Refusal.ChangedMeanwhile
                : change(unit, row);
        }, cancellation);

    private static SavedReport? Of(SavedReportRow row, string ownerName, string? accountId) => ReportQuery.Parse(row.Query, out _) is { } query
        ? new(row.Id, row.Name, query, ownerName, row.Owner == accountId, row.IsShared, row.RemovedAt is not null, row.SavedAt, row.Version)
        : null;

    private static string Say(SavedReportRow row) => Say(row.Name, row.IsShared, row.Query);

    private static string Say(string name, bool isShared, string query) => $"{name}; shared={(isShared ? "yes" : "no")}; {query}";
}
