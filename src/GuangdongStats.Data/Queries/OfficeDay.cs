namespace GuangdongStats.Data.Queries;

/// <summary>A day that is not what its weekday says.</summary>
/// <param name="Name">What it is: 国庆节; may be empty.</param>
public sealed record OfficeDay(DateOnly Day, bool IsWorking, string Name);
