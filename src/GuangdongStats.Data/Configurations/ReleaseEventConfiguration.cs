using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class ReleaseEventConfiguration : IEntityTypeConfiguration<ReleaseEventRow>
{
    public void Configure(EntityTypeBuilder<ReleaseEventRow> rows)
    {
        rows.ToTable("ReleaseEvents");
        rows.HasKey(row => row.Id);
    }
}
