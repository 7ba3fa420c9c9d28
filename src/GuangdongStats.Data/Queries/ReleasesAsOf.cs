namespace GuangdongStats.Data.Queries;

/// <summary>When figures were released. Answers from memory once the moments of release have been read.</summary>
public sealed class ReleasesAsOf(ReleaseMoments moments)
{
    /// <summary>The last release at a moment or before; dates that stand for one the source does not show are left out. Null: none.</summary>
    public Task<LatestRelease?> Latest(DateTime knownAtUtc, CancellationToken cancellation) => moments.LastBefore(knownAtUtc, cancellation);

    /// <summary>When what is known changes next after a moment, substituted dates included; null when it does not.</summary>
    public Task<DateTime?> NextAfter(DateTime utc, CancellationToken cancellation) => moments.FirstAfter(utc, cancellation);
}
