using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>What a release brought beside figures, as far as it was public at a moment.</summary>
public sealed class ReleasedMatters(IDbContextFactory<StatsDb> databases, ReleaseMoments moments, QueryCache cache)
{
    /// <returns>By kind and title; empty while it is not public.</returns>
    public async Task<IReadOnlyList<ReleasedMatter>> Read(int releaseId, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var moment = await moments.Effective(knownAtUtc, cancellation);
        return await cache.Get((nameof(ReleasedMatters), releaseId, moment), Query, list => list.Count, cancellation);

        async Task<IReadOnlyList<ReleasedMatter>> Query(CancellationToken token)
        {
            await using var db = await databases.CreateDbContextAsync(token);
            var own = db.PublishedMatters.Where(row => row.ReleaseId == releaseId && row.ReleasedAt <= moment);
            var rows = await db.PublishedMatters
                .Where(row => row.ReleasedAt <= moment && own.Any(mine => mine.Kind == row.Kind && mine.Code == row.Code))
                .Select(row => new { row.Kind, row.Code, row.Vintage, row.ReleaseId, row.TitleZh, row.TitleEn, row.NoticeZh, row.NoticeEn })
                .ToListAsync(token);
            return
            [
                .. rows.Where(row => row.ReleaseId == releaseId)
                    .OrderBy(row => row.Kind).ThenBy(row => row.TitleZh, StringComparer.Ordinal).ThenBy(row => row.Code, StringComparer.Ordinal)
                    .Select(row => new ReleasedMatter(
                        new(row.Kind, row.Code),
                        new(row.TitleZh, row.TitleEn),
                        new(row.NoticeZh, row.NoticeEn),
                        rows.Where(other => other.Kind == row.Kind && other.Code == row.Code && other.Vintage > row.Vintage).MinBy(other => other.Vintage)?.ReleaseId)),
            ];
        }
    }
}
