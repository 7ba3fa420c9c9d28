using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GuangdongStats.Data.Configurations;

public sealed class SubmissionConfiguration : IEntityTypeConfiguration<SubmissionRow>
{
    public void Configure(EntityTypeBuilder<SubmissionRow> rows)
    {
        rows.ToTable("Submissions");
        rows.HasKey(row => row.Id);
        rows.HasIndex(row => row.At);
        rows.HasMany(row => row.Figures).WithOne().HasForeignKey(figure => figure.SubmissionId).OnDelete(DeleteBehavior.Restrict);
    }
}
