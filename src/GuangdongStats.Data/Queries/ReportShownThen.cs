using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>
/// What the site answered at an earlier moment, figures that were withdrawn afterwards among them: for one who shows by their hash that these figures are
/// in his hands anyway. Nobody else may be told a withdrawn number.
/// </summary>
public sealed class ReportShownThen(IDbContextFactory<StatsDb> databases, CatalogueReader catalogues)
{
    /// <param name="query">Its codes are in the catalogue.</param>
    /// <param name="knownAtUtc">Rows released at this moment or before.</param>
    /// <param name="askedAtUtc">When the site was asked, not before <paramref name="knownAtUtc"/>: what had been withdrawn by then was not in the answer.</param>
    public async Task<ReportFigures> Read(ReportQuery query, Catalogue catalogue, DateTime knownAtUtc, DateTime askedAtUtc, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Observations.AsNoTracking()
            .Where(row => query.Indicators.Contains(row.Indicator) && query.Regions.Contains(row.Region) && row.ReleasedAt <= knownAtUtc)
            .Where(row => row.ReleaseId == null
                || db.Releases.Any(release => release.Id == row.ReleaseId && (release.State == ReleaseState.Scheduled || release.State == ReleaseState.Withdrawn)))
            .ToListAsync(cancellation);
        var turns = (await db.ReleaseEvents.AsNoTracking()
                .Where(step => (step.Step == ReleaseStep.Withdrawn || step.Step == ReleaseStep.Restored) && step.At <= askedAtUtc)
                .ToListAsync(cancellation))
            .GroupBy(step => step.ReleaseId)
            .Where(steps => steps.OrderBy(step => step.At).ThenBy(step => step.Id).Last().Step == ReleaseStep.Withdrawn)
            .Select(steps => (int?)steps.Key)
            .ToHashSet();
        var source = await catalogues.SourcesOf(rows.Select(row => row.SourceId), cancellation);
        var read = rows.Where(row => !turns.Contains(row.ReleaseId))
            .Select(row => row.ToObservation(source(row.SourceId)))
            .GroupBy(row => new SeriesKey(row.Indicator, row.Region, row.Period.Span))
            .Where(series => catalogue.Indicator(series.Key.Indicator) is { } indicator && ReportAsOf.IsAskedFor(query, indicator, series.Key.Region, series.Key.Span))
            .ToDictionary(series => series.Key, series => Series.Build(series.Key, catalogue.Indicator(series.Key.Indicator)!, series));
        return ReportAsOf.Answer(query, catalogue, knownAtUtc, read);
    }
}
