using System.Text.Json;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Entering;

/// <summary>Makes entered figures ready to be examined against what is released.</summary>
public sealed class EntryExaminations(IDbContextFactory<StatsDb> databases, CatalogueReader catalogue, IndicatorRowsAsOf released)
{
    /// <param name="entries">Those that count as released; what is not understood does not count.</param>
    public async Task<EntryExamination> Of(Indicator indicator, IEnumerable<EntryRow> entries, DateTime nowUtc, CancellationToken cancellation) =>
        await Of(indicator, Entered(entries, nowUtc), nowUtc, cancellation);

    internal async Task<EntryExamination> Of(Indicator indicator, IReadOnlyCollection<Observation> entered, DateTime nowUtc, CancellationToken cancellation) => new(
        indicator,
        await catalogue.Read(cancellation),
        await released.Get(indicator, nowUtc, cancellation),
        entered,
        await Thresholds(indicator, cancellation));

    internal static List<Observation> Entered(IEnumerable<EntryRow> entries, DateTime nowUtc) =>
        [.. entries.Where(entry => entry.Figure is not null).Select(entry => entry.ToObservation(1, new(nowUtc, false), null))];

    private async Task<Thresholds> Thresholds(Indicator indicator, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var json = await db.Thresholds.AsNoTracking().Where(row => row.Indicator == indicator.Code).Select(row => row.Json).SingleOrDefaultAsync(cancellation);
        return json is null ? Core.Checks.Limits.Thresholds.Default : JsonSerializer.Deserialize<Thresholds>(json) ?? Core.Checks.Limits.Thresholds.Default;
    }
}
