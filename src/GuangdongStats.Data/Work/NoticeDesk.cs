using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>What people are told of. Everybody reads and marks their own only.</summary>
public sealed class NoticeDesk(IDbContextFactory<StatsDb> databases, WorkWriter writer)
{
    /// <summary>Tells somebody, together with the change it is about.</summary>
    /// <param name="to">Account id.</param>
    /// <param name="path">The page to go to, without the language's prefix.</param>
    public static void Tell(WorkUnit unit, string to, LocalizedName text, string path) =>
        unit.Db.Notices.Add(new() { To = to, At = unit.Now, TextZh = text.Chinese, TextEn = text.English, Path = path });

    /// <summary>The newest first.</summary>
    /// <param name="to">Account id.</param>
    public async Task<IReadOnlyList<NoticeRow>> Read(string to, int count, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Notices.AsNoTracking().Where(row => row.To == to).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(count).ToListAsync(cancellation);
    }

    /// <param name="to">Account id.</param>
    public async Task<int> CountUnread(string to, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Notices.CountAsync(row => row.To == to && row.ReadAt == null, cancellation);
    }

    /// <summary>Marks one notice as read; another's is not found.</summary>
    public Task<Refusal?> MarkRead(Actor actor, long id, CancellationToken cancellation) => writer.Do(actor, $"notice/{id}", async unit =>
    {
        if (await unit.Db.Notices.SingleOrDefaultAsync(row => row.Id == id && row.To == unit.Person.Id, unit.Cancellation) is not { } notice)
        {
            return Refusal.NotFound;
        }

        notice.ReadAt ??= unit.Now;
        return null;
    }, cancellation);

    public Task<Refusal?> MarkAllRead(Actor actor, CancellationToken cancellation) => writer.Do(actor, "notice", async unit =>
    {
        await unit.Db.Notices.Where(row => row.To == unit.Person.Id && row.ReadAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(notice => notice.ReadAt, unit.Now), unit.Cancellation);
        return null;
    }, cancellation);
}
