using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Converters;
using GuangdongStats.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data;

/// <summary>
/// The figures, what describes them, and the accounts of those who keep them, on either engine. Ask for <see cref="IDbContextFactory{TContext}"/> of this type and open one
/// for a unit of work; questions that pages ask are in <see cref="Queries"/>.
/// </summary>
public abstract class StatsDb(DbContextOptions options) : IdentityDbContext<AccountRow, IdentityRole, string>(options)
{
    public DbSet<IndicatorRow> Indicators => Set<IndicatorRow>();

    public DbSet<RegionRow> Regions => Set<RegionRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public DbSet<ObservationRow> Observations => Set<ObservationRow>();

    public DbSet<ClaimRow> Claims => Set<ClaimRow>();

    public DbSet<ParkRow> Parks => Set<ParkRow>();

    public DbSet<ProgrammeRow> Programmes => Set<ProgrammeRow>();

    public DbSet<ProgrammeItemRow> ProgrammeItems => Set<ProgrammeItemRow>();

    public DbSet<TargetLinkRow> TargetLinks => Set<TargetLinkRow>();

    public DbSet<ScenarioRow> Scenarios => Set<ScenarioRow>();

    public DbSet<ReferenceLoadRow> ReferenceLoads => Set<ReferenceLoadRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<SubmissionRow> Submissions => Set<SubmissionRow>();

    public DbSet<SubmittedFigureRow> SubmittedFigures => Set<SubmittedFigureRow>();

    public DbSet<PressDraftRow> PressDrafts => Set<PressDraftRow>();

    public DbSet<EnteredClaimRow> EnteredClaims => Set<EnteredClaimRow>();

    public DbSet<ClaimDecisionRow> ClaimDecisions => Set<ClaimDecisionRow>();

    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    public DbSet<ReleaseEventRow> ReleaseEvents => Set<ReleaseEventRow>();

    public DbSet<ReleaseViewerRow> ReleaseViewers => Set<ReleaseViewerRow>();

    public DbSet<MatterRow> Matters => Set<MatterRow>();

    public DbSet<SubmittedMatterRow> SubmittedMatters => Set<SubmittedMatterRow>();

    public DbSet<MatterVersionRow> MatterVersions => Set<MatterVersionRow>();

    public DbSet<MapRow> Maps => Set<MapRow>();

    public DbSet<DueRow> Dues => Set<DueRow>();

    public DbSet<OfficeDayRow> OfficeDays => Set<OfficeDayRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<ThresholdsRow> Thresholds => Set<ThresholdsRow>();

    public DbSet<CatalogueChangeRow> CatalogueChanges => Set<CatalogueChangeRow>();

    public DbSet<SavedReportRow> SavedReports => Set<SavedReportRow>();

    public DbSet<SheetLayoutRow> SheetLayouts => Set<SheetLayoutRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<AuditHeadRow> AuditHead => Set<AuditHeadRow>();

    public DbSet<DataStateRow> DataState => Set<DataStateRow>();

    /// <summary>
    /// The observations that readers may see once their moment has come: reference rows, and those of releases that are neither called off
    /// nor withdrawn. Pages ask this, never <see cref="Observations"/>.
    /// </summary>
    public IQueryable<ObservationRow> Published => Observations.AsNoTracking()
        .Where(row => row.ReleaseId == null || Releases.Any(release => release.Id == row.ReleaseId && release.State == ReleaseState.Scheduled));

    /// <summary>What <see cref="Published"/> is for figures, for everything else that a release brings.</summary>
    public IQueryable<MatterVersionRow> PublishedMatters => MatterVersions.AsNoTracking()
        .Where(row => Releases.Any(release => release.Id == row.ReleaseId && release.State == ReleaseState.Scheduled));

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<SetupTokenRow> SetupTokens => Set<SetupTokenRow>();

    public DbSet<KeyRow> Keys => Set<KeyRow>();

    /// <exception cref="InvalidOperationException">An observation, a released edition, a decision on a claim or an entry of the audit log would be changed or deleted (R21).</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Prepare();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc cref="SaveChanges(bool)"/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Prepare();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUserClaim<string>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<string>>().ToTable("AccountTokens");
        builder.Entity<IdentityUserRole<string>>().ToTable("AccountDuties");
        builder.Entity<IdentityRoleClaim<string>>().ToTable("DutyClaims");
        builder.Entity<IdentityUserPasskey<string>>().ToTable("Passkeys");
        builder.ApplyConfigurationsFromAssembly(typeof(StatsDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Period>().HaveConversion<PeriodConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<PlainDecimalConverter>().HavePrecision(20, 6);
    }

    private void Prepare()
    {
        var isPublic = false;
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            isPublic |= IsPublic(entry.Entity);
            if (entry.State is EntityState.Modified or EntityState.Deleted)
            {
                RefuseToChange(entry.Entity);
                if (entry.State == EntityState.Modified && entry.Entity is IVersioned row)
                {
                    row.Version++;
                }
            }
        }

        if (isPublic)
        {
            ChangeToken();
        }
    }

    /// <summary>Whether readers can see what is made of such a row.</summary>
    private static bool IsPublic(object row) => row is ObservationRow or ReleaseRow or ReleaseEventRow or IndicatorRow or RegionRow or SourceRow
        or CatalogueChangeRow or ClaimRow or ClaimDecisionRow or ParkRow or ProgrammeRow or ProgrammeItemRow or TargetLinkRow or ScenarioRow or MatterVersionRow or MapRow;

    private static void RefuseToChange(object row)
    {
        switch (row)
        {
            case ObservationRow observation:
                throw new InvalidOperationException(
                    $"Observations are appended, never changed or deleted: {observation.Indicator}/{observation.Region}/{observation.Period} of {observation.SourceId}. Append a new vintage instead.");
            case MatterVersionRow edition:
                throw new InvalidOperationException($"Released editions are appended, never changed or deleted: {edition.Key}, vintage {edition.Vintage}. Append a new one instead.");
            case ClaimDecisionRow decision:
                throw new InvalidOperationException($"Decisions on claims are appended, never changed or deleted: {decision.Id}. Append another decision instead.");
            case AuditRow audit:
                throw new InvalidOperationException($"The audit log is appended, never changed or deleted: entry {audit.Number}.");
            default:
                return;
        }
    }

    private void ChangeToken()
    {
        var state = ChangeTracker.Entries<DataStateRow>().FirstOrDefault() ?? Attach(new DataStateRow { Token = default });
        state.Property(row => row.Token).CurrentValue = Guid.NewGuid();
    }
}
