namespace GuangdongStats.Data.Rows;

/// <summary>A query that somebody gave a name. Removing hides it, so that it can be taken back.</summary>
public sealed class SavedReportRow : IVersioned
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>As <see cref="Core.Reporting.ReportQuery"/> writes it.</summary>
    public required string Query { get; init; }

    /// <summary>Account id.</summary>
    public required string Owner { get; init; }

    /// <summary>Others of the office see it, and its link is public: it leads to released figures only.</summary>
    public required bool IsShared { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime SavedAt { get; init; }

    public DateTime? RemovedAt { get; set; }

    public long Version { get; set; }
}
