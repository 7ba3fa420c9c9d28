using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class SavedReportConfiguration : IEntityTypeConfiguration<SavedReportRow>
{
    public void Configure(EntityTypeBuilder<SavedReportRow> rows)
    {
        rows.ToTable("SavedReports");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Version).IsConcurrencyToken();
        rows.Property(row => row.Name).HasMaxLength(SavedReportName.Longest);
        rows.Property(row => row.Owner).HasMaxLength(Lengths.Account);
        rows.HasIndex(row => row.Owner);
        rows.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.Owner).OnDelete(DeleteBehavior.Restrict);
    }
}
