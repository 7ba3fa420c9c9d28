using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class OfficeDayConfiguration : IEntityTypeConfiguration<OfficeDayRow>
{
    public void Configure(EntityTypeBuilder<OfficeDayRow> rows)
    {
        rows.ToTable("OfficeDays");
        rows.HasKey(row => row.Day);
    }
}
