using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class ObservationConfiguration : IEntityTypeConfiguration<ObservationRow>
{
    public void Configure(EntityTypeBuilder<ObservationRow> rows)
    {
        rows.ToTable("Observations");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Indicator).HasMaxLength(Lengths.Code);
        rows.Property(row => row.Region).HasMaxLength(Lengths.RegionCode);
        rows.Property(row => row.SourceId).HasMaxLength(Lengths.Code);

        // A figure of a source is stored once a vintage; this is also what makes loading idempotent. A release that is called off gives its number to the next.
        rows.HasIndex(row => new { row.Indicator, row.Region, row.Period, row.Measure, row.SourceId, row.Vintage }).IsUnique().HasFilter("\"ReleaseId\" IS NULL");
        rows.HasIndex(row => new { row.Indicator, row.Region, row.Period, row.Measure, row.SourceId, row.Vintage, row.ReleaseId }).IsUnique();

        // A series as of a moment; all regions of a period as of a moment; what was released when.
        rows.HasIndex(row => new { row.Indicator, row.Region, row.Period, row.ReleasedAt });
        rows.HasIndex(row => new { row.Indicator, row.Period, row.ReleasedAt });
        rows.HasIndex(row => new { row.ReleasedAt, row.IsReleaseSubstituted });

        // No foreign key: SQLite would have to rebuild the whole table for it, outside a transaction. Releases are never deleted.
        rows.HasIndex(row => row.ReleaseId);

        rows.HasOne<IndicatorRow>().WithMany().HasForeignKey(row => row.Indicator).OnDelete(DeleteBehavior.Restrict);
        rows.HasOne<RegionRow>().WithMany().HasForeignKey(row => row.Region).OnDelete(DeleteBehavior.Restrict);
        rows.HasOne<SourceRow>().WithMany().HasForeignKey(row => row.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
