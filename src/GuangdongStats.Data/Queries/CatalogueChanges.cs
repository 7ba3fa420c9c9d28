using System.Text.Json;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>The history of the catalogue, and what an administrator sees beside an indicator.</summary>
public sealed class CatalogueChanges(IDbContextFactory<StatsDb> databases)
{
    /// <summary>Newest first; those of a coming day too.</summary>
    public async Task<IReadOnlyList<CatalogueChange>> Read(int count, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.CatalogueChanges.AsNoTracking().Where(row => row.Kind != CatalogueChangeRow.TargetLink).OrderByDescending(row => row.Id).Take(count).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new CatalogueChange(row.Kind, row.Code, NameOf(row), ReleaseTime.DayAt(row.InForceAt), row.IsNew, row.ChangedAt, row.ChangedByName, row.Reason)),
        ];
    }

    /// <summary>The limits of an indicator's soft checks and the version to say again; version 0: the usual ones.</summary>
    public async Task<(Thresholds Limits, long Version)> Thresholds(string indicator, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Thresholds.AsNoTracking().SingleOrDefaultAsync(row => row.Indicator == indicator, cancellation) is { } row
            ? (JsonSerializer.Deserialize<Thresholds>(row.Json)!, row.Version + 1)
            : (Core.Checks.Limits.Thresholds.Default, 0);
    }

    private static LocalizedName NameOf(CatalogueChangeRow row) => row.Kind switch
    {
        CatalogueChangeRow.Indicator => JsonSerializer.Deserialize<IndicatorRow>(row.Json)!.ToIndicator().Name,
        CatalogueChangeRow.Region => JsonSerializer.Deserialize<RegionRow>(row.Json)!.ToRegion().Name,
        _ => JsonSerializer.Deserialize<SourceRow>(row.Json)!.Title is var title ? new(title, title) : default,
    };
}
