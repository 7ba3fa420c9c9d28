using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class PressDraftConfiguration : IEntityTypeConfiguration<PressDraftRow>
{
    public void Configure(EntityTypeBuilder<PressDraftRow> rows)
    {
        rows.ToTable("PressDrafts");
        rows.HasKey(row => row.Person);
        rows.Property(row => row.Person).HasMaxLength(Lengths.Account);
    }
}
