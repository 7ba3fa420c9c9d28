using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class EntryConfiguration : IEntityTypeConfiguration<EntryRow>
{
    public void Configure(EntityTypeBuilder<EntryRow> rows)
    {
        rows.ToTable("Entries");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Id).ValueGeneratedNever();
        rows.Property(row => row.Indicator).HasMaxLength(Lengths.Code);
        rows.Property(row => row.Region).HasMaxLength(Lengths.RegionCode);
        rows.Property(row => row.Version).IsConcurrencyToken();
        rows.Ignore(row => row.Key);
        rows.Ignore(row => row.Figure);
        rows.Ignore(row => row.AuthorIds);
        rows.Ignore(row => row.Document);

        // Nulls differ from each other on both engines: any number of closed entries, one open.
        rows.HasIndex(row => new { row.Indicator, row.Region, row.Period, row.Measure, row.Open }).IsUnique();
        rows.HasIndex(row => new { row.Open, row.Stage });
        rows.HasIndex(row => row.ReleaseId);

        rows.HasOne<IndicatorRow>().WithMany().HasForeignKey(row => row.Indicator).OnDelete(DeleteBehavior.Restrict);
        rows.HasOne<RegionRow>().WithMany().HasForeignKey(row => row.Region).OnDelete(DeleteBehavior.Restrict);
        rows.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.ReleaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
