using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Rows;

/// <summary>A line of the calendar: which figures are due for every period, until when, and who enters them.</summary>
public sealed class DueRow : IVersioned
{
    public int Id { get; init; }

    public required string Indicator { get; set; }

    public required string Region { get; set; }

    public required Span Span { get; set; }

    /// <summary>How many days after the period's last day it is due.</summary>
    public required int DaysAfter { get; set; }

    /// <summary>The first period it is in force for, as the month in which it ends.</summary>
    public required Period From { get; set; }

    /// <summary>The last one; null for ever.</summary>
    public Period? To { get; set; }

    /// <summary>Account id; null: any clerk.</summary>
    public string? Clerk { get; set; }

    public long Version { get; set; }
}
