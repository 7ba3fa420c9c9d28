using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class CatalogueChangeConfiguration : IEntityTypeConfiguration<CatalogueChangeRow>
{
    public void Configure(EntityTypeBuilder<CatalogueChangeRow> rows)
    {
        rows.ToTable("CatalogueChanges");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Kind).HasMaxLength(Lengths.Code);
        rows.Property(row => row.Code).HasMaxLength(Lengths.Code);
        rows.HasIndex(row => new { row.Kind, row.Code, row.InForceAt });
    }
}
