using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// The claims that had been made at a moment: those that come with the site, those that a reviewer accepted from a document, and, apart from these,
/// what was found in the figures and accepted. Only the former say anything about the world: a found claim is no evidence for another (R15).
/// </summary>
public sealed class ClaimsAsOf(IDbContextFactory<StatsDb> databases, CatalogueReader catalogue, QueryCache cache)
{
    /// <summary>What was said.</summary>
    /// <returns>By indicator, region, period and release, oldest first.</returns>
    public async Task<IReadOnlyList<Claim>> Read(DateTime knownAtUtc, CancellationToken cancellation) =>
        [.. (await All(cancellation)).At(knownAtUtc).Where(claim => !claim.IsFound)];

    /// <summary>What was said and what was found.</summary>
    /// <inheritdoc cref="Read"/>
    public async Task<IReadOnlyList<Claim>> ReadWithFound(DateTime knownAtUtc, CancellationToken cancellation) => [.. (await All(cancellation)).At(knownAtUtc)];

    /// <summary>What was said of an indicator, and, where it is asked for, what was found.</summary>
    /// <inheritdoc cref="Read"/>
    internal async Task<IReadOnlyList<Claim>> ReadOf(string indicator, bool withFound, DateTime knownAtUtc, CancellationToken cancellation) =>
        [.. (await All(cancellation)).At(indicator, knownAtUtc).Where(claim => withFound || !claim.IsFound)];

    /// <summary>The last moment, not after the given one, at which the claims changed; <see cref="DateTime.MinValue"/> in UTC when there is none.</summary>
    internal async ValueTask<DateTime> Effective(DateTime knownAtUtc, CancellationToken cancellation) =>
        (await All(cancellation)).Moments.LastOrDefault(moment => moment <= knownAtUtc, DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc));

    private ValueTask<Ledger> All(CancellationToken cancellation) => cache.Get(nameof(ClaimsAsOf), Query, ledger => ledger.Count, cancellation);

    private async Task<Ledger> Query(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Claims.AsNoTracking().ToListAsync(cancellation);
        var decisions = await db.ClaimDecisions.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation);
        var source = await catalogue.SourcesOf(rows.Select(row => row.SourceId), cancellation);
        return new(
        [
            .. rows.Select(row => new DatedClaim(row.ToClaim(source(row.SourceId)), row.Id, null)),
            .. decisions.GroupBy(ClaimIdentity.Of).SelectMany(Accepted),
        ]);
    }

    /// <summary>Each acceptance lasts until the next decision on the same claim.</summary>
    private static IEnumerable<DatedClaim> Accepted(IEnumerable<ClaimDecisionRow> onOne)
    {
        var decisions = onOne.ToList();
        return
            from index in Enumerable.Range(0, decisions.Count)
            where decisions[index].IsAccepted
            select new DatedClaim(ClaimOf(decisions[index]), decisions[index].Id, index + 1 < decisions.Count ? decisions[index + 1].At : null);
    }

    internal static Claim ClaimOf(ClaimDecisionRow row) => new(
        row.Indicator, row.Region, row.Period, row.Kind, row.Number, row.Unit, row.Relation,
        row.WrittenOn is null ? Department.Source : SourceOf(row),
        new(row.At, false),
        row.Words);

    /// <summary>A document that a clerk read and a reviewer accepted counts as a press source; its host stands for the publisher, whom nobody entered.</summary>
    private static Source SourceOf(ClaimDecisionRow row) => new(
        FormattableString.Invariant($"document-{row.Id}"),
        row.DocumentTitle.Length > 0 ? row.DocumentTitle : row.DocumentUrl,
        Uri.TryCreate(row.DocumentUrl, UriKind.Absolute, out var url) ? url.Host : row.DocumentPage,
        row.DocumentUrl,
        row.WrittenOn is { } day ? FormattableString.Invariant($"{day:yyyy-MM-dd}") : "",
        "zh",
        SourceKind.Press,
        Confidence.Normal,
        row.DocumentPage);

    private sealed record DatedClaim(Claim Claim, long Order, DateTime? Until);

    private sealed class Ledger
    {
        private readonly IReadOnlyList<DatedClaim> ordered;
        private readonly ILookup<string, DatedClaim> byIndicator;

        public Ledger(IReadOnlyList<DatedClaim> claims)
        {
            ordered =
            [
                .. claims.OrderBy(one => one.Claim.Indicator, StringComparer.Ordinal)
                    .ThenBy(one => one.Claim.Region, StringComparer.Ordinal)
                    .ThenBy(one => one.Claim.Period.SortKey)
                    .ThenBy(one => one.Claim.Release.At)
                    .ThenBy(one => one.Order),
            ];
            byIndicator = ordered.ToLookup(one => one.Claim.Indicator, StringComparer.Ordinal);
            Moments = [.. claims.SelectMany(one => new[] { one.Claim.Release.At, one.Until ?? one.Claim.Release.At }).Distinct().Order()];
        }

        public int Count => ordered.Count;

        public IReadOnlyList<DateTime> Moments { get; }

        public IEnumerable<Claim> At(DateTime utc) => At(ordered, utc);

        public IEnumerable<Claim> At(string indicator, DateTime utc) => At(byIndicator[indicator], utc);

        private static IEnumerable<Claim> At(IEnumerable<DatedClaim> claims, DateTime utc) =>
            claims.Where(one => one.Claim.Release.At <= utc && (one.Until is null || utc < one.Until)).Select(one => one.Claim);
    }
}
