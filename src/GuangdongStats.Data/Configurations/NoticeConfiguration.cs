using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class NoticeConfiguration : IEntityTypeConfiguration<NoticeRow>
{
    public void Configure(EntityTypeBuilder<NoticeRow> rows)
    {
        rows.ToTable("Notices");
        rows.HasKey(row => row.Id);
        rows.HasIndex(row => new { row.To, row.ReadAt });
        rows.HasIndex(row => row.MailedAt);
    }
}
