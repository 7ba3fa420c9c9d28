using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>Makes the queries of reading pages answer as if a proposal were public.</summary>
public sealed class ProposedQueries(IDbContextFactory<StatsDb> databases, CatalogueReader catalogues, ClaimsAsOf claims, RegistersAsOf registers, WordingsAsOf wordings)
{
    /// <param name="cache">Of this asker alone, gone afterwards: what it holds is not true for anybody else.</param>
    public ReadingQueries Over(Proposal proposal, QueryCache cache)
    {
        var moments = new ReleaseMoments(databases, cache, proposal);
        var series = new SeriesCache(new(databases, catalogues, proposal), new(databases, catalogues, proposal), cache);
        var explanations = new ExplanationAsOf(series, catalogues);
        var checkedClaims = new CheckedClaimsAsOf(claims, explanations, series, moments, cache);
        return new(
            series,
            explanations,
            checkedClaims,
            new(series, explanations, checkedClaims, claims, cache),
            new(databases, catalogues, series, explanations, checkedClaims, claims, registers, wordings, moments, cache, proposal));
    }
}
