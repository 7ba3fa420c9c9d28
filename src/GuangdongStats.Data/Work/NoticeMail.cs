using GuangdongStats.Core.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>
/// Which notices are to go out by e-mail. Each is taken by one process at a time; one that dies while sending gives it free after
/// <see cref="Lease"/>, and one that cannot be sent waits longer after every try, for a day.
/// </summary>
public sealed class NoticeMail(IDbContextFactory<StatsDb> databases, TimeProvider clock)
{
    /// <summary>Longer than a mail server may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Older notices are not news any more; nor are those from before a server was configured.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1), LongestPause = TimeSpan.FromHours(4);

    /// <summary>Takes the oldest notice that can be sent; null when there is none.</summary>
    public async Task<MailedNotice?> Take(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        while (true)
        {
            var now = Now;
            var oldest = now - Patience;
            var found = await db.Notices.AsNoTracking()
                .Where(row => row.MailedAt == null && row.At >= oldest && (row.MailNotBefore == null || row.MailNotBefore <= now))
                .Join(db.Users.Where(account => !account.IsDisabled && account.Email != null && account.Email != ""), row => row.To, account => account.Id, (row, account) => new { Notice = row, Account = account })
                .OrderBy(pair => pair.Notice.Id)
                .FirstOrDefaultAsync(cancellation);
            if (found is null)
            {
                return null;
            }

            var (notice, account) = (found.Notice, found.Account);
            var until = now + Lease;
            var taken = await db.Notices.Where(row => row.Id == notice.Id && row.MailedAt == null && row.MailTries == notice.MailTries)
                .ExecuteUpdateAsync(row => row.SetProperty(mail => mail.MailTries, notice.MailTries + 1).SetProperty(mail => mail.MailNotBefore, until), cancellation);
            if (taken == 1)
            {
                var text = account.Language == Language.Chinese ? notice.TextZh : notice.TextEn;
                return new(notice.Id, account.Email!, account.DisplayName, account.Language, text, notice.Path, notice.MailTries + 1);
            }
        }
    }

    public async Task Sent(MailedNotice notice, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Notices.Where(row => row.Id == notice.Id).ExecuteUpdateAsync(row => row.SetProperty(mail => mail.MailedAt, Now), cancellation);
    }

    /// <summary>It is tried again later: after a minute, then four times as long, at most every four hours.</summary>
    /// <returns>When, in UTC.</returns>
    public async Task<DateTime> Failed(MailedNotice notice, CancellationToken cancellation)
    {
        var pause = FirstPause * Math.Pow(4, Math.Min(notice.Tries - 1, 8));
        var again = Now + (pause < LongestPause ? pause : LongestPause);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Notices.Where(row => row.Id == notice.Id).ExecuteUpdateAsync(row => row.SetProperty(mail => mail.MailNotBefore, again), cancellation);
        return again;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
