using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>The province's bulletins as they read with what was known at a moment.</summary>
/// <param name="proposal">Null, as everywhere but in <see cref="ProposedQueries"/>: the figures as they are.</param>
public sealed class BulletinsAsOf(
    IDbContextFactory<StatsDb> databases,
    CatalogueReader catalogues,
    SeriesCache series,
    ExplanationAsOf explanations,
    CheckedClaimsAsOf checkedClaims,
    ClaimsAsOf claims,
    RegistersAsOf registers,
    WordingsAsOf wordings,
    ReleaseMoments moments,
    QueryCache cache,
    Proposal? proposal = null)
{
    /// <returns>The months of which there is something to tell, as years to date that end with them, the newest first.</returns>
    public async Task<IReadOnlyList<Period>> Months(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(knownAtUtc, cancellation);
        var shares = (await claims.Read(knownAtUtc, cancellation)).Where(claim =>
            claim is { Kind: ClaimKind.Share, Region: Region.GuangdongCode, Source.Confidence: Confidence.Normal, Period.Span: Span.YearToDate } && catalogue.Indicator(claim.Indicator)?.Kind == IndicatorKind.Flow);
        return
        [
            .. (await Slots(knownAtUtc, cancellation))
                .Where(slot => slot.IsTold && (catalogue.Indicator(slot.Indicator)?.Kind, slot.Period.Span) is (IndicatorKind.Flow, Span.YearToDate) or (IndicatorKind.Stock, Span.Point))
                .Select(slot => slot.Period)
                .Concat(shares.Select(claim => claim.Period))
                .Select(period => period.As(Span.YearToDate))
                .Distinct()
                .OrderDescending(),
        ];
    }

    /// <summary>
    /// What readers are shown: of a month whose text was released its words with the figures that were public at that minute, whatever has been revised since; else the text as it is
    /// written from the figures known at the moment.
    /// </summary>
    /// <param name="month">The year to date that ends with the month.</param>
    /// <returns>Null when no figure of the month is known.</returns>
    public async Task<Bulletin?> Read(Period month, DateTime knownAtUtc, CancellationToken cancellation) =>
        await wordings.Read(month, knownAtUtc, cancellation) is { } edition && await Written(month, edition.Released.At, cancellation) is { } written
            ? written with { Wording = edition.Wording, Released = edition.Released }
            : await Written(month, knownAtUtc, cancellation);

    /// <summary>The released words with the figures known at the moment: what <see cref="Read"/> would be if it were released now.</summary>
    /// <inheritdoc cref="Read"/>
    public async Task<Bulletin?> Current(Period month, DateTime knownAtUtc, CancellationToken cancellation) =>
        await Written(month, knownAtUtc, cancellation) is not { } written ? null
        : await wordings.Read(month, knownAtUtc, cancellation) is { } edition ? written with { Wording = edition.Wording.Over(written) }
        : written;

    /// <summary>The text as it is written from the figures known at the moment, whatever was released.</summary>
    /// <inheritdoc cref="Read"/>
    public async Task<Bulletin?> Written(Period month, DateTime knownAtUtc, CancellationToken cancellation)
    {
        if (!(await Months(knownAtUtc, cancellation)).Contains(month))
        {
            return null;
        }

        var catalogue = await catalogues.Read(knownAtUtc, cancellation);
        var region = catalogue.Region(Region.GuangdongCode)!;
        var said = await claims.Read(knownAtUtc, cancellation);
        var flows = new List<BulletinFacts.Flow>();
        var stocks = new List<BulletinFacts.Stock>();
        foreach (var indicator in catalogue.Indicators)
        {
            if (indicator.Kind == IndicatorKind.Flow)
            {
                var explanation = await explanations.Read(indicator, region, month, knownAtUtc, cancellation);
                if (!explanation.Point.IsEmpty || said.Any(claim => claim.Indicator == indicator.Code && claim.Region == region.Code && claim.Period == month))
                {
                    flows.Add(BulletinFacts.Flow.Of(
                        explanation,
                        await series.Get(indicator, Region.NationCode, month.Span, knownAtUtc, cancellation),
                        said,
                        (await checkedClaims.Read(indicator, region, knownAtUtc, cancellation)).Ranks,
                        catalogue));
                }
            }
            else if (indicator.Kind == IndicatorKind.Stock)
            {
                var counted = await series.Get(indicator, region.Code, Span.Point, knownAtUtc, cancellation);
                if (counted.Points.LastOrDefault(point => point.HasFirmLevel && point.Period.LastDay <= month.LastDay) is { } point)
                {
                    stocks.Add(new(indicator, counted.Key, point));
                }
            }
        }

        return BulletinPlan.For(new(month, region, flows, stocks, await registers.Read(knownAtUtc, cancellation), await SourceDays(catalogue, knownAtUtc, cancellation), catalogue.Indicators));
    }

    private async Task<IReadOnlyDictionary<string, DateOnly>> SourceDays(Catalogue catalogue, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var printed = (await Slots(knownAtUtc, cancellation)).ToLookup(slot => slot.SourceId, slot => slot.Period.LastDay, StringComparer.Ordinal);
        return catalogue.Sources
            .Where(source => source.Published.Length > 0 || printed.Contains(source.Id))
            .ToDictionary(source => source.Id, source => source.Published.Length > 0 ? ReleaseTime.LastDayOf(source.Published) : printed[source.Id].Max(), StringComparer.Ordinal);
    }

    /// <summary>Which source printed which period of the province, once a release.</summary>
    private async Task<IReadOnlyList<Slot>> Slots(DateTime knownAtUtc, CancellationToken cancellation)
    {
        var moment = await moments.Effective(knownAtUtc, cancellation);
        return await cache.Get<IReadOnlyList<Slot>>((nameof(BulletinsAsOf), moment), Query, slots => slots.Count, cancellation);

        async Task<IReadOnlyList<Slot>> Query(CancellationToken token)
        {
            await using var db = await databases.CreateDbContextAsync(token);
            var rows = await db.Published
                .Where(row => row.Region == Region.GuangdongCode && row.ReleasedAt <= moment)
                .Select(row => new { row.Indicator, row.Period, row.SourceId, HasNumber = row.Number != null, row.Basis })
                .Distinct()
                .ToListAsync(token);
            var source = await catalogues.SourcesOf(rows.Select(row => row.SourceId), token);
            return
            [
                .. rows.Select(row => new Slot(
                    row.Indicator, row.Period, row.SourceId, row.HasNumber && row.Basis != Basis.Forecast && source(row.SourceId).Confidence == Confidence.Normal)),
                .. from row in proposal?.Rows ?? []
                   where row.Region == Region.GuangdongCode && proposal!.At <= moment
                   select new Slot(row.Indicator, row.Period, row.Source.Id, row.Figure.HasNumber),
            ];
        }
    }

    /// <param name="IsTold">A bulletin may tell it: a number of normal confidence that is no forecast.</param>
    private sealed record Slot(string Indicator, Period Period, string SourceId, bool IsTold);
}
