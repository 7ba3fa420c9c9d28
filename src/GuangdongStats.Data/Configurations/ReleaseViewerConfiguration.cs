using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class ReleaseViewerConfiguration : IEntityTypeConfiguration<ReleaseViewerRow>
{
    public void Configure(EntityTypeBuilder<ReleaseViewerRow> rows)
    {
        rows.ToTable("ReleaseViewers");
        rows.HasKey(row => new { row.ReleaseId, row.AccountId });
    }
}
