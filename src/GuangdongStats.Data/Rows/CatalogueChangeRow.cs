namespace GuangdongStats.Data.Rows;

/// <summary>A change to an indicator, a region, a source, or the series by which a target is measured: what it is from a moment on. The stored rows themselves are the state before the first change.</summary>
public sealed class CatalogueChangeRow
{
    /// <summary>What <see cref="Kind"/> may be.</summary>
    public const string Indicator = "indicator", Region = "region", Source = "source", TargetLink = "target-link";

    public long Id { get; init; }

    /// <summary><c>indicator</c>, <c>region</c>, <c>source</c> or <c>target-link</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Of a target's link the code of its programme.</summary>
    public required string Code { get; init; }

    /// <summary>00:00 in Guangdong of the day it is in force from, in UTC; of a target's link the moment of the change.</summary>
    public required DateTime InForceAt { get; init; }

    /// <summary>Before this change there was none: the stored row counts from <see cref="InForceAt"/> on only.</summary>
    public required bool IsNew { get; init; }

    /// <summary>The whole new row as JSON; of a target's link a <see cref="ChangedTargetLink"/>.</summary>
    public required string Json { get; init; }

    public required DateTime ChangedAt { get; init; }

    public required string ChangedBy { get; init; }

    public required string ChangedByName { get; init; }

    public required string Reason { get; init; }
}
