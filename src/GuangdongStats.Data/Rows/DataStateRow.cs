namespace GuangdongStats.Data.Rows;

/// <summary>One row whose token changes with everything that readers can see, so that every process learns of it.</summary>
public sealed class DataStateRow
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required Guid Token { get; set; }
}
