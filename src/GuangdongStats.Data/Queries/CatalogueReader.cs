using System.Collections.Concurrent;
using System.Text.Json;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// The catalogue: all indicators, regions and sources, as they are in force at a moment; read once a data version. A change that was
/// entered for a coming day counts from its beginning on, without anything running then.
/// </summary>
public sealed class CatalogueReader(IDbContextFactory<StatsDb> databases, DataVersion version, TimeProvider clock)
{
    private volatile Kept? last;

    /// <summary>What is in force now.</summary>
    public Task<Catalogue> Read(CancellationToken cancellation) => Read(clock.GetUtcNow().UtcDateTime, cancellation);

    /// <summary>What was in force at a moment.</summary>
    public async Task<Catalogue> Read(DateTime utc, CancellationToken cancellation)
    {
        var kept = await Current(cancellation);
        return kept.At(utc);
    }

    /// <summary>When the next change comes into force, in UTC; null when none is entered.</summary>
    public async Task<DateTime?> NextChangeAfter(DateTime utc, CancellationToken cancellation) =>
        (await Current(cancellation)).Moments.Where(moment => moment > utc).Select(moment => (DateTime?)moment).FirstOrDefault();

    /// <summary>
    /// The sources of stored rows. One that is not in the catalogue was written by another process since it was read: everything that is
    /// cached is then out of date.
    /// </summary>
    internal async Task<Func<string, Source>> SourcesOf(IEnumerable<string> ids, CancellationToken cancellation)
    {
        var catalogue = await Read(cancellation);
        if (ids.Any(id => catalogue.Source(id) is null))
        {
            version.Advance();
            catalogue = await Read(cancellation);
        }

        return id => catalogue.Source(id) ?? throw new InvalidOperationException($"The source {id} is not in the catalogue.");
    }

    private async Task<Kept> Current(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (last is { } kept && kept.Version == version.Current)
        {
            if (kept.CountAt(now) == kept.CountAt(kept.ReadAt))
            {
                return kept;
            }

            version.Advance(); // a change has come into force: names are part of what others have cached
        }

        var current = version.Current;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return last = new(
            current,
            now,
            await db.Indicators.AsNoTracking().ToListAsync(cancellation),
            await db.Regions.AsNoTracking().ToListAsync(cancellation),
            await db.Sources.AsNoTracking().ToListAsync(cancellation),
            await db.CatalogueChanges.AsNoTracking().Where(change => change.Kind != CatalogueChangeRow.TargetLink).OrderBy(change => change.InForceAt).ThenBy(change => change.Id).ToListAsync(cancellation));
    }

    /// <param name="Changes">By the moment they come into force, then as they were entered.</param>
    private sealed record Kept(long Version, DateTime ReadAt, List<IndicatorRow> Indicators, List<RegionRow> Regions, List<SourceRow> Sources, List<CatalogueChangeRow> Changes)
    {
        /// <summary>One catalogue for each number of changes that are in force.</summary>
        private readonly ConcurrentDictionary<int, Catalogue> states = [];

        public IReadOnlyList<DateTime> Moments { get; } = [.. Changes.Select(change => change.InForceAt).Distinct()];

        public int CountAt(DateTime utc) => Moments.Count(moment => moment <= utc);

        public Catalogue At(DateTime utc) => states.GetOrAdd(CountAt(utc), _ => Build(utc));

        private Catalogue Build(DateTime utc)
        {
            return new(
                [.. InForce(CatalogueChangeRow.Indicator, Indicators, row => row.Code).OrderBy(row => row.Order).ThenBy(row => row.Code, StringComparer.Ordinal).Select(row => row.ToIndicator())],
                [.. InForce(CatalogueChangeRow.Region, Regions, row => row.Code).OrderBy(row => row.Level).ThenBy(row => row.Order).ThenBy(row => row.Code, StringComparer.Ordinal).Select(row => row.ToRegion())],
                [.. InForce(CatalogueChangeRow.Source, Sources, row => row.Id).OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => row.ToSource())]);

            IEnumerable<TRow> InForce<TRow>(string kind, List<TRow> rows, Func<TRow, string> codeOf)
                where TRow : class
            {
                var changes = Changes.Where(change => change.Kind == kind).ToLookup(change => change.Code, StringComparer.Ordinal);
                return rows.Select(row => changes[codeOf(row)].LastOrDefault(change => change.InForceAt <= utc) is { } change ? JsonSerializer.Deserialize<TRow>(change.Json)!
                        : changes[codeOf(row)].Any(change => change.IsNew) ? null
                        : row)
                    .OfType<TRow>();
            }
        }
    }
}
