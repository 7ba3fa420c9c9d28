using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Matters;

/// <summary>Matters that were submitted, for reviewers and clerks: they hold what is not public. Anybody else gets nothing.</summary>
public sealed class SubmittedMatters(IDbContextFactory<StatsDb> databases, MatterReadings readings, TimeProvider clock)
{
    /// <summary>Those that wait, oldest first.</summary>
    public Task<IReadOnlyList<MatterSummary>> Waiting(string accountId, CancellationToken cancellation) =>
        List(accountId, rows => rows.Where(row => row.Decision == Decision.Waiting).OrderBy(row => row.Id), cancellation);

    /// <summary>The last ones that are decided, newest first.</summary>
    public Task<IReadOnlyList<MatterSummary>> Decided(string accountId, int count, CancellationToken cancellation) =>
        List(accountId, rows => rows.Where(row => row.Decision != Decision.Waiting).OrderByDescending(row => row.Id).Take(count), cancellation);

    /// <returns>Null: there is none with this id.</returns>
    public async Task<ReviewedMatter?> Read(string accountId, long id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await MaySee(db, accountId, cancellation) || await db.SubmittedMatters.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } row)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var matter = await db.Matters.AsNoTracking().SingleAsync(open => open.Id == row.MatterId, cancellation);
        var earlier = await db.SubmittedMatters.AsNoTracking().Where(other => other.MatterId == row.MatterId && other.Id < id).OrderByDescending(other => other.Id).FirstOrDefaultAsync(cancellation);
        return new(
            new(row.Id, row.Version),
            matter.Key,
            row.Title,
            row.Notice,
            await readings.Read(db, matter.Key, row.Json, now, [], cancellation),
            earlier is null ? null : (await readings.Read(db, matter.Key, earlier.Json, now, [], cancellation)).Lines,
            earlier?.Message ?? "",
            row.ByName,
            row.At,
            row.Note,
            row.Decision,
            row.DecidedByName ?? "",
            row.DecidedAt,
            row.Message,
            Authors(matter, row.By));
    }

    private async Task<IReadOnlyList<MatterSummary>> List(string accountId, Func<IQueryable<SubmittedMatterRow>, IQueryable<SubmittedMatterRow>> choose, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await MaySee(db, accountId, cancellation))
        {
            return [];
        }

        var rows = await choose(db.SubmittedMatters.AsNoTracking()).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.MatterId);
        var matters = await db.Matters.AsNoTracking().Where(matter => ids.Contains(matter.Id)).ToDictionaryAsync(matter => matter.Id, cancellation);
        return [.. rows.Select(row => new MatterSummary(row.Id, matters[row.MatterId].Key, row.Title, row.ByName, row.At, row.Decision, Authors(matters[row.MatterId], row.By)))];
    }

    private static HashSet<string> Authors(MatterRow matter, string by) => [.. matter.AuthorIds, by];

    private static async Task<bool> MaySee(StatsDb db, string accountId, CancellationToken cancellation) =>
        await PeopleReader.Read(db, accountId, cancellation) is { } person && (person.Has(Duty.Reviewer) || person.Has(Duty.Clerk));
}
