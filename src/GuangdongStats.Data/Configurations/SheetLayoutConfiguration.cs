using GuangdongStats.Core.SheetLayouts;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class SheetLayoutConfiguration : IEntityTypeConfiguration<SheetLayoutRow>
{
    public void Configure(EntityTypeBuilder<SheetLayoutRow> rows)
    {
        rows.ToTable("SheetLayouts");
        rows.HasKey(row => row.Id);
        rows.Property(row => row.Version).IsConcurrencyToken();
        rows.Property(row => row.Name).HasMaxLength(SheetLayoutName.Longest);
        rows.Property(row => row.SavedBy).HasMaxLength(Lengths.Account);
        rows.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.SavedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
