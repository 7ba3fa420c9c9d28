using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Explanations;
using GuangdongStats.Core.Impacts;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// What readers would see differently if proposed figures were public: the same queries asked twice, as they are and with the figures laid
/// over them. The second time with a cache that nobody else sees and that is gone afterwards.
/// </summary>
public sealed class ImpactAsOf(
    CatalogueReader catalogues,
    DataVersion version,
    ProposedQueries proposals,
    SeriesCache series,
    ExplanationAsOf explanations,
    CheckedClaimsAsOf checkedClaims,
    HeadlinesAsOf headlines,
    BulletinsAsOf bulletins,
    ClaimsAsOf claims)
{
    /// <param name="proposed">The department's own figures; their moment of release does not matter, they count as released at the given one.</param>
    public async Task<ProposedFigures> Read(IReadOnlyList<Observation> proposed, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(cancellation);
        using var cache = new QueryCache(version);
        var after = proposals.Over(new(knownAtUtc, [.. proposed.Select(row => row with { Release = new(knownAtUtc, false) })]), cache);
        var now = new ReadingQueries(series, explanations, checkedClaims, headlines, bulletins);
        var impact = Impact.Between(
            await Facts(now, proposed, catalogue, knownAtUtc, cancellation), await Facts(after, proposed, catalogue, knownAtUtc, cancellation), catalogue);

        var slots = new List<Explanation>();
        foreach (var (indicator, region, period) in proposed.Select(row => (row.Indicator, row.Region, row.Period)).Distinct())
        {
            slots.Add(await after.Explanations.Read(catalogue.Indicator(indicator)!, catalogue.Region(region)!, period, knownAtUtc, cancellation));
        }

        return new(impact, slots);
    }

    private async Task<ShownFacts> Facts(ReadingQueries ask, IReadOnlyList<Observation> proposed, Catalogue catalogue, DateTime knownAt, CancellationToken cancellation)
    {
        var (shown, nations, figures, verdicts, found) =
            (new List<Headline>(), new Dictionary<string, Series>(), new List<Explanation>(), new List<ClaimVerdict>(), new List<ClaimVerdict>());
        var said = await claims.ReadWithFound(knownAt, cancellation);
        foreach (var indicator in catalogue.Indicators.Where(indicator => proposed.Any(row => row.Indicator == indicator.Code)))
        {
            if (indicator.IsHeadline)
            {
                shown.Add(await ask.Headlines.Read(indicator, catalogue.Region(Region.GuangdongCode)!, knownAt, cancellation));
                nations.Add(indicator.Code, await ask.Series.Get(indicator, Region.NationCode, indicator.Spans[0], knownAt, cancellation));
            }

            foreach (var period in proposed.Where(row => row.Indicator == indicator.Code).Select(row => row.Period).Distinct())
            {
                figures.AddRange(await Explained(indicator, period));
            }

            foreach (var region in proposed.Where(row => row.Indicator == indicator.Code).Select(row => row.Region).Distinct(StringComparer.Ordinal))
            {
                found.AddRange(await FoundClaims.Read(indicator, catalogue.Region(region)!, ask.Series, ask.Claims, knownAt, cancellation));
            }

            foreach (var region in said.Where(claim => claim.Indicator == indicator.Code).Select(claim => claim.Region).Distinct(StringComparer.Ordinal))
            {
                verdicts.AddRange((await ask.Claims.Read(indicator, catalogue.Region(region)!, knownAt, cancellation)).Claims.Select(claim => claim.Result));
            }
        }

        return new(shown, WhatToKnow.Statements(shown, nations, catalogue), figures, verdicts, await Bulletins()) { Found = found };

        // Of the figures' own months, and of all later ones: a bulletin may compare with what was before, and tells nothing of what comes after.
        async Task<IReadOnlyList<Bulletin>> Bulletins()
        {
            var texts = new List<Bulletin>();
            if (proposed.Count == 0)
            {
                return texts;
            }

            var first = proposed.Min(row => row.Period.LastDay);
            var told = (await ask.Bulletins.Months(knownAt, cancellation)).Where(month => month.LastDay >= first);
            foreach (var month in proposed.Select(row => row.Period.As(Span.YearToDate)).Concat(told).Distinct().Order())
            {
                if (await ask.Bulletins.Current(month, knownAt, cancellation) is { } text)
                {
                    texts.Add(text);
                }
            }

            return texts;
        }

        async Task<IReadOnlyList<Explanation>> Explained(Indicator indicator, Period period)
        {
            var places = new List<Explanation>();
            foreach (var code in (await ask.Series.Regions(indicator, period, knownAt, cancellation)).Where(place => place.Value.Level is not null).Select(place => place.Key).Order(StringComparer.Ordinal))
            {
                places.Add(await ask.Explanations.Read(indicator, catalogue.Region(code)!, period, knownAt, cancellation));
            }

            return places;
        }
    }
}
