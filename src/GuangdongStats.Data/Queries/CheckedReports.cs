using GuangdongStats.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>Says of a workbook's code whether its figures were the site's, and which of them are others now.</summary>
public sealed class CheckedReports(ReportAsOf reports, ReportShownThen then, CatalogueReader catalogues, IDbContextFactory<StatsDb> databases)
{
    /// <returns>The problem where the code asks for what the site does not have or does not answer.</returns>
    /// <exception cref="ArgumentException">The code was made after this moment: its figures may not be public yet.</exception>
    public async Task<(CheckedReport? Report, ReportProblem? Problem)> Read(WorkbookCode code, DateTime nowUtc, CancellationToken cancellation)
    {
        if (code.MadeAt > nowUtc)
        {
            throw new ArgumentException($"A code made at {code.MadeAt:O} cannot be checked at {nowUtc:O}.", nameof(code));
        }

        var catalogue = await catalogues.Read(code.KnownAt, cancellation);
        if (code.Query.FaultIn(catalogue) is { } unknown)
        {
            return (null, unknown);
        }

        var shown = await then.Read(code.Query, catalogue, code.KnownAt, code.MadeAt, cancellation);
        if (shown.Plan.Fault is { } tooMany)
        {
            return (null, tooMany);
        }

        var agrees = shown.Hash == code.Values;
        if (!agrees)
        {
            shown = await reports.Read(code.Query, catalogue, code.KnownAt, cancellation); // no withdrawn number for who does not have it
        }

        var changes = ReportChange.Between(shown, await reports.Read(code.Query, catalogue, nowUtc, cancellation));
        return (new(code, shown, agrees || shown.Hash == code.Values, changes, await LoadedAfter(code.MadeAt, cancellation)), null);
    }

    private async Task<DateTime?> LoadedAfter(DateTime utc, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.ReferenceLoads.Where(load => load.LoadedAt > utc).MaxAsync(load => (DateTime?)load.LoadedAt, cancellation);
    }
}
