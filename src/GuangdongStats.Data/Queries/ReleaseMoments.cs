using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>All moments at which something was released, read once a data version.</summary>
/// <param name="proposal">Null, as everywhere but in <see cref="ImpactAsOf"/>: the figures as they are.</param>
public sealed class ReleaseMoments(IDbContextFactory<StatsDb> databases, QueryCache cache, Proposal? proposal = null)
{
    /// <summary>
    /// The greatest moment of release that is not after the given one: whatever is known at the one is known at the other. Before the
    /// first release it is <see cref="DateTime.MinValue"/> in UTC.
    /// </summary>
    public async ValueTask<DateTime> Effective(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var all = await All(cancellation);
        var index = CountUpTo(all, knownAtUtc);
        return index == 0 ? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) : all[index - 1].At;
    }

    /// <summary>The last release at a moment or before whose date the source shows; null when there was none.</summary>
    internal async Task<LatestRelease?> LastBefore(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var all = await All(cancellation);
        for (var index = CountUpTo(all, knownAtUtc) - 1; index >= 0; index--)
        {
            if (all[index].Dated > 0)
            {
                return new(new(all[index].At, false), all[index].Dated);
            }
        }

        return null;
    }

    /// <summary>The first moment of release after a given one; null when there is none.</summary>
    internal async Task<DateTime?> FirstAfter(DateTime utc, CancellationToken cancellation)
    {
        var all = await All(cancellation);
        var index = CountUpTo(all, utc);
        return index == all.Length ? null : all[index].At;
    }

    private ValueTask<Moment[]> All(CancellationToken cancellation) =>
        cache.Get(nameof(ReleaseMoments), Query, list => list.Length, cancellation);

    private async Task<Moment[]> Query(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var groups = await db.Published
            .GroupBy(row => new { row.ReleasedAt, row.IsReleaseSubstituted })
            .Select(group => new { group.Key.ReleasedAt, group.Key.IsReleaseSubstituted, Figures = group.Count() })
            .ToListAsync(cancellation);
        var matters = await db.PublishedMatters.Select(row => row.ReleasedAt).Distinct().ToListAsync(cancellation);
        var statements = await db.Claims.Select(row => row.ReleasedAt).Distinct().ToListAsync(cancellation);
        return
        [
            .. groups.GroupBy(group => group.ReleasedAt)
                .Select(moment => new Moment(moment.Key, moment.Where(group => !group.IsReleaseSubstituted).Sum(group => group.Figures)))
                .Concat(matters.Union(statements).Except(groups.Select(group => group.ReleasedAt)).Select(at => new Moment(at, 0)))
                .Concat(proposal is null ? [] : [new Moment(proposal.At, proposal.Rows.Count)])
                .OrderBy(moment => moment.At),
        ];
    }

    /// <summary>How many moments are not after the given one.</summary>
    private static int CountUpTo(Moment[] moments, DateTime utc)
    {
        var (low, high) = (0, moments.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (moments[middle].At <= utc)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <param name="Dated">How many of its figures have a date that their source shows.</param>
    private readonly record struct Moment(DateTime At, int Dated);
}
