namespace GuangdongStats.Data.Rows;

/// <summary>An indicator's limits for the soft checks where they are not the usual ones, as JSON of <c>Core.Checks.Thresholds</c>.</summary>
public sealed class ThresholdsRow : IVersioned
{
    public required string Indicator { get; init; }

    public required string Json { get; set; }

    public long Version { get; set; }
}
