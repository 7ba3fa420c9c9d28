using GuangdongStats.Data.Accounts;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Engines;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Seeding;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Bulletins;
using GuangdongStats.Data.Work.Claiming;
using GuangdongStats.Data.Work.Entering;
using GuangdongStats.Data.Work.Importing;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Data.Work.Press;
using GuangdongStats.Data.Work.Registers;
using GuangdongStats.Data.Work.Reviewing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GuangdongStats.Data;

public static class StatsDbServices
{
    /// <summary>
    /// Adds the database on the engine of the settings, the queries over it, and <see cref="StatsDbStartup"/>, which must run before the
    /// first query.
    /// </summary>
    /// <exception cref="StatsDbStartException">A setting has a value that is not understood.</exception>
    public static IServiceCollection AddStatsDb(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(CalendarSettings.From(configuration)).AddStatsDb(DatabaseOptions.From(configuration));

    /// <inheritdoc cref="AddStatsDb(IServiceCollection, IConfiguration)"/>
    public static IServiceCollection AddStatsDb(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(CalendarSettings.Default);
        services.AddSingleton(options);
        services.Configure<IdentityOptions>(AccountRules.Apply);
        services.AddSingleton<DataVersion>();
        if (options.Engine == DatabaseEngine.Sqlite)
        {
            services.AddPooledDbContextFactory<SqliteStatsDb>((provider, builder) => builder
                .UseSqlite(options.ConnectionString)
                .AddInterceptors(new SqliteOpening(), provider.GetRequiredService<DataVersion>()));
            services.AddSingleton<IDbContextFactory<StatsDb>, StatsDbFactory<SqliteStatsDb>>();
        }
        else
        {
            services.AddPooledDbContextFactory<PostgresStatsDb>((provider, builder) => builder
                .UseNpgsql(options.ConnectionString)
                .AddInterceptors(provider.GetRequiredService<DataVersion>()));
            services.AddSingleton<IDbContextFactory<StatsDb>, StatsDbFactory<PostgresStatsDb>>();
        }

        services.AddSingleton<StatsDbStartup>();
        services.AddSingleton<DataWatch>();
        services.AddSingleton<WorkWriter>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<RegisterRules>();
        services.AddSingleton<IMatterRules>(provider => provider.GetRequiredService<RegisterRules>());
        services.AddSingleton<IMatterRules, BulletinRules>();
        services.AddSingleton<BulletinDrafts>();
        services.AddSingleton<RegisterImports>();
        services.AddSingleton<TargetDesk>();
        services.AddSingleton<MapDesk>();
        services.AddSingleton<MapsAsOf>();
        services.AddSingleton<MatterReadings>();
        services.AddSingleton<MatterDesk>();
        services.AddSingleton<MatterDrafts>();
        services.AddSingleton<SubmittedMatters>();
        services.AddSingleton<ReleasedMatters>();
        services.AddSingleton<ReleasedVerdicts>();
        services.AddSingleton<Submissions>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<EntryExaminations>();
        services.AddSingleton<EntrySheets>();
        services.AddSingleton<EntryDesk>();
        services.AddSingleton<ImportPreviews>();
        services.AddSingleton<SheetLayoutDesk>();
        services.AddSingleton<PressDesk>();
        services.AddSingleton<AuditDesk>();
        services.AddSingleton<CalendarDesk>();
        services.AddSingleton<CatalogueDesk>();
        services.AddSingleton<CatalogueChanges>();
        services.AddSingleton<CalendarLines>();
        services.AddSingleton<DueTasksNow>();
        services.AddSingleton<OverdueFigures>();
        services.AddSingleton<WaitingWork>();
        services.AddSingleton<NoticeDesk>();
        services.AddSingleton<NoticeMail>();
        services.AddSingleton<Reminders>();
        services.AddSingleton<ReleaseReading>();
        services.AddSingleton<ReleaseDesk>();
        services.AddSingleton<ReleasePreviews>();
        services.AddSingleton<ReferenceLoader>();
        services.AddSingleton<QueryCache>();
        services.AddSingleton<ReleaseMoments>();
        services.AddSingleton<CatalogueReader>();
        services.AddSingleton<SeriesAsOf>();
        services.AddSingleton<IndicatorRowsAsOf>();
        services.AddSingleton<RegionsAsOf>();
        services.AddSingleton<RegionsWithFigures>();
        services.AddSingleton<ClaimsAsOf>();
        services.AddSingleton<RegistersAsOf>();
        services.AddSingleton<TargetsAsOf>();
        services.AddSingleton<ReleasesAsOf>();
        services.AddSingleton<ReleaseCalendar>();
        services.AddSingleton<ReleaseContents>();
        services.AddSingleton<ReleasePlans>();
        services.AddSingleton<WithdrawnFigures>();
        services.AddSingleton<SeriesCache>();
        services.AddSingleton<ReportAsOf>();
        services.AddSingleton<ReportShownThen>();
        services.AddSingleton<CheckedReports>();
        services.AddSingleton<SavedReportDesk>();
        services.AddSingleton<DatabaseProbe>();
        services.AddSingleton<ExplanationAsOf>();
        services.AddSingleton<CheckedClaimsAsOf>();
        services.AddSingleton<ClaimLedgerAsOf>();
        services.AddSingleton<FoundClaims>();
        services.AddSingleton<ClaimDesk>();
        services.AddSingleton<HeadlinesAsOf>();
        services.AddSingleton<WordingsAsOf>();
        services.AddSingleton<ProposedQueries>();
        services.AddSingleton<ImpactAsOf>();
        services.AddSingleton<BulletinsAsOf>();
        return services;
    }
}
