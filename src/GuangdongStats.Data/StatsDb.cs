using GuangdongStats.Core.Periods;
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

    public DbSet<ScenarioRow> Scenarios => Set<ScenarioRow>();

    public DbSet<ReferenceLoadRow> ReferenceLoads => Set<ReferenceLoadRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<SetupTokenRow> SetupTokens => Set<SetupTokenRow>();

    public DbSet<KeyRow> Keys => Set<KeyRow>();

    /// <exception cref="InvalidOperationException">An observation would be changed or deleted (R21).</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseChangedObservations();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc cref="SaveChanges(bool)"/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseChangedObservations();
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

    private void RefuseChangedObservations()
    {
        foreach (var entry in ChangeTracker.Entries<ObservationRow>())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted)
            {
                var row = entry.Entity;
                throw new InvalidOperationException(
                    $"Observations are appended, never changed or deleted: {row.Indicator}/{row.Region}/{row.Period} of {row.SourceId}. Append a new vintage instead.");
            }
        }
    }
}
