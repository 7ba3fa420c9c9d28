using GuangdongStats.Core.Matters;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class MatterVersionConfiguration : IEntityTypeConfiguration<MatterVersionRow>
{
    public void Configure(EntityTypeBuilder<MatterVersionRow> rows)
    {
        rows.ToTable("MatterVersions");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Code).HasMaxLength(MatterKey.LongestCode);
        rows.Ignore(row => row.Key);
        rows.Ignore(row => row.Title);
        rows.Ignore(row => row.Notice);
        rows.HasIndex(row => new { row.Kind, row.Code, row.Vintage, row.ReleaseId }).IsUnique();
        rows.HasIndex(row => row.ReleaseId);
        rows.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.ReleaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
