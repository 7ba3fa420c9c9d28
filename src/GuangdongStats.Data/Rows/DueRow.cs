using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Data.Rows;

/// <summary>A line of the calendar: which figures are due for every period, until when, and who enters them.</summary>
public sealed class DueRow : IVersioned
{
    public int Id { get; init; }

    public required string Indicator { get; set; }

    public required string Region { get; set; }

    public required Span Span { get; set; }

    /// <summary>1: for every month; 3, 6 or 12: only where such a part of the year ends.</summary>
    public required int EveryMonths { get; set; }

    /// <summary>How many days after the period's last day it is due.</summary>
    public required int DaysAfter { get; set; }

    /// <summary>The first period it is in force for, of the span.</summary>
    public required Period From { get; set; }

    /// <summary>The last one; null for ever.</summary>
    public Period? To { get; set; }

    /// <summary>Account id; null: any clerk.</summary>
    public string? Clerk { get; set; }

    public long Version { get; set; }

    public DueLine ToLine() => new(Indicator, Region, Span, EveryMonths, DaysAfter, From, To, Clerk);

    public static DueRow Of(DueLine line)
    {
        var row = new DueRow { Indicator = line.Indicator, Region = line.Region, Span = line.Span, EveryMonths = line.EveryMonths, DaysAfter = line.DaysAfter, From = line.From };
        row.Set(line);
        return row;
    }

    public void Set(DueLine line)
    {
        (Indicator, Region, Span) = (line.Indicator, line.Region, line.Span);
        (EveryMonths, DaysAfter, From, To, Clerk) = (line.EveryMonths, line.DaysAfter, line.From, line.To, line.Clerk);
    }
}
