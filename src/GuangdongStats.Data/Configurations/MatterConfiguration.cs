using GuangdongStats.Core.Matters;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class MatterConfiguration : IEntityTypeConfiguration<MatterRow>
{
    public void Configure(EntityTypeBuilder<MatterRow> rows)
    {
        rows.ToTable("Matters");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Id).ValueGeneratedNever();
        rows.Property(row => row.Code).HasMaxLength(MatterKey.LongestCode);
        rows.Property(row => row.Version).IsConcurrencyToken();
        rows.Ignore(row => row.Key);
        rows.Ignore(row => row.Title);
        rows.Ignore(row => row.Notice);
        rows.Ignore(row => row.AuthorIds);

        // Nulls differ from each other on both engines: any number of closed ones, one open.
        rows.HasIndex(row => new { row.Kind, row.Code, row.Open }).IsUnique();
        rows.HasIndex(row => new { row.Open, row.Stage });
        rows.HasIndex(row => row.ReleaseId);
        rows.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.ReleaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
