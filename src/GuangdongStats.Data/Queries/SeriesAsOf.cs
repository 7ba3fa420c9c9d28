using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>A series as it was known at a moment (R21).</summary>
/// <param name="proposal">Null, as everywhere but in <see cref="ImpactAsOf"/>: the figures as they are.</param>
public sealed class SeriesAsOf(IDbContextFactory<StatsDb> databases, CatalogueReader catalogue, Proposal? proposal = null)
{
    /// <param name="from">The first period that is wanted, included; null for no limit.</param>
    /// <param name="to">The last period that is wanted, included; null for no limit.</param>
    /// <param name="knownAtUtc">Rows released at this moment or before are visible.</param>
    /// <exception cref="ArgumentException">An end of the range has another span, or the moment is not UTC.</exception>
    public async Task<Series> Read(
        Indicator indicator, string region, Span span, Period? from, Period? to, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var first = from ?? Period.Of(span, Period.FirstYear, 1);
        var last = to ?? Period.Of(span, Period.LastYear, 12);
        if (first.Span != span || last.Span != span)
        {
            throw new ArgumentException($"A series of {span} cannot go from {first} to {last}.", nameof(from));
        }

        return Series.Build(new(indicator.Code, region, span), indicator, await Rows(indicator, region, first, last, knownAtUtc, cancellation));
    }

    /// <summary>All rows of an indicator, of every region and span, whenever they are released.</summary>
    internal async Task<IReadOnlyList<Observation>> Rows(Indicator indicator, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Published.Where(row => row.Indicator == indicator.Code).ToListAsync(cancellation);
        var source = await catalogue.SourcesOf(rows.Select(row => row.SourceId), cancellation);
        var visible = rows.Select(row => row.ToObservation(source(row.SourceId)));
        return proposal is null ? [.. visible] : proposal.Over(visible, row => row.Indicator == indicator.Code);
    }

    /// <summary>The rows themselves.</summary>
    /// <param name="knownAtUtc">Null: whenever they are released.</param>
    internal async Task<IReadOnlyList<Observation>> Rows(
        Indicator indicator, string region, Period first, Period last, DateTime? knownAtUtc, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var asked = db.Published
            .Where(row => row.Indicator == indicator.Code && row.Region == region && row.Period >= first && row.Period <= last);
        if (knownAtUtc is { } moment)
        {
            asked = asked.Where(row => row.ReleasedAt <= moment);
        }

        var rows = await asked.ToListAsync(cancellation);
        var source = await catalogue.SourcesOf(rows.Select(row => row.SourceId), cancellation);
        var visible = rows.Select(row => row.ToObservation(source(row.SourceId)));
        return proposal is null
            ? [.. visible]
            : proposal.Over(visible, row => row.Indicator == indicator.Code && row.Region == region && row.Period.Span == first.Span && row.Period >= first && row.Period <= last);
    }
}
