namespace GuangdongStats.Data.Rows;

/// <summary>How the office reads a sheet that is laid out in somebody else's way. Removing hides it, so that it can be taken back.</summary>
public sealed class SheetLayoutRow : IVersioned
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>What the sheet is known again by, as <c>Core.SheetLayouts</c> writes it.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>What its headings mean, as <c>Core.SheetLayouts</c> writes it.</summary>
    public required string Mapping { get; set; }

    /// <summary>Account id of who saved it last.</summary>
    public required string SavedBy { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime SavedAt { get; set; }

    public DateTime? RemovedAt { get; set; }

    public long Version { get; set; }
}
