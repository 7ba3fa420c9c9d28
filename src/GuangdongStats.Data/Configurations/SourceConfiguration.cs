using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class SourceConfiguration : IEntityTypeConfiguration<SourceRow>
{
    public void Configure(EntityTypeBuilder<SourceRow> rows)
    {
        rows.ToTable("Sources");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Id).HasMaxLength(Lengths.Code);
        rows.Property(row => row.Published).HasMaxLength(Lengths.Date);
        rows.Property(row => row.Accessed).HasMaxLength(Lengths.Date);
        rows.Property(row => row.Language).HasMaxLength(Lengths.Code);
    }
}
