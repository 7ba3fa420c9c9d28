using GuangdongStats.Core.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>The calendar that the administrator keeps.</summary>
public sealed class CalendarLines(IDbContextFactory<StatsDb> databases, CatalogueReader catalogues)
{
    /// <summary>All lines in the catalogue's order.</summary>
    public async Task<IReadOnlyList<CalendarLine>> Read(CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(cancellation);
        var indicators = PlacesOf(catalogue.Indicators.Select(indicator => indicator.Code));
        var regions = PlacesOf(catalogue.Regions.Select(region => region.Code));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var usual = catalogue.Indicators.Where(indicator => indicator.Clerk is not null).ToDictionary(indicator => indicator.Code, indicator => indicator.Clerk!, StringComparer.Ordinal);
        var ids = usual.Values.Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellation);
        var rows = await db.Dues.AsNoTracking()
            .Select(row => new { Row = row, Clerk = db.Users.Where(account => account.Id == row.Clerk).Select(account => account.DisplayName).FirstOrDefault() })
            .ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(found => indicators.GetValueOrDefault(found.Row.Indicator, int.MaxValue))
                .ThenBy(found => regions.GetValueOrDefault(found.Row.Region, int.MaxValue))
                .ThenByDescending(found => found.Row.Span) // the year to date before its month
                .ThenBy(found => found.Row.From.SortKey)
                .Select(found => new CalendarLine(found.Row.Id, found.Row.Version, found.Row.ToLine(), found.Clerk ?? (usual.TryGetValue(found.Row.Indicator, out var clerk) ? names.GetValueOrDefault(clerk) : null))),
        ];
    }

    /// <summary>The days from a day on that are not what their weekday says, earliest first.</summary>
    public async Task<IReadOnlyList<OfficeDay>> Days(DateOnly from, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.OfficeDays.AsNoTracking().Where(row => row.Day >= from).OrderBy(row => row.Day)
            .Select(row => new OfficeDay(row.Day, row.IsWorking, row.Name)).ToListAsync(cancellation);
    }

    /// <summary>Those who enter figures, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> Clerks(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var people = await db.Users.AsNoTracking()
            .Where(account => !account.IsDisabled && db.UserRoles.Any(duty => duty.UserId == account.Id && duty.RoleId == nameof(Duty.Clerk)))
            .Select(account => new Colleague(account.Id, account.DisplayName))
            .ToListAsync(cancellation);
        return [.. people.OrderBy(person => person.Name, StringComparer.Ordinal)];
    }

    private static Dictionary<string, int> PlacesOf(IEnumerable<string> codes) =>
        codes.Select((code, place) => (code, place)).ToDictionary(pair => pair.code, pair => pair.place, StringComparer.Ordinal);
}
