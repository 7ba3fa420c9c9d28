namespace GuangdongStats.Data.Rows;

/// <summary>A day that is not what its weekday says: a holiday, or a Saturday or Sunday on which the office works.</summary>
public sealed class OfficeDayRow
{
    public required DateOnly Day { get; init; }

    public required bool IsWorking { get; set; }

    /// <summary>What it is: 国庆节. May be empty.</summary>
    public required string Name { get; set; }
}
