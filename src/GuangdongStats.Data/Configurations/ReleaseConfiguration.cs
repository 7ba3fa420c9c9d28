using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class ReleaseConfiguration : IEntityTypeConfiguration<ReleaseRow>
{
    public void Configure(EntityTypeBuilder<ReleaseRow> rows)
    {
        rows.ToTable("Releases");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Version).IsConcurrencyToken();
        rows.HasIndex(row => row.At);
        rows.HasMany(row => row.Events).WithOne().HasForeignKey(step => step.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        rows.HasMany(row => row.Viewers).WithOne().HasForeignKey(viewer => viewer.ReleaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
