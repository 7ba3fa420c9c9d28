using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Queries;

/// <summary>What the figures of a moment let one say that is new, whether or not anybody has decided on it; once a release and year.</summary>
public sealed class FoundClaims(CatalogueReader catalogues, RegionsWithFigures places, CheckedClaimsAsOf verdicts, SeriesCache series, QueryCache cache)
{
    /// <summary>Of all indicators, by indicator in the catalogue's order, then Guangdong's first.</summary>
    public async Task<IReadOnlyList<ClaimVerdict>> Read(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(knownAtUtc, cancellation);
        return await cache.Get(
            (nameof(FoundClaims), await verdicts.Effective(knownAtUtc, cancellation), Window.LastFullYear(ReleaseTime.DayAt(knownAtUtc)), catalogue),
            Query,
            found => found.Count,
            cancellation);

        async Task<IReadOnlyList<ClaimVerdict>> Query(CancellationToken token)
        {
            var found = new List<ClaimVerdict>();
            foreach (var indicator in catalogue.Indicators)
            {
                foreach (var region in (await places.Read(indicator, knownAtUtc, token)).Select(place => place.Region).Distinct(StringComparer.Ordinal).Select(catalogue.Region).OfType<Region>()
                    .OrderBy(region => region.Code != Region.GuangdongCode).ThenBy(region => region.Code, StringComparer.Ordinal))
                {
                    found.AddRange(await Read(indicator, region, series, verdicts, knownAtUtc, token));
                }
            }

            return found;
        }
    }

    /// <summary>Of one indicator and region, as some queries see them: with figures laid over what is public or without.</summary>
    internal static async Task<IReadOnlyList<ClaimVerdict>> Read(
        Indicator indicator, Region region, SeriesCache series, CheckedClaimsAsOf verdicts, DateTime knownAtUtc, CancellationToken cancellation) => ClaimFinder.Find(
        indicator,
        region,
        await series.Own(indicator, region.Code, knownAtUtc, cancellation),
        (await verdicts.Read(indicator, region, knownAtUtc, cancellation)).Streak);
}
