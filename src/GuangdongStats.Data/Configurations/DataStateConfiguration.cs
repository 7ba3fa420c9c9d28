using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class DataStateConfiguration : IEntityTypeConfiguration<DataStateRow>
{
    public void Configure(EntityTypeBuilder<DataStateRow> rows)
    {
        rows.ToTable("DataState");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Id).ValueGeneratedNever();
        rows.HasData(new DataStateRow { Token = new("5d5c2f4e-7d0f-4c19-9a53-0a1f9d3c7b11") });
    }
}
