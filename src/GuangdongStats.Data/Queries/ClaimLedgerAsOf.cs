using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Queries;

/// <summary>The ledger of all statements, each held against the figures known at the same moment (R14, R15), and what sources say against themselves.</summary>
public sealed class ClaimLedgerAsOf(ClaimsAsOf claims, CheckedClaimsAsOf verdicts, ExplanationAsOf explanations, SeriesCache series, CatalogueReader catalogues)
{
    public async Task<ClaimLedger> Read(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(knownAtUtc, cancellation);
        var said = await claims.Read(knownAtUtc, cancellation);
        var subjects =
            from indicator in catalogue.Indicators
            from region in said.Where(claim => claim.Indicator == indicator.Code).Select(claim => catalogue.Region(claim.Region)).OfType<Region>().Distinct()
                .OrderBy(region => region.Code != Region.GuangdongCode).ThenBy(region => region.Code, StringComparer.Ordinal)
            select (indicator, region);
        var entries = new List<LedgerEntry>();
        var statements = new List<SourceStatement>();
        foreach (var (indicator, region) in subjects)
        {
            foreach (var verdict in (await verdicts.Read(indicator, region, knownAtUtc, cancellation)).Claims)
            {
                var evidence = await explanations.Read(indicator, region, verdict.Claim.Period, knownAtUtc, cancellation);
                entries.Add(new(verdict, indicator, region, evidence, SinceOf(verdict, evidence)));
            }

            statements.AddRange(said.Where(claim => claim.Indicator == indicator.Code && claim.Region == region.Code).Select(SourceStatement.Of).OfType<SourceStatement>());
            foreach (var span in indicator.Spans)
            {
                var points = (await series.Get(indicator, region.Code, span, knownAtUtc, cancellation)).Points;
                statements.AddRange(points.Select(point => point.Share).OfType<Choice>()
                    .SelectMany(share => share.Alternatives.Select(alternative => alternative.Observation).Prepend(share.Shown))
                    .Select(SourceStatement.Of).OfType<SourceStatement>());
            }
        }

        return new(entries, Contradiction.Among(statements));
    }

    private static DateTime SinceOf(CheckedClaim verdict, Explanation evidence)
    {
        var levels = verdict.Result is { Computed: null, Rank: null } ? [] : new[] { evidence.Point.Level, evidence.Nation?.Level };
        return levels.OfType<Choice>().Select(level => level.Shown.Release.At)
            .Concat(verdict.Result.Years.Select(year => year.Claim).OfType<Claim>().Select(claim => claim.Release.At))
            .Append(verdict.Claim.Release.At)
            .Max();
    }
}
