using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Queries;

/// <summary>The ledger of all claims, each held against the figures known at the same moment (R14, R15), and what sources say against themselves; once a release and year.</summary>
public sealed class ClaimLedgerAsOf(
    ClaimsAsOf claims, CheckedClaimsAsOf checkedClaims, CatalogueReader catalogues, SeriesAsOf seriesRows, RegionsAsOf regionRows, ReleaseMoments moments, DataVersion version, QueryCache cache)
{
    public async Task<ClaimLedger> Read(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var moment = await checkedClaims.Effective(knownAtUtc, cancellation);
        return await cache.Get(
            (nameof(ClaimLedgerAsOf), moment, Window.LastFullYear(ReleaseTime.DayAt(knownAtUtc)), await catalogues.Read(knownAtUtc, cancellation)),
            token => Make(knownAtUtc, token),
            ledger => ledger.Entries.Sum(entry => 1 + entry.History.Count),
            cancellation);
    }

    private async Task<ClaimLedger> Make(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(knownAtUtc, cancellation);
        var said = (await claims.ReadWithFound(knownAtUtc, cancellation)).ToLookup(claim => claim.Indicator, StringComparer.Ordinal);
        var entries = new List<LedgerEntry>();
        var statements = new List<SourceStatement>();
        foreach (var indicator in catalogue.Indicators.Where(indicator => said.Contains(indicator.Code)))
        {
            // A cache of its own, gone afterwards: what pages ask for is not pushed out by what is needed once a release.
            using var own = new QueryCache(version);
            var series = new SeriesCache(seriesRows, regionRows, own);
            await series.Prime(indicator, cancellation);
            var verdicts = new CheckedClaimsAsOf(claims, new(series, catalogues), series, moments, own);
            var histories = new ClaimHistory(claims, verdicts, series);
            foreach (var region in said[indicator.Code].Select(claim => claim.Region).Distinct().Select(catalogue.Region).OfType<Region>()
                .OrderBy(region => region.Code != Region.GuangdongCode).ThenBy(region => region.Code, StringComparer.Ordinal))
            {
                foreach (var verdict in (await verdicts.Read(indicator, region, knownAtUtc, cancellation)).Claims)
                {
                    entries.Add(new(verdict, indicator, region, await histories.Read(verdict.Claim, indicator, region, knownAtUtc, cancellation)));
                }

                statements.AddRange(said[indicator.Code].Where(claim => claim.Region == region.Code && !claim.IsFound).Select(SourceStatement.Of).OfType<SourceStatement>());
                foreach (var span in indicator.Spans)
                {
                    var points = (await series.Get(indicator, region.Code, span, knownAtUtc, cancellation)).Points;
                    statements.AddRange(points.Select(point => point.Share).OfType<Choice>()
                        .SelectMany(share => share.Alternatives.Select(alternative => alternative.Observation).Prepend(share.Shown))
                        .Select(SourceStatement.Of).OfType<SourceStatement>());
                }
            }
        }

        return new(entries, Contradiction.Among(statements));
    }
}
